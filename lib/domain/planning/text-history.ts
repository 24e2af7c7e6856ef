import { greatestOf, leastOf } from "../extremes.ts";
import { epochDay, instantMs, localDayAt, offsetsOf, type ZoneOffsets } from "../local-time.ts";
import { REST_DAY_TEXTS_KEPT, WEEK_TEXTS_KEPT } from "../policy/reminder-policy.ts";
import { TOPICS, type Topic } from "../profile.ts";
import { mayHaveBeenSent, type PlannedReminder, type Reminder, type ToldLine } from "../reminder.ts";
import type { ReminderKind } from "../reminder-kinds.ts";
import { APPENDED_CODES, type AppendedCode } from "../rules/reason.ts";

/**
 * What planning keeps of every text that was sent, however long ago [epoch days, local to the text]. A text that may
 * have been sent (UNKNOWN) counts.
 */
export interface TextHistory {
  /** The first and the last text of each kind; an easy-day text is one of the kind rest-day. */
  readonly firstDay: Readonly<Partial<Record<Topic, number>>>;
  readonly lastDay: Readonly<Partial<Record<Topic, number>>>;
  /** The last SMS of any kind, the welcome too; null before the first. */
  readonly lastSmsDay: number | null;
  /** The rest days that each of the last rest-day texts named, oldest text first. */
  readonly namedRestDays: readonly (readonly number[])[];
  /** When each reason was told last; an easy-day text is about RUN_SPIKE. */
  readonly reasonDay: Readonly<Partial<Record<AppendedCode, number>>>;
  /** When a text last said that they go only when it matters from now on; null before. */
  readonly fadingToldDay: number | null;
  /** When a text last called a food a source of omega-3; null before. */
  readonly omega3ToldDay: number | null;
  /** The last texts about training, a number each that grows with the day: `recentTexts` reads them. */
  readonly recentTexts: readonly number[];
}

/** The kinds that count in a week; what is stored of a text tells its kind by the place here, so new ones go to the end. */
const WEEKLY_KINDS: readonly ReminderKind[] = ["rest-day", "meal", "bedtime", "event", "big-day", "starter"];
/** At most so many kinds. */
const KIND_PLACES = 16;

/** A text that counts in a week, and its local day. */
export interface WeeklyText {
  readonly day: number;
  readonly kind: ReminderKind | undefined;
}

/** The last texts about training; a kind that only another release knows is undefined. */
export function recentTexts({ recentTexts: texts }: TextHistory): readonly WeeklyText[] {
  return texts.map((text) => ({ day: Math.floor(text / KIND_PLACES), kind: WEEKLY_KINDS[text % KIND_PLACES] }));
}

export const EMPTY_HISTORY: TextHistory = {
  firstDay: {},
  lastDay: {},
  lastSmsDay: null,
  namedRestDays: [],
  reasonDay: {},
  fadingToldDay: null,
  omega3ToldDay: null,
  recentTexts: [],
};

/**
 * A history with the texts among some reminders added. The same reminders any number of times in any order give the
 * same history: each part of it is a smallest, a largest, or the largest few.
 */
export function addTexts(history: TextHistory, reminders: readonly Reminder[], atHand?: ZoneOffsets): TextHistory {
  return reminders.reduce((known, reminder) => merged(known, historyOf(reminder, atHand)), history);
}

/** The local day a text was sent [epoch day], or undefined. */
function sentDay(reminder: Reminder, atHand: ZoneOffsets | undefined): number | undefined {
  if (!mayHaveBeenSent(reminder) || !("settledAt" in reminder)) return undefined;
  return localDayAt(instantMs(reminder.settledAt), offsetsOf(reminder.zone, atHand));
}

/** The reason that a text tells: appended to its own subject, or the subject of an easy-day text. */
export function reasonTold(reminder: PlannedReminder | Reminder): AppendedCode | undefined {
  const { facts } = reminder;
  if (facts.kind === "easy-day") return "RUN_SPIKE";
  return "rider" in facts && wasTold("sentence", reminder) ? facts.rider?.code : undefined;
}

/** What had no room was not told (docs/rules.md 10); nobody knows what an UNKNOWN text had room for. */
function wasTold(line: ToldLine, reminder: PlannedReminder | Reminder): boolean {
  return !("told" in reminder) || reminder.told === undefined || reminder.told.includes(line);
}

function mayTellOmega3(reminder: Reminder): boolean {
  if (reminder.facts.kind !== "meal") return false;
  return reminder.state === "UNKNOWN" || ("told" in reminder && reminder.told?.includes("omega-3") === true);
}

/** The history of one reminder alone; kinds other than topics are ignored when histories are merged. */
function historyOf(reminder: Reminder, atHand: ZoneOffsets | undefined): TextHistory {
  const day = sentDay(reminder, atHand);
  if (day === undefined) return EMPTY_HISTORY;
  const reason = reasonTold(reminder);
  const { facts } = reminder;
  return {
    firstDay: { [reminder.kind]: day },
    lastDay: { [reminder.kind]: day },
    lastSmsDay: reminder.channel === "sms" ? day : null,
    namedRestDays: facts.kind === "rest-day" ? [facts.restDates.map(epochDay)] : [],
    reasonDay: reason === undefined ? {} : { [reason]: day },
    fadingToldDay: "announcesFading" in facts && facts.announcesFading && wasTold("fading", reminder) ? day : null,
    omega3ToldDay: mayTellOmega3(reminder) ? day : null,
    recentTexts: WEEKLY_KINDS.includes(reminder.kind) ? [day * KIND_PLACES + WEEKLY_KINDS.indexOf(reminder.kind)] : [],
  };
}

function merged(a: TextHistory, b: TextHistory): TextHistory {
  if (b === EMPTY_HISTORY) return a;
  return {
    firstDay: byName(TOPICS, leastOf, [a.firstDay, b.firstDay]),
    lastDay: byName(TOPICS, greatestOf, [a.lastDay, b.lastDay]),
    lastSmsDay: latest(a.lastSmsDay, b.lastSmsDay),
    namedRestDays: lastOf([...a.namedRestDays, ...b.namedRestDays]),
    reasonDay: byName(APPENDED_CODES, greatestOf, [a.reasonDay, b.reasonDay]),
    fadingToldDay: latest(a.fadingToldDay, b.fadingToldDay),
    omega3ToldDay: latest(a.omega3ToldDay, b.omega3ToldDay),
    recentTexts: [...new Set([...a.recentTexts, ...b.recentTexts])].toSorted((x, y) => x - y).slice(-WEEK_TEXTS_KEPT),
  };
}

function latest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

function byName<Name extends string>(
  names: readonly Name[],
  pick: (days: readonly number[]) => number,
  days: readonly Readonly<Partial<Record<Name, number>>>[],
): Readonly<Partial<Record<Name, number>>> {
  const picked: Partial<Record<Name, number>> = {};
  for (const name of names) {
    const known = days.flatMap((each) => each[name] ?? []);
    if (known.length > 0) picked[name] = pick(known);
  }
  return picked;
}

/** The last of some texts, each once, in order of the days they named: those follow the day the text was sent. */
function lastOf(texts: readonly (readonly number[])[]): readonly (readonly number[])[] {
  // Epoch days are of one width until the year 2243, so that text order is day order.
  const distinct = new Map(texts.map((days) => [days.join(" "), days]));
  return [...distinct]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, days]) => days)
    .slice(-REST_DAY_TEXTS_KEPT);
}
