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

/** What lies in quarantine in order of receipt, each reason once; the reason, the users and the ids whole. */
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
  return [...groups.values()].flatMap(linesOf).join("\n");
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
/** So many users are named; `--json` has the payloads of all. */
const USERS_NAMED = 20;

function linesOf({ first, payloads, users }: Group): readonly string[] {
  const { athleteId, source, reason, receivedAt } = first;
  const newest = payloads.at(-1)?.receivedAt ?? receivedAt;
  const until = newest.slice(0, 16) === receivedAt.slice(0, 16) ? "" : ` to ${cli.formatMinute(newest)}`;
  const head = `${source}, ${athleteId ?? "nobody's"}: ${cli.counted(payloads.length, "payload")}, ${cli.formatMinute(receivedAt)}${until}`;
  const say = (text: string): readonly string[] => cli.wrapped(text, INDENT, INDENT);
  return [
    ...cli.wrapped(head, 0, INDENT),
    ...say(reason),
    ...(users.size === 0 ? [] : say(usersLine([...users]))),
    ...say(`id ${payloads.map(({ id }) => id).join(", ")}`),
    "",
  ];
}

function usersLine(users: readonly string[]): string {
  const more = users.length > USERS_NAMED ? ` and ${users.length - USERS_NAMED} more` : "";
  return `user ${users.slice(0, USERS_NAMED).join(", ")}${more}`;
}
