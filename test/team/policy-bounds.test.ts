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
