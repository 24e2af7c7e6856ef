import * as z from "zod/mini";
import { EMPTY_HISTORY, type TextHistory } from "../../domain/planning/text-history.ts";
import { TOPICS } from "../../domain/profile.ts";
import { APPENDED_CODES } from "../../domain/rules/reason.ts";

/**
 * A memory as the table keeps it: days without their names, since each write of a status is paid by the kilobyte. Lists
 * follow TOPICS and APPENDED_CODES, which may grow at their ends alone; 0 means none.
 */
export type StoredMemory = readonly [
  firstDays: readonly number[],
  lastDays: readonly number[],
  lastSmsDay: number,
  namedRestDays: readonly (readonly number[])[],
  riderDays: readonly number[],
];

export function storedMemory(memory: TextHistory): StoredMemory {
  return [
    TOPICS.map((topic) => memory.firstDay[topic] ?? 0),
    TOPICS.map((topic) => memory.lastDay[topic] ?? 0),
    memory.lastSmsDay ?? 0,
    memory.namedRestDays,
    APPENDED_CODES.map((code) => memory.reasonDay[code] ?? 0),
  ];
}

const stored: z.ZodMiniType<StoredMemory> = z.lazy(() => {
  const days = z.array(z.number());
  return z.tuple([days, days, z.number(), z.array(days), days]);
});

/** Reads it; an item of an earlier release has no memory. */
export const memoryOfTexts: z.ZodMiniType<TextHistory> = z.pipe(
  z.optional(stored),
  z.transform((known) => {
    if (known === undefined) return EMPTY_HISTORY;
    const [firstDays, lastDays, lastSmsDay, namedRestDays, riderDays] = known;
    return {
      firstDay: named(TOPICS, firstDays),
      lastDay: named(TOPICS, lastDays),
      lastSmsDay: lastSmsDay === 0 ? null : lastSmsDay,
      namedRestDays,
      reasonDay: named(APPENDED_CODES, riderDays),
    };
  }),
);

function named<Name extends string>(names: readonly Name[], known: readonly number[]): Partial<Record<Name, number>> {
  const byName: Partial<Record<Name, number>> = {};
  for (const [at, name] of names.entries()) if (known[at]) byName[name] = known[at];
  return byName;
}
