import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { epochDay, isoDate } from "../../../lib/domain/local-time.ts";
import { asOfDay, type TrainingLog } from "../../../lib/domain/log/training-log.ts";
import { planAthlete } from "../../../lib/domain/planning/plan-athlete.ts";
import { EMPTY_HISTORY } from "../../../lib/domain/planning/text-history.ts";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { assessRecovery } from "../../../lib/domain/recovery/assess-recovery.ts";
import type { DayAdvice } from "../../../lib/domain/recovery/status.ts";
import type { ReminderFacts } from "../../../lib/domain/reminder-facts.ts";
import { logs } from "../../support/arbitrary-logs.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { runs } from "../../support/property-runs.ts";
import { logOf, TODAY } from "../../support/training.ts";

const RUNS = runs(150);

const day = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((ahead) => isoDate(TODAY + ahead));

const athletes: fc.Arbitrary<Athlete> = fc
  .record({
    events: fc.oneof(fc.constant([]), fc.uniqueArray(day(-12, 9), { maxLength: 2 })),
    phase: fc.constantFrom(null, "foundation", "combined"),
    restDaysPerWeek: fc.constantFrom(1, 2, 3),
    liftingExperience: fc.constantFrom(null, "new"),
    sick: fc.oneof(fc.constant(null), fc.tuple(day(-9, 0), day(1, 5))),
  })
  .map(({ sick, ...profile }) =>
    anAthlete({
      profile: aProfile({ ...profile, restDayTexts: "always" }),
      sickSpells: sick === null ? [] : [{ sickFrom: sick[0], sickUntil: sick[1] }],
    }),
  );

const cases = fc.record({ workouts: fc.oneof(logs({ oldest: 70 }), logs({ oldest: 20 })), athlete: athletes });

describe("texts and statuses (I13)", () => {
  it("give a day the same level and cause on every day before it, while nothing more is logged", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 6 }), ({ workouts, athlete }, daysLater) => {
        const now = assessRecovery(logOf(workouts, { athlete }));
        const later = assessRecovery(logOf(workouts, { athlete, daysLater, at: "10:00" }));

        expect(later.days.slice(0, 7 - daysLater)).toStrictEqual(now.days.slice(daysLater));
      }),
      RUNS,
    );
  });

  it("ask on a day for what was asked for on the evening before, whatever the day holds", () => {
    fc.assert(
      fc.property(cases, ({ workouts, athlete }) => {
        const log = logOf(workouts, { athlete });

        const evening = assessRecovery(asOfDay(TODAY - 1, log));

        expect(assessRecovery(log).days[0]).toStrictEqual(evening.days[1]);
        expect(evening.level).toBe(evening.days[1]?.level);
      }),
      RUNS,
    );
  });

  it("name no day that the status gives another level", () => {
    fc.assert(
      fc.property(cases, ({ workouts, athlete }) => {
        const log = logOf(workouts, { athlete, at: "19:30" });
        const told = namedDays(log);

        const { days } = assessRecovery(log);

        for (const { date, level } of told)
          expect([date, days.find((each) => each.date === date)?.level]).toEqual([date, level]);
      }),
      RUNS,
    );
  });
});

/** The days to come that the planned texts of today name, with the level they ask for. */
function namedDays(log: TrainingLog): readonly Pick<DayAdvice, "date" | "level">[] {
  const nothingYet = { existing: [], unreadable: [], history: EMPTY_HISTORY, plan: {} };
  const { place } = planAthlete({ log, ...nothingYet, canReply: true });
  return place
    .filter(({ localDate }) => epochDay(localDate) === log.today)
    .flatMap(({ facts }) => [...namedIn(facts), ...ofRider(facts)]);
}

function namedIn(facts: ReminderFacts): readonly Pick<DayAdvice, "date" | "level">[] {
  if (facts.kind === "rest-day" || facts.kind === "rest-after")
    return facts.restDates.map((date) => ({ date, level: "rest" as const }));
  return facts.kind === "easy-day" ? facts.easyDates.map((date) => ({ date, level: "easy" as const })) : [];
}

function ofRider(facts: ReminderFacts): readonly Pick<DayAdvice, "date" | "level">[] {
  const evidence = "rider" in facts ? facts.rider?.evidence : undefined;
  const dates = evidence !== undefined && "easyDates" in evidence ? evidence.easyDates : [];
  return dates.map((date) => ({ date, level: "easy" as const }));
}
