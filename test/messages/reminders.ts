import type { Athlete, Profile } from "../../lib/domain/profile.ts";
import { kindOfFacts, type PlannedReminder } from "../../lib/domain/reminder.ts";
import type { ReminderFacts } from "../../lib/domain/reminder-facts.ts";
import type { ComposedText, RenderedText, TeamVoice } from "../../lib/messages/compose.ts";
import { renderReminder } from "../../lib/messages/render-reminder.ts";
import { anAthlete, aProfile } from "../support/builders.ts";

type FactsOf<K extends ReminderFacts["kind"]> = Extract<ReminderFacts, { readonly kind: K }>;

const TWO_WAY: TeamVoice = { name: "Riverside RC", optOutContact: null };
export const ONE_WAY: TeamVoice = { name: "Riverside RC", optOutContact: "coach@riverside.run" };
/** The longest name and contact a one-way team can have. */
export const LONGEST: TeamVoice = {
  name: "Riverside Runners United",
  optOutContact: "recovery-texts@riverside-runners.example",
};

/** 5 training days by Friday 2026-11-27, so Saturday and Sunday are for rest. */
export function restDayFacts(over: Partial<FactsOf<"rest-day">> = {}): ReminderFacts {
  return {
    kind: "rest-day",
    restDates: ["2026-11-28", "2026-11-29"],
    trainingDays: 5,
    windowDays: 6,
    offersRestOne: false,
    longRunCalls: false,
    rider: null,
    ...over,
  };
}

/** Three rest days, so the longest list of days. */
export function threeRestDays(over: Partial<FactsOf<"rest-day">> = {}): ReminderFacts {
  return restDayFacts({ restDates: ["2026-11-28", "2026-11-29", "2026-11-30"], ...over });
}

/** 18.3 km after 14.2 at most; Saturday and Sunday to take it easy. */
export function easyDayFacts(over: Partial<FactsOf<"easy-day">> = {}): ReminderFacts {
  return {
    kind: "easy-day",
    easyDates: ["2026-11-28", "2026-11-29"],
    distanceMeters: 18_300,
    longestMeters: 14_200,
    windowDays: 30,
    ...over,
  };
}

/** A lift without an RPE that ended on 2026-11-27 at 18:00 in New York. */
export function mealFacts(over: Partial<FactsOf<"meal">> = {}): ReminderFacts {
  return {
    kind: "meal",
    session: "lift",
    focus: "protein",
    endedAt: "2026-11-27T23:00:00.000Z",
    long: false,
    hard: false,
    asksToDrink: false,
    forBreakfast: false,
    offersNew: false,
    announcesFading: false,
    asksRpe: false,
    workouts: ["cooldown#w-1"],
    rider: null,
    ...over,
  };
}

/** 8 h before 06:30 in New York on 2026-11-28, and 15 minutes to fall asleep: bedtime 22:15. */
export function bedtimeFacts(over: Partial<FactsOf<"bedtime">> = {}): ReminderFacts {
  return {
    kind: "bedtime",
    bedtimeAt: "2026-11-28T03:15:00.000Z",
    wakeAt: "2026-11-28T11:30:00.000Z",
    needMinutes: 480,
    hardDay: false,
    beforeEvent: false,
    capped: false,
    announcesFading: false,
    clocksMoveMinutes: 0,
    ...over,
  };
}

/** A reminder of Friday 2026-11-27 in New York, by SMS. */
function aReminder(facts: ReminderFacts, over: Partial<PlannedReminder> = {}): PlannedReminder {
  return {
    localDate: "2026-11-27",
    kind: kindOfFacts(facts),
    plannedAt: "2026-11-28T00:00:00.000Z",
    sendBefore: "2026-11-28T17:00:00.000Z",
    zone: "America/New_York",
    channel: "sms",
    facts,
    reason: { code: "SESSION", evidence: {} },
    ...over,
  };
}

export interface Telling {
  readonly reminder?: Partial<PlannedReminder>;
  readonly profile?: Partial<Profile>;
  readonly team?: TeamVoice;
  /** RFC 3339; Friday 2026-11-27 at 19:00 in New York unless told. */
  readonly now?: string;
  readonly stopHint?: boolean;
  readonly tellsFading?: boolean;
  readonly tellsOmega3?: boolean;
}

/** What Ana reads. */
export function textOf(facts: ReminderFacts, telling: Telling = {}): RenderedText {
  return composedOf(facts, telling).text;
}

/** What Ana reads, and which of the planned lines it tells. */
export function composedOf(facts: ReminderFacts, telling: Telling = {}): ComposedText {
  const athlete: Athlete = anAthlete({ profile: aProfile(telling.profile) });
  return renderReminder({
    reminder: aReminder(facts, telling.reminder),
    athlete,
    team: telling.team ?? TWO_WAY,
    nowMs: Date.parse(telling.now ?? "2026-11-28T00:00:00.000Z"),
    stopHint: telling.stopHint ?? false,
    tellsFading: telling.tellsFading ?? true,
    tellsOmega3: telling.tellsOmega3 ?? false,
  });
}

/** The bodies of a run of evenings, so that every wording has its turn. */
export function turnsOf(facts: ReminderFacts, evenings: number, telling: Telling = {}): readonly string[] {
  return Array.from({ length: evenings }, (_, i) => {
    const localDate = new Date(Date.parse("2026-11-27T00:00:00Z") + i * 86_400_000).toISOString().slice(0, 10);
    return textOf(facts, { ...telling, reminder: { ...telling.reminder, localDate } }).body;
  });
}
