import * as z from "zod/mini";
import { EMPTY_HISTORY, type TextHistory } from "../domain/planning/text-history.ts";
import { TOPICS } from "../domain/profile.ts";
import { APPENDED_CODES } from "../domain/rules/reason.ts";

/**
 * A history as the table keeps it: days without their names, since each write of a status is paid by the kilobyte. Lists
 * follow TOPICS and APPENDED_CODES, which may grow at their ends alone; 0 means none.
 */
type StoredHistory = readonly [
  firstDays: readonly number[],
  lastDays: readonly number[],
  lastSmsDay: number,
  namedRestDays: readonly (readonly number[])[],
  riderDays: readonly number[],
  fadingToldDay: number,
  omega3ToldDay: number,
  recentTexts: readonly number[],
];

export function storedHistory(history: TextHistory): StoredHistory {
  return [
    TOPICS.map((topic) => history.firstDay[topic] ?? 0),
    TOPICS.map((topic) => history.lastDay[topic] ?? 0),
    history.lastSmsDay ?? 0,
    history.namedRestDays,
    APPENDED_CODES.map((code) => history.reasonDay[code] ?? 0),
    history.fadingToldDay ?? 0,
    history.omega3ToldDay ?? 0,
    history.recentTexts,
  ];
}

const stored: z.ZodMiniType<StoredHistory> = z.lazy(() => {
  const days = z.array(z.number());
  return z.pipe(
    z.tuple(
      [days, days, z.number(), z.array(days), days, z.optional(z.number()), z.optional(z.number()), z.optional(days)],
      z.unknown(),
    ),
    z.transform(
      ([first, last, sms, restDays, riders, fading = 0, omega3 = 0, recent = []]): StoredHistory => [
        first,
        last,
        sms,
        restDays,
        riders,
        fading,
        omega3,
        recent,
      ],
    ),
  );
});

/** The lists of a stored history that follow names, and may be longer in another release; the tuple is one of them. */
const NAMED_LISTS: readonly number[] = [0, 1, 4];

export function hasMoreTexts(kept: unknown, known: StoredHistory): boolean {
  const lists: readonly unknown[] = Array.isArray(kept) ? kept : [];
  return lists.length > known.length || NAMED_LISTS.some((at) => lengthOf(lists[at]) > lengthOf(known[at]));
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

/** A history with the ends of the lists that another release made longer. */
export function withMoreTexts(known: StoredHistory, kept: unknown): readonly unknown[] {
  const parts: readonly unknown[] = Array.isArray(kept) ? kept : [];
  const lists = known.map((list, at) => (NAMED_LISTS.includes(at) ? withTail(list, parts[at]) : list));
  return withTail(lists, parts);
}

function withTail(known: unknown, longer: unknown): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(known) ? known : [];
  return Array.isArray(longer) ? [...list, ...longer.slice(list.length)] : list;
}

/** An item of an earlier release has no history. */
export const textHistory: z.ZodMiniType<TextHistory> = z.pipe(
  z.optional(stored),
  z.transform((known) => {
    if (known === undefined) return EMPTY_HISTORY;
    const [firstDays, lastDays, lastSmsDay, namedRestDays, riderDays, fadingToldDay, omega3ToldDay, recentTexts] =
      known;
    return {
      firstDay: named(TOPICS, firstDays),
      lastDay: named(TOPICS, lastDays),
      lastSmsDay: lastSmsDay === 0 ? null : lastSmsDay,
      namedRestDays,
      reasonDay: named(APPENDED_CODES, riderDays),
      fadingToldDay: fadingToldDay === 0 ? null : fadingToldDay,
      omega3ToldDay: omega3ToldDay === 0 ? null : omega3ToldDay,
      recentTexts,
    };
  }),
);

function named<Name extends string>(names: readonly Name[], known: readonly number[]): Partial<Record<Name, number>> {
  const byName: Partial<Record<Name, number>> = {};
  for (const [at, name] of names.entries()) if (known[at]) byName[name] = known[at];
  return byName;
}
