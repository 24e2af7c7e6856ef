import { describe, expect, it } from "vitest";
import type { Athlete, Phase } from "../../../lib/domain/profile.ts";
import { ALTERNATE } from "../../../lib/domain/rules/alternate.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, daysAgo, logOf } from "../../support/training.ts";

const FIT = [...daysAgo(17, 2).map((days) => aRunAgo(days)), ...daysAgo(10, 3).map((days) => aLiftAgo(days))];

describe("in foundation", () => {
  it("fires when a day holds a run and a lift, however far apart", () => {
    const log = logOf([aRunAgo(0, { at: "05:00" }), aLiftAgo(0, { at: "20:45" })]);

    expect(ALTERNATE.evaluate(log)).toEqual({
      code: "ALTERNATE",
      evidence: { phase: "foundation", runs: 1, strengthWorkouts: 1, gapHours: 15, neededHours: null },
    });
  });

  it("does not fire when they are on different days, or of one kind", () => {
    expect(ALTERNATE.evaluate(logOf([aRunAgo(1, { at: "23:00" }), aLiftAgo(0, { at: "00:10" })]))).toBeNull();
    expect(ALTERNATE.evaluate(logOf([aRunAgo(0), aRunAgo(0, { at: "12:00" })]))).toBeNull();
    expect(ALTERNATE.evaluate(logOf([aLiftAgo(0), aLiftAgo(0, { at: "12:00" })]))).toBeNull();
  });

  it("does not fire when the athlete chose the phase", () => {
    const athlete = choosing("foundation");

    expect(ALTERNATE.evaluate(logOf([aRunAgo(0), aLiftAgo(0)], { athlete }))).toBeNull();
  });

  it("does not take cross-training or recovery for either", () => {
    const others = [aRunAgo(0, { kind: "cross", at: "12:00" }), aRunAgo(0, { kind: "recovery", at: "14:00" })];

    expect(ALTERNATE.evaluate(logOf([aRunAgo(0), ...others]))).toBeNull();
  });
});

describe("in combined", () => {
  it.each([
    { run: "06:00", lift: "09:44", gapHours: 2 + 59 / 60 },
    { run: "09:44", lift: "06:00", gapHours: 2 + 59 / 60 },
    { run: "06:00", lift: "06:20", gapHours: 0 },
  ])("fires with a run at $run and a lift at $lift", ({ run, lift, gapHours }) => {
    const log = logOf([...FIT, aRunAgo(0, { at: run }), aLiftAgo(0, { at: lift })]);

    expect(ALTERNATE.evaluate(log)).toEqual({
      code: "ALTERNATE",
      evidence: { phase: "combined", runs: 1, strengthWorkouts: 1, gapHours, neededHours: 3 },
    });
  });

  it("does not fire with 3 hours between them", () => {
    const log = logOf([...FIT, aRunAgo(0, { at: "06:00" }), aLiftAgo(0, { at: "09:45" })]);

    expect(log.phase).toBe("combined");
    expect(ALTERNATE.evaluate(log)).toBeNull();
  });

  it("does not fire where only the day of one is known", () => {
    const log = logOf([...FIT, aRunAgo(0, { at: "12:00", dayOnly: true }), aLiftAgo(0, { at: "13:00" })]);

    expect(log.phase).toBe("combined");
    expect(ALTERNATE.evaluate(log)).toBeNull();
  });

  it("takes the nearest of several", () => {
    const runs = [aRunAgo(0, { at: "04:00" }), aRunAgo(0, { at: "15:00" })];

    const reason = ALTERNATE.evaluate(logOf([...FIT, ...runs, aLiftAgo(0, { at: "16:45" })]));

    expect(reason?.evidence).toMatchObject({ runs: 2, gapHours: 1 });
  });

  it("fires by the same gap when the athlete chose the phase", () => {
    const athlete = choosing("combined");

    const near = ALTERNATE.evaluate(logOf([aRunAgo(0, { at: "06:00" }), aLiftAgo(0, { at: "09:44" })], { athlete }));
    const far = ALTERNATE.evaluate(logOf([aRunAgo(0, { at: "06:00" }), aLiftAgo(0, { at: "09:45" })], { athlete }));

    expect(near?.code).toBe("ALTERNATE");
    expect(far).toBeNull();
  });
});

function choosing(phase: Phase): Athlete {
  return anAthlete({ profile: aProfile({ phase }) });
}
