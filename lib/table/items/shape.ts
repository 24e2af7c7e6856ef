import * as z from "zod/mini";
import type { Attributes } from "../expressions.ts";

/**
 * A schema for every member of a domain type, optional ones too: a new member is stored only once it is listed here.
 * Schemas that only some functions use are lazy: to make one takes 20 us or more at the start of each that imports it.
 */
export type Shape<T> = { readonly [K in keyof T]-?: z.ZodMiniType<T[K]> };

/** An item of the table that does not parse: a fault, never an expected outcome. Names the key and the failing members, no values. */
export class UnreadableItemError extends Error {
  override readonly name = "UnreadableItemError";

  constructor(item: Attributes, failing: string) {
    super(`Item ${String(item["PK"])} ${String(item["SK"])} cannot be read: ${failing}.`);
  }
}

/** What an item says; throws UnreadableItemError when it does not parse. */
export function parseItem<T>(schema: z.ZodMiniType<T>, item: Attributes): T {
  const parsed = z.safeParse(schema, item);
  if (parsed.success) {
    return parsed.data;
  }
  throw new UnreadableItemError(item, parsed.error.issues.map((issue) => issue.path.join(".")).join(", "));
}

/** A code with its numbers; which codes there are is the domain's business, not the table's. */
export function isCodeWithEvidence(value: unknown): boolean {
  return z.safeParse(codeWithEvidence, value).success;
}

const codeWithEvidence = z.lazy(() => z.object({ code: z.string(), evidence: z.record(z.string(), z.unknown()) }));
