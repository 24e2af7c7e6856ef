import * as fc from "fast-check";
import { isoDate } from "../../../lib/domain/local-time.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { assessRecovery } from "../../../lib/domain/recovery/assess-recovery.ts";
import { RULES } from "../../../lib/domain/rules/index.ts";
import { logs } from "../../support/arbitrary-logs.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aRunAgo, logOf, TODAY, ZONE } from "../../support/training.ts";
import { codesByHand, daysByHand } from "./status-by-hand.ts";
import type { AthleteByHand, KnownByHand } from "./words.ts";

interface Verified {
  /** What the two said, where they differ. */
  readonly disagreements: readonly unknown[];
  readonly fired: ReadonlySet<string>;
}

/** Compares the statuses of random logs and athletes with those of the rules written a second time. */
export function compareStatuses({ cases, seed }: { readonly cases: number; readonly seed: number }): Verified {
  const disagreements: unknown[] = [];
  const fired = new Set<string>();
  for (const [log, athlete] of fc.sample(fc.tuple(anyLog, anyAthlete), { numRuns: cases, seed })) {
    const known: KnownByHand = { log, whole: log, athlete, d: TODAY };
    const theirs = { codes: codesByHand(known), days: daysByHand(known) };
    const status = assessRecovery(logOf(log, { athlete: athleteOf(athlete) }));
    const ours = { codes: status.reasons.map(({ code }) => code), days: status.days };
    for (const code of ours.codes) fired.add(code);
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) disagreements.push({ ours, theirs, log, athlete });
  }
  return { disagreements, fired };
}

/** The codes that no case fired, RED_FLAG aside. */
export function codesNeverFired(fired: ReadonlySet<string>): readonly string[] {
  return Object.keys(RULES).filter((code) => code !== "RED_FLAG" && !fired.has(code));
}

/** Logs of few days, of weeks of one kind, of runners who begin to lift, and of people who train much the same each day. */
const anyLog: fc.Arbitrary<readonly Workout[]> = fc.oneof(
  logs({ oldest: 8 }),
  logs({ oldest: 25 }),
  logs({ oldest: 70 }),
  logs({ oldest: 200 }),
  beginners(),
  regulars(),
  bigRunners(),
);

/** Runners of two months who began to lift lately. */
function beginners(): fc.Arbitrary<readonly Workout[]> {
  return fc
    .tuple(logs({ oldest: 70, kinds: ["run"] }), logs({ oldest: 27, kinds: ["strength"] }))
    .map(([runs, lifts]) => [...runs, ...lifts.slice(0, 10).map((lift) => ({ ...lift, key: `lift-${lift.key}` }))]);
}

/** People whose load changes little from day to day, and may rise or feel harder in the last weeks. */
function regulars(): fc.Arbitrary<readonly Workout[]> {
  return fc
    .record({
      off: fc.constantFrom(2, 7, 100),
      rise: fc.constantFrom(1, 1.15, 1.3),
      harder: fc.constantFrom(0, 1.5, 3),
      kind: fc.constantFrom("run", "strength"),
      newest: fc.integer({ min: 0, max: 2 }),
      length: fc.integer({ min: 36, max: 70 }),
    })
    .map(({ off, rise, harder, kind, newest, length }) =>
      Array.from({ length }, (_, at) => at + newest)
        .filter((ago) => ago % off !== off - 1)
        .map((ago) => {
          const minutes = Math.round(40 * rise ** Math.max(0, 4 - Math.floor(ago / 7)));
          return aRunAgo(ago, { kind, minutes, rpe: ago < 7 ? 4 + harder : 4, key: `regular-${ago}` });
        }),
    );
}

/** Random training around a run of marathon length or more. */
function bigRunners(): fc.Arbitrary<readonly Workout[]> {
  const run = fc.record({
    ago: fc.integer({ min: 0, max: 12 }),
    kilometers: fc.constantFrom(null, 25, 40, 50, 80),
    minutes: fc.constantFrom(180, 210, 250, 300),
  });
  return fc.tuple(logs({ oldest: 70 }), run).map(([log, { ago, kilometers, minutes }]) => {
    const distanceMeters = kilometers === null ? null : kilometers * 1000;
    return [...log, aRunAgo(ago, { minutes, distanceMeters, at: "04:00", key: "big" })];
  });
}

const days = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min: TODAY + min, max: TODAY + max });

const anyAthlete: fc.Arbitrary<AthleteByHand> = fc.record({
  events: fc.oneof(fc.constant([]), fc.uniqueArray(days(-15, 10), { maxLength: 2 })),
  sickSpells: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(days(-15, 0), fc.integer({ min: 0, max: 10 }))
        .map(([from, n]) => [[from, from + n] as const]),
    },
  ),
  restDaysPerWeek: fc.constantFrom(0, 1, 2, 2, 3),
  phase: fc.constantFrom(null, null, "foundation", "combined"),
  liftingExperience: fc.constantFrom(null, null, "new", "experienced"),
  liftingSaidOn: fc.oneof(fc.constant(null), days(-60, 0)),
  zone: fc.constant(ZONE),
});

function athleteOf(byHand: AthleteByHand): Athlete {
  const { restDaysPerWeek, phase, liftingExperience } = byHand;
  return anAthlete({
    profile: aProfile({ restDaysPerWeek, phase, liftingExperience, events: byHand.events.map(isoDate) }),
    sickSpells: byHand.sickSpells.map(([from, until]) => ({ sickFrom: isoDate(from), sickUntil: isoDate(until) })),
    liftingSaidOn: byHand.liftingSaidOn === null ? null : isoDate(byHand.liftingSaidOn),
  });
}
