import { describe, expect, it } from "vitest";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { dailyUntil, type PlanInput, placed, planAt, workoutAt } from "../../support/planning.ts";

const LIFT = workoutAt("2026-11-20 12:00", { kind: "strength" });

function offersNew(input: PlanInput): unknown {
  return placed(planAt("2026-11-20 12:50", { canReply: true, ...input }), "meal").flatMap(({ facts, localDate }) =>
    facts.kind === "meal" && localDate === "2026-11-20" ? facts.offersNew : [],
  );
}

describe("the meal text tells of NEW", () => {
  it.each([
    { what: "after the first lift of a log of a day", before: [], offers: true },
    {
      what: "after the first lift of a log of four weeks less a day",
      before: dailyUntil("2026-10-24", 1),
      offers: true,
    },
    { what: "not in a log of four weeks", before: dailyUntil("2026-10-23", 1), offers: false },
    { what: "not after a second lift", before: dailyUntil("2026-11-19", 1, { kind: "strength" }), offers: false },
  ])("$what", ({ before, offers }) => {
    expect(offersNew({ workouts: [...before, LIFT] })).toStrictEqual([offers]);
  });

  it("not after a run", () => {
    expect(offersNew({ workouts: [workoutAt("2026-11-20 12:00")] })).toStrictEqual([false]);
  });

  it("not to an athlete who said experienced; one who said new gets another text", () => {
    const said = (["experienced", "new"] as const).map((liftingExperience) =>
      offersNew({ workouts: [LIFT], athlete: anAthlete({ profile: aProfile({ liftingExperience }) }) }),
    );

    expect(said).toStrictEqual([[false], []]);
  });

  it("not where nobody reads answers", () => {
    expect(offersNew({ workouts: [LIFT], canReply: false })).toStrictEqual([false]);
  });
});
