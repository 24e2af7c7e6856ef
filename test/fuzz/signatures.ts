import { isSigned, type SignedRequest, signatureOf } from "../../lib/vendors/signatures.ts";
import { createDice, type Dice } from "./dice.ts";

/** How mutated requests were judged. */
export interface SignatureFigures {
  readonly tried: number;
  /** Requests that nobody signed and that were let in; none may be. */
  readonly falseAccepts: readonly string[];
  /** Signed requests, as they were, that were kept out; none may be. */
  readonly falseRefusals: number;
}

type Parts = { readonly [Part in keyof SignedRequest]-?: NonNullable<SignedRequest[Part]> };

/** With the one signature that is good. */
interface Signed extends Parts {
  readonly good: string;
}

const NOW_MS = Date.UTC(2026, 10, 22, 17);
const SECRETS = [1, 2, 3].map((fill) => `whsec_${Buffer.alloc(24 + fill, fill).toString("base64")}`);
const LIVE = SECRETS.slice(0, 2);

/** Signs requests, changes each in one way or two, and asks who is let in. */
export function fuzzSignatures(cases: number, seed: number): SignatureFigures {
  const dice = createDice(seed);
  const falseAccepts: string[] = [];
  let falseRefusals = 0;
  for (let tried = 0; tried < cases; tried += 1) {
    const signed = aSignedRequest(dice);
    if (!isSigned(signed, LIVE, NOW_MS)) falseRefusals += 1;
    const { name, request, nowMs } = mutated(signed, dice);
    if (!isStillSigned(request, signed, nowMs) && isSigned(request, LIVE, nowMs))
      falseAccepts.push(`${name}: ${JSON.stringify(request)}`);
  }
  return { tried: cases, falseAccepts, falseRefusals };
}

function aSignedRequest(dice: Dice): Signed {
  const id = `msg_${dice.int(1e9).toString(36)}`;
  const timestamp = String(Math.floor(NOW_MS / 1000) + dice.int(601) - 300);
  const body = dice.bytes(1 + dice.int(80));
  const good = signatureOf(dice.pick(LIVE), { id, timestamp, body });
  const others = Array.from({ length: dice.int(3) }, () => dice.pick(["v1a,AAAA", "v2,AAAA", `v1,${"A".repeat(43)}=`]));
  return { id, timestamp, body, good, signature: dice.shuffled([good, ...others]).join(" ") };
}

const MUTATIONS: Readonly<Record<string, (request: Signed, dice: Dice) => Partial<Signed>>> = {
  "timestamp in another form": ({ timestamp }, dice) => ({
    timestamp: dice.pick([
      `${timestamp}abc`,
      `+${timestamp}`,
      ` ${timestamp}`,
      `${timestamp} `,
      `0${timestamp}`,
      `${timestamp}.0`,
      `${timestamp}e0`,
      `0x${Number(timestamp).toString(16)}`,
      `${timestamp}000`,
      `-${timestamp}`,
      `${timestamp}\n`,
      "NaN",
      "",
    ]),
  }),
  "another timestamp": ({ timestamp }, dice) => ({ timestamp: String(Number(timestamp) + 1 + dice.int(20)) }),
  "another id": ({ id }, dice) => ({ id: dice.pick([`${id}x`, id.slice(1), id.toUpperCase(), "", `${id} `]) }),
  "signed with a dotted id": (request, dice) => {
    const signed = { ...request, id: `${request.id}.${dice.int(10)}` };
    return { id: signed.id, signature: signatureOf(dice.pick(LIVE), signed) };
  },
  "dot moved from body to id": ({ id, timestamp, body }) => ({
    id: `${id}.${timestamp}`,
    timestamp: String(body[0] ?? 0),
    body: body.slice(1),
  }),
  "a byte of the body": ({ body }, dice) => {
    const changed = Uint8Array.from(body);
    const at = dice.int(body.length);
    changed[at] = (changed[at] ?? 0) ^ (1 + dice.int(255));
    return { body: changed };
  },
  "body cut or longer": ({ body }, dice) => ({
    body: dice.pick([body.slice(0, -1), body.slice(1), new Uint8Array([...body, 0]), new Uint8Array()]),
  }),
  "body decoded and encoded": ({ body }) => ({ body: new TextEncoder().encode(new TextDecoder().decode(body)) }),
  "body in Base64": ({ body }) => ({ body: new TextEncoder().encode(Buffer.from(body).toString("base64")) }),
  "signature cut": ({ signature }) => ({ signature: eachOf(signature, (one) => one.slice(0, -1)) }),
  "signature longer": ({ signature }, dice) => ({
    signature: eachOf(signature, (one) => one + dice.pick(["=", "A", "AA==", "\n"])),
  }),
  "a letter of the signature": ({ signature }, dice) => ({
    signature: eachOf(signature, (one) => {
      const at = 3 + dice.int(one.length - 4);
      const letter = dice.pick(["A", "b", "7", "+", "/", "=", "-", "\u00e9", " "].filter((each) => each !== one[at]));
      return one.slice(0, at) + letter + one.slice(at + 1);
    }),
  }),
  "version of the signature": ({ signature }, dice) => ({
    signature: signature.replaceAll("v1,", dice.pick(["v2,", "V1,", "v1;", "v1a,", "v11,", ",", "v1, "])),
  }),
  "separator of signatures": ({ signature }, dice) => ({
    signature: `x${signature.replaceAll(" ", dice.pick([",", "\t", ";", "\u00a0"]))}`,
  }),
  "signed by a secret that has ended": (request) => ({ signature: signatureOf(SECRETS[2] ?? "", request) }),
  "signed without a key": (request) => ({ signature: signatureOf("whsec_", request) }),
  "headers swapped": ({ id, timestamp, signature }, dice) =>
    dice.pick([
      { id: timestamp, timestamp: id },
      { id: signature, signature: id },
      { timestamp: signature, signature: timestamp },
    ]),
  "no signature": () => ({ signature: "" }),
};
const NAMES = Object.keys(MUTATIONS);

function mutated(
  signed: Signed,
  dice: Dice,
): { readonly name: string; readonly request: Signed; readonly nowMs: number } {
  if (dice.int(20) === 0) {
    const off = (Number(signed.timestamp) + dice.pick([-1, 1]) * (301 + dice.int(1e6))) * 1000;
    return { name: "too late or too early", request: signed, nowMs: off };
  }
  const names = Array.from({ length: 1 + dice.int(2) }, () => dice.pick(NAMES));
  const request = names.reduce<Signed>((made, name) => ({ ...made, ...MUTATIONS[name]?.(made, dice) }), signed);
  return { name: names.join(", "), request, nowMs: NOW_MS };
}

function eachOf(signatures: string, change: (one: string) => string): string {
  return signatures
    .split(" ")
    .map((one) => (one.length > 10 ? change(one) : one))
    .join(" ");
}

/** Whether the changes left alone, or put back, what was signed: then it may be let in. */
function isStillSigned(request: Parts, { id, timestamp, body, good }: Signed, nowMs: number): boolean {
  return (
    request.id === id &&
    request.timestamp === timestamp &&
    Buffer.from(body).equals(request.body) &&
    request.signature.split(" ").includes(good) &&
    Math.abs(nowMs / 1000 - Number(timestamp)) <= 300
  );
}
