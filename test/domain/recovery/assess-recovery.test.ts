import { describe, expect, it } from "vitest";
import { isoDate } from "../../../lib/domain/local-time.ts";
import { assessRecovery } from "../../../lib/domain/recovery/assess-recovery.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, daysAgo, logOf, TODAY } from "../../support/training.ts";

describe("assessRecovery", () => {
  it("says what a status of a first week has to say", () => {
    const run = aRunAgo(0, { rpe: 7 });

    const status = assessRecovery(logOf([run], { at: "18:10" }));

    expect(status).toEqual({
      asOf: "2026-11-22T23:10:00.000Z",
      localDate: "2026-11-22",
      today: null,
      level: "building",
      days: [0, 1, 2, 3, 4, 5, 6].map((ahead) => ({
        date: isoDate(TODAY + ahead),
        level: "building",
        cause: "BUILDING",
      })),
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

  it("gives every reason of the day, in the order of the rules", () => {
    const base = [60, 50, 45, 33, 31, 30].map((days) => aRunAgo(days, { distanceMeters: 5000 }));
    const week = daysAgo(6, 0).flatMap((days) => [
      aRunAgo(days, { distanceMeters: 6000 }),
      aLiftAgo(days, { muscleGroups: ["chest"], rpe: 9 }),
    ]);
    const athlete = anAthlete({ redFlagAt: "2026-11-22T12:00:00.000Z" });

    const status = assessRecovery(logOf([...base, ...week], { athlete }));

    expect(status.reasons.map(({ code }) => code)).toEqual([
      "RED_FLAG",
      "ALTERNATE",
      "LIGHTER",
      "STRENGTH_CAP",
      "MILEAGE_HIGH",
      "NEGLECTED_MUSCLE",
    ]);
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

describe("the level of a status", () => {
  it("is easy after a run that is a spike, for two days", () => {
    const runs = [aRunAgo(40), aRunAgo(9, { distanceMeters: 10_000 }), aRunAgo(0, { distanceMeters: 12_000 })];

    const { level, days, reasons } = assessRecovery(logOf(runs));

    expect(level).toBe("easy");
    expect(days.slice(0, 4)).toEqual([
      { date: "2026-11-22", level: "ready", cause: null },
      { date: "2026-11-23", level: "easy", cause: "RUN_SPIKE" },
      { date: "2026-11-24", level: "easy", cause: "RUN_SPIKE" },
      { date: "2026-11-25", level: "ready", cause: null },
    ]);
    expect(reasons[0]?.evidence).toMatchObject({ easyDates: ["2026-11-23", "2026-11-24"] });
  });

  it("is not moved by ALTERNATE", () => {
    const run = aRunAgo(0, { rpe: 2, at: "06:00" });
    const log = logOf([aRunAgo(10), aLiftAgo(10), run, aLiftAgo(0, { muscleGroups: ["chest"] })]);

    const status = assessRecovery(log);

    expect(status.reasons.map(({ code }) => code)).toEqual(["ALTERNATE"]);
    expect(status.level).toBe("ready");
  });

  it("is rest under a red flag and nothing else, and nothing opens of itself", () => {
    const athlete = anAthlete({ redFlagAt: "2026-11-20T12:00:00.000Z" });

    const status = assessRecovery(logOf([], { athlete }));

    expect(status.days.map(({ level, cause }) => `${level} ${cause}`)).toEqual(Array(7).fill("rest RED_FLAG"));
    expect(status.reasons.map(({ code }) => code)).toEqual(["RED_FLAG", "BUILDING"]);
    expect(status.readyFrom).toEqual({ hardRun: "held", lowerLift: "held", upperLift: "held" });
  });
});
