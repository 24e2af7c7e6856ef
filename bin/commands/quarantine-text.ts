import type { HookRecord } from "../../lib/app/hook-record.ts";
import { parseJson } from "../../lib/app/json.ts";
import type { QuarantinedPayload } from "../../lib/ports/vendors.ts";
import { findSource } from "../../lib/vendors/registry.ts";
import * as cli from "./cli.ts";

/** Payloads of one source and owner that are kept for one reason. */
interface Group {
  readonly first: QuarantinedPayload;
  readonly payloads: QuarantinedPayload[];
  /** The vendor's users whom they name, where nobody is linked. */
  readonly users: Set<string>;
}

/**
 * What lies in quarantine in order of receipt, each reason once and whole; of a flood the first reasons of a source and
 * athlete, the first users and the first ids, and how many more there are.
 */
export async function formatQuarantine(all: readonly QuarantinedPayload[], nowMs: number): Promise<string> {
  const groups = new Map<string, Group>();
  for (const payload of all) {
    const { source, athleteId, reason } = payload;
    const key = JSON.stringify([source, athleteId, reason]);
    const group = groups.get(key) ?? { first: payload, payloads: [], users: new Set<string>() };
    groups.set(key, group);
    group.payloads.push(payload);
    if (athleteId === null) for (const user of await usersIn(payload, nowMs)) group.users.add(user);
  }
  return linesOfAll([...groups.values()]).join("\n");
}

/** A flood of one source and athlete, each payload with a reason of its own, leaves room for the others. */
function linesOfAll(groups: readonly Group[]): readonly string[] {
  const told = new Map<string, number>();
  const untold = new Map<string, Group[]>();
  const lines = groups.flatMap((group) => {
    const owner = ownerOf(group);
    const before = told.get(owner) ?? 0;
    told.set(owner, before + 1);
    if (before < REASONS_TOLD) return linesOf(group);
    const others = untold.get(owner) ?? [];
    untold.set(owner, others);
    others.push(group);
    return [];
  });
  return [...lines, ...[...untold].map(([owner, others]) => untoldLine(owner, others))];
}

function ownerOf({ first: { source, athleteId } }: Group): string {
  return `${source}, ${athleteId ?? "nobody's"}`;
}

function untoldLine(owner: string, groups: readonly Group[]): string {
  const payloads = groups.reduce((sum, group) => sum + group.payloads.length, 0);
  const what = `${cli.counted(payloads, "more payload")}, for ${cli.counted(groups.length, "other reason")}`;
  return cli.paragraph(`${owner}: ${what}; --json has all`, INDENT);
}

async function usersIn({ source, payload, encoding }: QuarantinedPayload, nowMs: number): Promise<readonly string[]> {
  const found = await findSource(source);
  const body = parseJson(Buffer.from(payload, encoding).toString("utf8"));
  if (found === undefined || body === undefined) return [];
  const bodies: readonly unknown[] = Array.isArray(body) ? body : [body];
  const records = bodies.flatMap((one): readonly HookRecord[] => found.parse(one, { nowMs, unproven: true }));
  return records.flatMap((record) => ("user" in record && record.user !== undefined ? [record.user] : []));
}

const INDENT = 2;
/** So many reasons of a source and athlete are told; `--json` has all. */
const REASONS_TOLD = 10;
/** So many users are named, and so many ids; `--json` has the payloads of all. */
const NAMED = 20;

function linesOf(group: Group): readonly string[] {
  const { first, payloads, users } = group;
  const { reason, receivedAt } = first;
  const newest = payloads.at(-1)?.receivedAt ?? receivedAt;
  const until = newest.slice(0, 16) === receivedAt.slice(0, 16) ? "" : ` to ${cli.formatMinute(newest)}`;
  const head = `${ownerOf(group)}: ${cli.counted(payloads.length, "payload")}, ${cli.formatMinute(receivedAt)}${until}`;
  const say = (text: string): readonly string[] => cli.wrapped(text, INDENT, INDENT);
  return [
    ...cli.wrapped(head, 0, INDENT),
    ...say(reason),
    ...(users.size === 0 ? [] : say(`user ${firstOf([...users])}`)),
    ...say(`id ${firstOf(payloads.map(({ id }) => id))}`),
    "",
  ];
}

function firstOf(names: readonly string[]): string {
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
  return `${names.slice(0, NAMED).join(", ")}${more}`;
}
