import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "../../lib/domain/policy.ts";
import { policyOverrides } from "../../lib/team/policy-bounds.ts";

describe("the bounds of the policy", () => {
  it("hold every default", () => {
    const result = policyOverrides.safeParse(DEFAULT_POLICY);

    expect(result.error?.issues).toBeUndefined();
    expect(result.data).toStrictEqual(DEFAULT_POLICY);
  });

  it.each(Object.keys(DEFAULT_POLICY))("refuse %s beyond all sense", (name) => {
    const results = [-1, 1e9, "24:00", null, true].map((value) => policyOverrides.safeParse({ [name]: value }).success);

    expect(results).toStrictEqual([false, false, false, false, false]);
  });
});

describe("the bands of big days", () => {
  it.each([
    { what: "two that fall to 0", bigRunBands: [run(20_000, 14), run(0)], accepted: true },
    { what: "none", bigRunBands: [], accepted: false },
    { what: "a last one above 0", bigRunBands: [run(20_000), run(5_000)], accepted: false },
    { what: "the shorter one first", bigRunBands: [run(5_000), run(20_000), run(0)], accepted: false },
    { what: "two of one distance", bigRunBands: [run(5_000), run(5_000), run(0)], accepted: false },
    { what: "15 days", bigRunBands: [run(0, 15)], accepted: false },
    { what: "half a day of rest", bigRunBands: [run(0, 2, 0.5)], accepted: false },
  ])("of runs, $what: $accepted", ({ bigRunBands, accepted }) => {
    expect(policyOverrides.safeParse({ bigRunBands }).success).toBe(accepted);
  });

  it.each([
    { what: "two that fall to 0", bigCrossBands: [cross(180, 14), cross(0)], accepted: true },
    { what: "a last one above 0", bigCrossBands: [cross(180)], accepted: false },
    { what: "the shorter one first", bigCrossBands: [cross(60), cross(180), cross(0)], accepted: false },
    { what: "15 days", bigCrossBands: [cross(0, 15)], accepted: false },
    { what: "over 48 hours", bigCrossBands: [cross(2_881), cross(0)], accepted: false },
  ])("of cross-training, $what: $accepted", ({ bigCrossBands, accepted }) => {
    expect(policyOverrides.safeParse({ bigCrossBands }).success).toBe(accepted);
  });
});

function run(fromMeters: number, days = 2, restDays = 1) {
  return { fromMeters, fromMinutes: null, days, restDays };
}

function cross(fromMinutes: number, days = 2) {
  return { fromMinutes, days, restDays: 0 };
}
