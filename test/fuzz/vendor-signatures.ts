import { readJson } from "../../lib/app/json.ts";
import { findSource } from "../../lib/vendors/registry.ts";
import type { HookContext, HookRequest } from "../../lib/vendors/source.ts";
import {
  SIGNED_AT_MS,
  SIGNING_SECRETS,
  SIGNING_VENDORS,
  type SigningVendor,
  signatureHeaders,
} from "../support/vendor-signatures.ts";
import { createDice, type Dice } from "./dice.ts";
import { anyJson } from "./json.ts";

/** How changed requests of vendors that sign were judged. */
export interface VendorSignatureFigures {
  readonly tried: number;
  readonly falseAccepts: readonly string[];
  readonly falseRefusals: number;
}

type Headers = Readonly<Record<string, string>>;

interface Signed {
  readonly body: Uint8Array;
  readonly headers: Headers;
}

const CONTEXT: HookContext = {
  nowMs: SIGNED_AT_MS,
  bearer: async () => ({ kind: "refused" }),
  vendorSecrets: async () => ({}),
};

/** Signs requests as vendors do, changes each, and asks who is let in. */
export async function fuzzVendorSignatures(cases: number, seed: number): Promise<VendorSignatureFigures> {
  const dice = createDice(seed);
  const falseAccepts: string[] = [];
  let falseRefusals = 0;
  for (let tried = 0; tried < cases; tried += 1) {
    const vendor = dice.pick(SIGNING_VENDORS);
    const body = new TextEncoder().encode(JSON.stringify({ any: anyJson(dice) }));
    const signed = { body, headers: signatureHeaders(vendor, body) };
    if (!(await isLetIn(vendor, signed))) falseRefusals += 1;
    const { name, request } = mutated(vendor, signed, dice);
    if (!isStillSigned(vendor, request, signed) && (await isLetIn(vendor, request)))
      falseAccepts.push(
        `${vendor}, ${name}: ${JSON.stringify(request.headers)} ${Buffer.from(request.body).toString()}`,
      );
  }
  return { tried: cases, falseAccepts, falseRefusals };
}

async function isLetIn(vendor: SigningVendor, { body, headers }: Signed): Promise<boolean> {
  const source = await findSource(vendor);
  const request: HookRequest = {
    header: (name) => headers[name],
    query: () => undefined,
    pathToken: undefined,
    body,
    json: readJson(body).value,
  };
  const speaker = await source?.authenticate(request, {
    ...CONTEXT,
    vendorSecrets: async () => SIGNING_SECRETS[vendor],
  });
  return speaker?.kind === "vendor";
}

type Mutation = (signed: Signed, dice: Dice, vendor: SigningVendor) => Signed;

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "a byte of the body": ({ body, headers }, dice) => {
    const at = dice.int(body.length);
    return { body: body.with(at, (body[at] ?? 0) ^ (1 + dice.int(255))), headers };
  },
  "body cut or longer": ({ body, headers }, dice) => ({
    body: dice.pick([body.slice(0, -1), body.slice(1), Uint8Array.from([...body, 0x7b])]),
    headers,
  }),
  "a letter of a header": ({ body, headers }, dice) => {
    const [name, value] = dice.pick(Object.entries(headers));
    const at = dice.int(value.length);
    const letter = dice.pick(["A", "7", "+", "=", "-", "\u00e9", " ", ".", "{"].filter((each) => each !== value[at]));
    return { body, headers: { ...headers, [name]: value.slice(0, at) + letter + value.slice(at + 1) } };
  },
  "a header cut, or gone": ({ body, headers }, dice) => {
    const [name, value] = dice.pick(Object.entries(headers));
    return { body, headers: { ...headers, [name]: dice.pick(["", value.slice(1), value.slice(0, -1), `${value}0`]) } };
  },
  "the start of the body moved to the timestamp": ({ body, headers }) => {
    const name = Object.keys(headers).find((each) => each.endsWith("timestamp"));
    const moved = name === undefined ? headers : { ...headers, [name]: `${headers[name]}{` };
    return { body: body.slice(1), headers: moved };
  },
  "signed by another secret": ({ body }, _dice, vendor) => ({
    body,
    headers: signatureHeaders(vendor, body, { secret: "another" }),
  }),
  "signed without a secret": ({ body }, _dice, vendor) => ({
    body,
    headers: signatureHeaders(vendor, body, { secret: "" }),
  }),
};

function mutated(
  vendor: SigningVendor,
  signed: Signed,
  dice: Dice,
): { readonly name: string; readonly request: Signed } {
  const name = dice.pick(Object.keys(MUTATIONS));
  return { name, request: MUTATIONS[name]?.(signed, dice, vendor) ?? signed };
}

/** Whether the change left alone what was signed, but for the case of hexadecimal digits. */
function isStillSigned(vendor: SigningVendor, request: Signed, { body, headers }: Signed): boolean {
  const isSame = Object.entries(headers).every(([name, value]) =>
    name === "x-whoop-signature"
      ? request.headers[name] === value
      : request.headers[name]?.toLowerCase() === value.toLowerCase(),
  );
  return isSame && (Buffer.from(body).equals(request.body) || (vendor === "oura" && isSameJson(body, request.body)));
}

/** Oura signs what its body says in JSON, not its bytes: `\ud800` and `\uD800` are one. */
function isSameJson(signed: Uint8Array, came: Uint8Array): boolean {
  const { value } = readJson(came);
  return value !== undefined && JSON.stringify(value) === Buffer.from(signed).toString();
}
