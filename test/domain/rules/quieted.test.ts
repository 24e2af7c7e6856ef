import { describe, expect, it } from "vitest";
import { isoDate } from "../../../lib/domain/local-time.ts";
import { assessRecovery } from "../../../lib/domain/recovery/assess-recovery.ts";
import { reasonToTell } from "../../../lib/domain/recovery/reason-to-tell.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aRunAgo, logOf, TODAY } from "../../support/training.ts";

/** A run today that is a step up, by the log of five weeks. */
const STEP_UP = [
  ...[34, 27, 20, 13, 6].map((ago) => aRunAgo(ago, { distanceMeters: 10_000 })),
  aRunAgo(0, { distanceMeters: 15_000, rpe: 3 }),
];

function withEventIn(days: number) {
  const athlete = anAthlete({ profile: aProfile({ events: [isoDate(TODAY + days)] }) });
  return logOf(STEP_UP, { athlete });
}

describe("around an event", () => {
  it.each([
    { days: 8, cause: "RUN_SPIKE" },
    { days: 7, cause: null },
    { days: 2, cause: null },
  ])("in $days days a step up gives tomorrow the cause $cause, and stays listed", ({ days, cause }) => {
    const status = assessRecovery(withEventIn(days));

    expect(status.days[1]?.cause === "RUN_SPIKE" ? "RUN_SPIKE" : null).toBe(cause);
    expect(status.reasons.map(({ code }) => code)).toContain("RUN_SPIKE");
    expect(reasonToTell(TODAY, "RUN_SPIKE", withEventIn(days)) === null).toBe(cause === null);
  });

  it("what was told before the week of the event holds on", () => {
    const athlete = anAthlete({ profile: aProfile({ events: [isoDate(TODAY + 8)] }) });

    const later = assessRecovery(logOf(STEP_UP, { athlete, daysLater: 1 }));

    expect(later.days.slice(0, 2).map(({ cause }) => cause)).toStrictEqual(["RUN_SPIKE", "RUN_SPIKE"]);
  });
});

it("while a big day is recovered from, a step up gives no easy days of its own", () => {
  const race = aRunAgo(5, { distanceMeters: 42_200, minutes: 240 });
  const athlete = anAthlete({ profile: aProfile({ events: [isoDate(TODAY - 5)] }) });
  const workouts = [race, aRunAgo(0, { distanceMeters: 48_000, minutes: 60, rpe: 3 })];

  const status = assessRecovery(logOf([aRunAgo(40, { distanceMeters: 9_000 }), ...workouts], { athlete }));

  expect(status.reasons.map(({ code }) => code)).toContain("RUN_SPIKE");
  expect(status.days.slice(1).map(({ cause }) => cause)).not.toContain("RUN_SPIKE");
});
