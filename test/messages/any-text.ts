import * as fc from "fast-check";
import { LANGUAGES } from "../../lib/domain/language.ts";
import { epochDay, isoDate } from "../../lib/domain/local-time.ts";
import { ALLERGENS, DIETS, type Profile } from "../../lib/domain/profile.ts";
import type { ReminderFacts } from "../../lib/domain/reminder-facts.ts";
import { APPENDED_CODES, type AppendedReason, MUSCLE_AREAS } from "../../lib/domain/rules/reason.ts";
import { forbiddenWordsIn } from "../../lib/languages/forbidden-words.ts";
import type { TeamVoice } from "../../lib/messages/compose.ts";
import { smsName, smsTeamName } from "../../lib/messages/names.ts";
import { bedtimeFacts, easyDayFacts, mealFacts, restDayFacts } from "./reminders.ts";

/** Saturday 2026-11-28 in New York; each kind's dates lie around it. */
export const NOW = "2026-11-28T02:15:00.000Z";

const int = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

/** The easy days that a reason may name: some of the week to come, in order. */
const easyDates = fc.subarray(["2026-11-28", "2026-11-29", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03"], {
  minLength: 1,
});

const anyEvidence = fc.record({
  meters: int(1000, 199_999),
  days: int(14, 400),
  few: int(1, 7),
  many: int(8, 16),
  areas: fc.subarray([...MUSCLE_AREAS], { minLength: 1 }),
  code: fc.constantFrom(...APPENDED_CODES),
  neededHours: fc.constantFrom(null, 3, 24),
  kind: fc.constantFrom("run" as const, "strength" as const),
  easyDates,
});

const appendedReason: fc.Arbitrary<AppendedReason> = anyEvidence.map(({ code, ...any }): AppendedReason => {
  const { meters, days, few, many, areas, neededHours, kind, easyDates: dates } = any;
  switch (code) {
    case "RUN_SPIKE": {
      const evidence = { distanceMeters: meters, longestMeters: meters / 1.3, limitRatio: 1.1, windowDays: 30 };
      return { code, evidence: { ...evidence, easyDates: dates.slice(0, 2) } };
    }
    case "RETURN":
      return { code, evidence: { daysWithoutRun: days, neededDays: 14, easyDays: few, easyDates: dates } };
    case "ILLNESS":
      return { code, evidence: { sickDays: many, easyDates: dates } };
    case "DRIFT": {
      const evidence = { kind, recentRpe: 7.5, usualRpe: 5, recentSessions: few, usualSessions: many, recentDays: 7 };
      return { code, evidence: { ...evidence, easyDates: dates.slice(0, 2) } };
    }
    case "MONOTONY": {
      const evidence = { monotony: 2.1, limit: 2.5, meanLoadAu: 142.3, sampleDeviationAu: 0, historyDays: days };
      return { code, evidence: { ...evidence, easyDates: dates.slice(0, 1) } };
    }
    case "RISING":
      return { code, evidence: { weekLoadAu: days * 10, usualWeekLoadAu: days * 7, limitRatio: 1.3, weeks: 3 } };
    case "ALTERNATE": {
      const phase = neededHours === null ? "foundation" : "combined";
      return { code, evidence: { phase, runs: 1, strengthWorkouts: 1, gapHours: few / 3, neededHours } };
    }
    case "LIGHTER":
      return { code, evidence: { rpe: few > 3 ? 9.5 : null, toFailure: few < 4, hardRpe: 9 } };
    case "STRENGTH_CAP": {
      const evidence = { maxStrengthDays: Math.min(few, 2), windowDays: 7, daysSinceFirstStrength: many };
      return { code, evidence: { ...evidence, strengthDays: few } };
    }
    case "MILEAGE_HIGH": {
      const evidence = { weekMeters: meters, usualWeekMeters: meters * 1.1, limitShare: 0.8, baseRuns: few };
      const aimKilometers = Math.floor((meters * 1.1 * 0.8) / 1000);
      return { code, evidence: { ...evidence, daysSinceFirstStrength: many, aimKilometers } };
    }
    case "NEGLECTED_MUSCLE":
      return { code, evidence: { areas, unliftedDays: 14, strengthWorkouts: few, neededWorkouts: 4, windowDays: 28 } };
  }
});

const dates = ["2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30"];
const block = fc
  .record({ from: int(0, 1), length: int(1, 3) })
  .map((any) => dates.slice(any.from, any.from + any.length));
const maybeAppended = fc.option(appendedReason, { nil: null });

