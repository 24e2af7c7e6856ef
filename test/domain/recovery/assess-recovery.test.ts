import { describe, expect, it } from "vitest";
import { assessRecovery } from "../../../lib/domain/recovery/assess-recovery.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, daysAgo, logOf } from "../../support/training.ts";

describe("assessRecovery", () => {
  it("says what a status of a first week has to say", () => {
    const run = aRunAgo(0, { rpe: 7 });

    const status = assessRecovery(logOf([run], { at: "18:10" }));

    expect(status).toEqual({
      asOf: "2026-11-22T23:10:00.000Z",
      localDate: "2026-11-22",
      today: null,
      level: "building",
      phase: "foundation",
      reasons: [{ code: "BUILDING", evidence: { historyDays: 1, neededDays: 7 } }],
      readyFrom: {
        hardRun: "2026-11-24T12:15:00.000Z",
        lowerLift: "2026-11-24T12:15:00.000Z",
        upperLift: "2026-11-23T05:00:00.000Z",
      },
      muscles: {
        quads: "2026-11-24T12:15:00.000Z",
        calves: "2026-11-24T12:15:00.000Z",
        lowerBack: "2026-11-24T12:15:00.000Z",
      },
      context: {
        dayLoadAu: 315,
        weekLoadAu: 315,
        fitness: 315 * (1 - Math.exp(-1 / 42)),
        fatigue: 315 * (1 - Math.exp(-1 / 7)),
        form: 0,
        monotony: 1 / Math.sqrt(7),
        strain: 315 / Math.sqrt(7),
        recentVsUsual: null,
      },
    });
  });

  it("gives every reason that holds, in the order of the rules", () => {
    const base = [60, 50, 45, 33, 30, 29].map((days) => aRunAgo(days, { distanceMeters: 5000 }));
    const week = daysAgo(6, 0).flatMap((days) => [
      aRunAgo(days, { distanceMeters: 6000 }),
      aLiftAgo(days, { muscleGroups: ["chest"] }),
    ]);
    const athlete = anAthlete({ redFlagAt: "2026-11-22T12:00:00.000Z" });

    const status = assessRecovery(logOf([...base, ...week], { athlete }));

    expect(status.reasons.map(({ code }) => code)).toEqual([
      "RED_FLAG",
      "REST_QUOTA",
      "RETURN",
      "ALTERNATE",
      "MONOTONY",
      "STRENGTH_CAP",
      "MILEAGE_HIGH",
      "NEGLECTED_MUSCLE",
    ]);
  });

  it("puts RUN_SPIKE after ALTERNATE and BUILDING last", () => {
    const log = logOf([aRunAgo(1, { distanceMeters: 5000 }), aRunAgo(0, { distanceMeters: 8000 }), aLiftAgo(0)]);

    const status = assessRecovery(log);

    expect(status.reasons.map(({ code }) => code)).toEqual(["ALTERNATE", "RUN_SPIKE", "BUILDING"]);
    expect(status.level).toBe("building");
  });

  it("says when today is a rest day, whatever was done on it", () => {
    const five = daysAgo(6, 2).map((days) => aRunAgo(days));

    expect(assessRecovery(logOf(five)).today).toBe("rest");
    expect(assessRecovery(logOf([...five, aRunAgo(0)])).today).toBe("rest");
    expect(assessRecovery(logOf(five.slice(1))).today).toBeNull();
  });

  it("leaves null what nothing bounds", () => {
    const status = assessRecovery(logOf([]));

    expect(status.readyFrom).toEqual({ hardRun: null, lowerLift: null, upperLift: null });
  });

  it("names the phase the athlete chose", () => {
    const athlete = anAthlete({ profile: aProfile({ phase: "combined" }) });

    expect(assessRecovery(logOf([], { athlete })).phase).toBe("combined");
  });
});
