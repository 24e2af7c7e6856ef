import { createHash } from "node:crypto";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { athleteIdOf, REMINDER_PREFIX } from "./items.ts";
import type { Key } from "./table.ts";

/** An item as DynamoDB has it: what this release does not know is copied as well. */
export type RawItem = Readonly<Record<string, AttributeValue>>;

/** What is brought back: all but what the next assessment makes anew, counts of a minute, and what has outlived its time. */
export function isLasting(item: RawItem, nowMs: number): boolean {
  const { SK } = keyOf(item);
  return isMoved(item, nowMs) && SK !== "STATUS" && !SK.startsWith(REMINDER_PREFIX);
}

/** What goes with a team that moves: statuses and reminders too, so that nothing is texted twice. */
export function isMoved(item: RawItem, nowMs: number): boolean {
  const deleteAfter = item["deleteAfter"]?.N;
  if (deleteAfter !== undefined && Number(deleteAfter) * 1000 <= nowMs) return false;
  return !keyOf(item).SK.startsWith("RATE#");
}

/** Whose item it is, wherever it lies; undefined when it is nobody's. */
export function ownerOf(item: RawItem): string | undefined {
  return athleteIdOf(keyOf(item).PK) ?? item["athleteId"]?.S;
}

export function keyOf(item: RawItem): Key {
  return { PK: item["PK"]?.S ?? "", SK: item["SK"]?.S ?? "" };
}

/** One name for an item of a table. */
export function nameOf(item: RawItem): string {
  const { PK, SK } = keyOf(item);
  return `${PK} ${SK}`;
}

/** `workout`, `profile`, `phone` ... */
export function kindOf(item: RawItem): string {
  const { PK, SK } = keyOf(item);
  return ((PK.startsWith("ATHLETE#") ? SK : PK).split("#")[0] ?? "").toLowerCase();
}

/** The SHA-256 of an item as a number, so that those of many items can be added in any order. */
export function digestOf(item: RawItem): bigint {
  return BigInt(
    `0x${createHash("sha256")
      .update(JSON.stringify(canonical(item)))
      .digest("hex")}`,
  );
}

/** The same for the same item, in whatever order its members and sets come. */
function canonical(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]: [string, unknown]) => {
    const plain = canonical(member);
    return [name, SETS.has(name) && Array.isArray(plain) ? plain.toSorted(byText) : plain] as const;
  });
  return members.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

const SETS: ReadonlySet<string> = new Set(["SS", "NS", "BS"]);

function byText(a: unknown, b: unknown): number {
  return String(a) < String(b) ? -1 : 1;
}
