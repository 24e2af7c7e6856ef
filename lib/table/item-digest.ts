import { createHash } from "node:crypto";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";

/** The SHA-256 of an item as a number, so that those of many items can be added in any order. */
export function digestOf(item: Readonly<Record<string, AttributeValue>>): bigint {
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
