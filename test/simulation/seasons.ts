import * as fc from "fast-check";
import { epochDay, isoDate } from "../../lib/domain/local-time.ts";
import type { Athlete, Frequency } from "../../lib/domain/profile.ts";
import { anAthleteOfAllKinds, ZONES } from "../support/planning.ts";

/** A Monday, and how many days of deeds follow it. */
export const FIRST_DAY: number = epochDay("2026-09-28");
export const DAYS = 56;

/** What an athlete does at one time. */
type Deed =
  | {
      readonly deed: "train";
      readonly kind: "run" | "strength" | "cross";
      readonly minutes: number;
      readonly rpe: number | undefined;
      readonly km: number;
      /** How long the report takes to arrive [hours]. */
      readonly lateHours: number;
    }
  | { readonly deed: "delete" }
  | { readonly deed: "pause"; readonly days: number }
  | { readonly deed: "snooze" }
  | { readonly deed: "resume" }
  | { readonly deed: "frequency"; readonly frequency: Frequency }
  | { readonly deed: "text"; readonly body: string }
  | { readonly deed: "travel"; readonly zone: string };

/** A deed on a day of the season, at a quarter of an hour of that day at home. */
export type Dated = Deed & { readonly day: number; readonly quarter: number };

export interface Season {
  readonly athlete: Athlete;
  readonly deeds: readonly Dated[];
  /** The days of the races, told by text or known before [days of the season]. */
  readonly raceDays: readonly number[];
}

const trainings: fc.Arbitrary<Deed> = fc.record({
  deed: fc.constant("train" as const),
  kind: fc.constantFrom("run", "run", "strength", "cross"),
  minutes: fc.constantFrom(15, 30, 45, 90),
  rpe: fc.constantFrom(undefined, 4, 5, 8),
  km: fc.constantFrom(0, 5, 8, 12, 20),
  lateHours: fc.constantFrom(0, 0, 0, 0, 5, 20),
});

const otherDeeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.constant<Deed>({ deed: "delete" }),
  fc.integer({ min: 1, max: 9 }).map((days): Deed => ({ deed: "pause", days })),
  fc.constant<Deed>({ deed: "snooze" }),
  fc.constant<Deed>({ deed: "resume" }),
  fc.integer({ min: 1, max: 4 }).map((days): Deed => ({ deed: "text", body: `SICK ${days}` })),
  fc.constantFrom("less", "usual", "more").map((frequency): Deed => ({ deed: "frequency", frequency })),
  fc.constantFrom(...ZONES).map((zone): Deed => ({ deed: "travel", zone })),
);

function dated(deeds: fc.Arbitrary<Deed>, days: readonly number[]): fc.Arbitrary<Dated> {
  return fc
    .tuple(deeds, fc.constantFrom(...days), fc.integer({ min: 20, max: 91 }))
    .map(([deed, day, quarter]) => ({ ...deed, day, quarter }));
}

interface Race {
  readonly day: number;
  readonly km: number;
  /** When it is told by text; null when the profile has it. */
  readonly toldDaysBefore: number | null;
  readonly isRun: boolean;
}

const race: fc.Arbitrary<Race> = fc.record({
  day: fc.integer({ min: 5, max: DAYS - 2 }),
  km: fc.constantFrom(5, 10, 21, 42, 60),
  toldDaysBefore: fc.constantFrom(null, 1, 3, 10),
  isRun: fc.constantFrom(true, true, true, false),
});

/** A race told by text at noon, and run from nine in the morning at six minutes a kilometre. */
function raceDeeds({ day, km, toldDaysBefore, isRun }: Race): readonly Dated[] {
  const minutes = km * 6;
  const body = `RACE ${isoDate(FIRST_DAY + day)}`;
  const told: Dated[] =
    toldDaysBefore === null ? [] : [{ deed: "text", body, day: Math.max(day - toldDaysBefore, 0), quarter: 48 }];
  const run: Dated[] = isRun
    ? [{ deed: "train", kind: "run", minutes, rpe: 8, km, lateHours: 0, day, quarter: 36 + Math.ceil(minutes / 15) }]
    : [];
  return [...told, ...run];
}

const athletes: fc.Arbitrary<Athlete> = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    restDayAt: fc.constantFrom("evening", "morning"),
    bedtimeNights: fc.constantFrom("training", "every"),
    restDayTexts: fc.constantFrom("quiet", "always"),
    restDaysPerWeek: fc.constantFrom(null, 1, 2, 3),
    wake: fc.constantFrom("05:00", "06:30", "15:00"),
    fasting: fc.constantFrom(null, null, { from: "05:00", to: "17:30" }),
    birthYear: fc.constantFrom(null, 2010),
  })
  .map(({ zone, wake, ...over }) => anAthleteOfAllKinds(zone, { ...over, wake: { default: wake } }));

/** The weekdays on which athletes train, Monday being 0. */
const WEEKS: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4, 5, 6],
  [0, 1, 2, 3, 4, 5],
  [0, 1, 2, 3, 4],
  [0, 2, 4, 5],
];

/** Eight weeks of an athlete who trains on some weekdays, mostly, and now and then does something else. */
export const seasons: fc.Arbitrary<Season> = fc
  .record({ athlete: athletes, weekdays: fc.constantFrom(...WEEKS), at: fc.integer({ min: 24, max: 82 }) })
  .chain(({ athlete, weekdays, at }) => {
    const days = Array.from({ length: DAYS }, (_, day) => day);
    const trained = days.filter((day) => weekdays.includes(day % 7));
    return fc
      .record({
        habit: fc.tuple(...trained.map((day) => trainings.map((deed): Dated => ({ ...deed, day, quarter: at })))),
        missed: fc.subarray(trained, { maxLength: 8 }),
        extra: fc.array(dated(trainings, days), { maxLength: 8 }),
        others: fc.array(dated(otherDeeds, days), { maxLength: 6 }),
        races: fc.array(race, { maxLength: 2 }),
      })
      .map(({ habit, missed, extra, others, races }) => ({
        athlete: withEvents(athlete, races),
        deeds: [...habit.filter(({ day }) => !missed.includes(day)), ...extra, ...others, ...races.flatMap(raceDeeds)],
        raceDays: races.map(({ day }) => day),
      }));
  });

function withEvents(athlete: Athlete, races: readonly Race[]): Athlete {
  const known = races.filter(({ toldDaysBefore }) => toldDaysBefore === null);
  return { ...athlete, profile: { ...athlete.profile, events: known.map(({ day }) => isoDate(FIRST_DAY + day)) } };
}