const facts: fc.Arbitrary<ReminderFacts> = fc.oneof(
  fc
    .record({
      restDates: block,
      trainingDays: int(1, 400),
      offersRestOne: fc.boolean(),
      longRunCalls: fc.boolean(),
      rider: maybeAppended,
    })
    .map((any) => restDayFacts({ ...any, windowDays: Math.max(6, any.trainingDays) })),
  fc
    .record({ easyDates: block, distanceMeters: int(2000, 199_999), share: int(1, 89) })
    .map(({ share, ...any }) => easyDayFacts({ ...any, longestMeters: (any.distanceMeters * share) / 100 })),
  fc
    .record({
      session: fc.constantFrom("run", "lift", "cross", "run-and-lift"),
      focus: fc.constantFrom("protein", "carbohydrate", "both"),
      asksRpe: fc.boolean(),
      offersNew: fc.boolean(),
      long: fc.boolean(),
      hard: fc.boolean(),
      asksToDrink: fc.boolean(),
      forBreakfast: fc.boolean(),
      announcesFading: fc.boolean(),
      rider: maybeAppended,
    })
    .map((any) => mealFacts(any.announcesFading ? { ...any, rider: null } : any)),
  fc
    .record({
      needMinutes: int(300, 720),
      hardDay: fc.boolean(),
      beforeEvent: fc.boolean(),
      capped: fc.boolean(),
      announcesFading: fc.boolean(),
      clocksMoveMinutes: fc.constantFrom(0, 60, -60, 30, -120),
      startMinute: int(0, 1439),
    })
    .map(({ startMinute, ...any }) => {
      const bedtimeMs = Date.parse("2026-11-28T02:00:00Z") + startMinute * 60_000;
      const at = (minutes: number): string => new Date(bedtimeMs + minutes * 60_000).toISOString();
      const announcesFading = any.announcesFading && any.clocksMoveMinutes === 0;
      return bedtimeFacts({ ...any, announcesFading, bedtimeAt: at(0), wakeAt: at(any.needMinutes + 15) });
    }),
  fc.constant<ReminderFacts>({ kind: "event", date: "2026-11-28" }),
  fc
    .record({ runMeters: fc.option(int(1000, 199_999), { nil: null }), namesFood: fc.boolean() })
    .map((any): ReminderFacts => ({ kind: "big-day", hardWorkFrom: "2026-12-01", workouts: [], ...any })),
  block.map((restDates): ReminderFacts => ({ kind: "rest-after", restDates, hardWorkFrom: "2026-12-01" })),
  fc
    .record({ again: fc.boolean(), aimKilometers: fc.option(int(8, 199), { nil: null }), asksRpe: fc.boolean() })
    .map((any): ReminderFacts => ({ kind: "starter", workouts: [], ...any })),
  int(1, 12).map((maxTextsPerDay): ReminderFacts => ({ kind: "welcome", maxTextsPerDay })),
  fc.constantFrom<ReminderFacts>({ kind: "invite" }, { kind: "notice" }),
  fc.constantFrom<ReminderFacts>(
    { kind: "notice-quiet", logged: "nothing" },
    { kind: "notice-quiet", logged: "recovery" },
  ),
);

const anyName = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom(
      "Ana",
      "Maria Fernanda de la Cruz",
      "{[~^|€]}",
      "Мария",
      "李明",
      "Iñaki",
      "Ana ´ B",
      "῁À",
      "ﬁn",
      "ǆ",
    ),
  )
  .filter((name) => {
    const written = `${name} ${smsName(name) ?? ""} ${smsTeamName(name)}`;
    return LANGUAGES.every((language) => forbiddenWordsIn(written, language).length === 0);
  });

const anyProfile: fc.Arbitrary<Partial<Profile>> = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  name: fc.option(anyName, { nil: null }),
  diet: fc.constantFrom(...DIETS),
  allergens: fc.subarray([...ALLERGENS]),
  avoid: fc.array(
    fc.oneof(fc.string({ unit: "grapheme", maxLength: 12 }), fc.constantFrom("rice", "Linsen", "papas")),
    {
      maxLength: 3,
    },
  ),
  wantsGrams: fc.boolean(),
  bodyMassKg: fc.option(int(30, 300), { nil: null }),
  birthYear: fc.option(int(1940, 2012), { nil: null }),
  wake: fc.constantFrom({}, { default: "06:30" }),
  channels: fc.constantFrom<Profile["channels"][]>(
    { "rest-day": ["sms", "email"], meal: ["sms", "email"], bedtime: ["sms", "email"] },
    { "rest-day": ["sms"], meal: ["sms"] },
    { "rest-day": ["email"] },
  ),
});

interface AnyText {
  readonly facts: ReminderFacts;
  readonly profile: Partial<Profile>;
  readonly team: TeamVoice;
  readonly stopHint: boolean;
  readonly localDate: string;
}

/** Where athletes of a one-way team write instead. */
export const anyContact: fc.Arbitrary<string> = fc
  .oneof(
    fc.constant("recovery-texts@riverside-runners.example"),
    fc.stringMatching(/^[a-z][a-z0-9_.+-]{0,19}@[a-z0-9-]{1,15}\.run$/u),
  )
  .filter((address) => LANGUAGES.every((language) => forbiddenWordsIn(address, language).length === 0));

const anyTeam: fc.Arbitrary<TeamVoice> = fc.record({
  name: fc.oneof(anyName, fc.constant("Riverside Runners United")),
  optOutContact: fc.option(anyContact, { nil: null }),
});

/** Any text to any athlete of any team on any day, and whether it is the month's first. */
export const anyText: fc.Arbitrary<AnyText> = fc.record({
  facts,
  profile: anyProfile,
  team: anyTeam,
  stopHint: fc.boolean(),
  localDate: int(epochDay("2026-01-01"), epochDay("2027-12-31")).map(isoDate),
});
