import { describe, expect, it } from "vitest";
import { effortOf, inOrder, roleOf } from "../../../lib/domain/log/sessions.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import { aProfile, aWorkout } from "../../support/builders.ts";

describe("effortOf", () => {
  it("multiplies the reported RPE by the moving minutes", () => {
    const run = aWorkout({ rpe: 7, minutes: 45, averageHeartRate: 120 });

    const effort = effortOf(run, aProfile({ maxHeartRate: 200 }), DEFAULT_POLICY);

    expect(effort).toEqual({ effectiveRpe: 7, provenance: "reported", loadAu: 315 });
  });

  it("takes a reported zero at its word", () => {
    const run = aWorkout({ rpe: 0 });

    const effort = effortOf(run, aProfile(), DEFAULT_POLICY);

    expect(effort).toEqual({ effectiveRpe: 0, provenance: "reported", loadAu: 0 });
  });

  it.each([
    { averageHeartRate: 119, rpe: 2 },
    { averageHeartRate: 120, rpe: 3 },
    { averageHeartRate: 139, rpe: 3 },
    { averageHeartRate: 140, rpe: 5 },
    { averageHeartRate: 159, rpe: 5 },
    { averageHeartRate: 160, rpe: 7 },
    { averageHeartRate: 179, rpe: 7 },
    { averageHeartRate: 180, rpe: 9 },
    { averageHeartRate: 205, rpe: 9 },
  ])("reads RPE $rpe from a run at $averageHeartRate of 200 beats a minute", ({ averageHeartRate, rpe }) => {
    const run = aWorkout({ averageHeartRate, minutes: 30 });

    const effort = effortOf(run, aProfile({ maxHeartRate: 200 }), DEFAULT_POLICY);

    expect(effort).toEqual({ effectiveRpe: rpe, provenance: "heart-rate", loadAu: rpe * 30 });
  });

  it("assumes the RPE of a run below every band a team named", () => {
    const policy = { ...DEFAULT_POLICY, heartRateBands: [{ fromShare: 0.8, rpe: 7 }] };
    const run = aWorkout({ averageHeartRate: 159, minutes: 10 });

    const effort = effortOf(run, aProfile({ maxHeartRate: 200 }), policy);

    expect(effort).toEqual({ effectiveRpe: 4, provenance: "assumed", loadAu: 40 });
  });

  it("assumes the RPE of a run when the maximum heart rate is unknown", () => {
    const run = aWorkout({ averageHeartRate: 180 });

    const effort = effortOf(run, aProfile(), DEFAULT_POLICY);

    expect(effort).toEqual({ effectiveRpe: 4, provenance: "assumed", loadAu: 180 });
  });

  it.each([
    { kind: "run", rpe: 4, averageHeartRate: null },
    { kind: "strength", rpe: 6, averageHeartRate: 180 },
    { kind: "cross", rpe: 4, averageHeartRate: 180 },
    { kind: "recovery", rpe: 2, averageHeartRate: 180 },
  ] as const)("assumes RPE $rpe for $kind, whatever the heart rate of anything but a run", ({ rpe, ...over }) => {
    const workout = aWorkout({ ...over, minutes: 10 });

    const effort = effortOf(workout, aProfile({ maxHeartRate: 200 }), DEFAULT_POLICY);

    expect(effort).toEqual({ effectiveRpe: rpe, provenance: "assumed", loadAu: rpe * 10 });
  });
});

describe("roleOf", () => {
  it.each([
    { kind: "cross", rpe: 3, role: "recovery" },
    { kind: "cross", rpe: 3.1, role: "cross" },
    { kind: "cross", rpe: null, role: "cross" },
    { kind: "run", rpe: 1, role: "run" },
    { kind: "strength", rpe: 1, role: "strength" },
    { kind: "recovery", rpe: 8, role: "recovery" },
  ] as const)("counts $kind with a reported RPE of $rpe as $role", ({ kind, rpe, role }) => {
    const workout = aWorkout({ kind, rpe });

    const counted = roleOf(workout, DEFAULT_POLICY);

    expect(counted).toBe(role);
  });
});

describe("inOrder", () => {
  it("gives back a list that is in order as it is", () => {
    const workouts = [aWorkout({ key: "cooldown#a" }), aWorkout({ key: "cooldown#b" })];

    expect(inOrder(workouts)).toBe(workouts);
  });

  it("keeps the first of a record that is repeated", () => {
    const [first, again] = [aWorkout({ key: "cooldown#a" }), aWorkout({ key: "cooldown#a" })];

    expect(inOrder([first, again])[0]).toBe(first);
  });
});
