import { epochDay, instantMs, localDayAt } from "../local-time.ts";
import { REST_DAY_TEXTS_KEPT } from "../policy/reminder-policy.ts";
import { TOPICS, type Topic } from "../profile.ts";
import { mayHaveBeenSent, type Reminder } from "../reminder.ts";
import { APPENDED_CODES, type AppendedCode } from "../rules/reason.ts";

/**
 * What planning keeps of every text that went, however long ago [epoch days, local to the text]. A text that may have
 * gone (UNKNOWN) counts.
 */
export interface TextMemory {
  /** The first and the last text of each kind; an easy-day text is one of the kind rest-day. */
  readonly firstDay: Readonly<Partial<Record<Topic, number>>>;
  readonly lastDay: Readonly<Partial<Record<Topic, number>>>;
  /** The last SMS of any kind, the welcome too; null before the first. */
  readonly lastSmsDay: number | null;
  /** The rest days that each of the last rest-day texts named, oldest text first. */
  readonly namedRestDays: readonly (readonly number[])[];
  /** When each reason rode last; an easy-day text is about RUN_SPIKE. */
  readonly riderDay: Readonly<Partial<Record<AppendedCode, number>>>;
}

export const NO_TEXTS: TextMemory = { firstDay: {}, lastDay: {}, lastSmsDay: null, namedRestDays: [], riderDay: {} };

/**
 * A memory with the texts among some reminders in it. The same reminders any number of times in any order give the
 * same memory: each part of it is a smallest, a largest, or the largest few.
 */
export function remember(memory: TextMemory, reminders: readonly Reminder[]): TextMemory {
  return reminders.reduce((known, reminder) => merged(known, memoryOf(reminder)), memory);
}

/** The local day a text went [epoch day]; undefined when none did. */
function sentDay(reminder: Reminder): number | undefined {
  if (!mayHaveBeenSent(reminder) || !("settledAt" in reminder)) return undefined;
  return localDayAt(instantMs(reminder.settledAt), reminder.zone);
}

/** The reason a text told beside its own matter, or instead of a rest day. */
export function riderOf({ facts }: Pick<Reminder, "facts">): AppendedCode | undefined {
  if (facts.kind === "easy-day") return "RUN_SPIKE";
  return "rider" in facts ? facts.rider?.code : undefined;
}

/** The memory of one reminder alone; a kind that is no topic gives a name that nobody reads. */
function memoryOf(reminder: Reminder): TextMemory {
  const day = sentDay(reminder);
  if (day === undefined) return NO_TEXTS;
  const rider = riderOf(reminder);
  const { facts } = reminder;
  return {
    firstDay: { [reminder.kind]: day },
    lastDay: { [reminder.kind]: day },
    lastSmsDay: reminder.channel === "sms" ? day : null,
    namedRestDays: facts.kind === "rest-day" ? [facts.restDates.map(epochDay)] : [],
    riderDay: rider === undefined ? {} : { [rider]: day },
  };
}

function merged(a: TextMemory, b: TextMemory): TextMemory {
  if (b === NO_TEXTS) return a;
  return {
    firstDay: byName(TOPICS, Math.min, [a.firstDay, b.firstDay]),
    lastDay: byName(TOPICS, Math.max, [a.lastDay, b.lastDay]),
    lastSmsDay: latest(a.lastSmsDay, b.lastSmsDay),
    namedRestDays: lastOf([...a.namedRestDays, ...b.namedRestDays]),
    riderDay: byName(APPENDED_CODES, Math.max, [a.riderDay, b.riderDay]),
  };
}

function latest(a: number | null, b: number | null): number | null {
  const known = [a, b].filter((day) => day !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function byName<Name extends string>(
  names: readonly Name[],
  pick: (...days: readonly number[]) => number,
  days: readonly Readonly<Partial<Record<Name, number>>>[],
): Readonly<Partial<Record<Name, number>>> {
  const picked: Partial<Record<Name, number>> = {};
  for (const name of names) {
    const known = days.flatMap((each) => each[name] ?? []);
    if (known.length > 0) picked[name] = pick(...known);
  }
  return picked;
}

/** The last of some texts, each once, in order of the days they named: those follow the day a text went. */
function lastOf(texts: readonly (readonly number[])[]): readonly (readonly number[])[] {
  // Epoch days are of one width until the year 2243, so that text order is day order.
  const distinct = new Map(texts.map((days) => [days.join(" "), days]));
  return [...distinct]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, days]) => days)
    .slice(-REST_DAY_TEXTS_KEPT);
}
