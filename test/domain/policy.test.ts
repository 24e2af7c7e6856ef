import { expect, it } from "vitest";
import { DEFAULT_POLICY, policyFor } from "../../lib/domain/policy.ts";

it("an athlete's word wins over the team's, and the team's over the defaults", () => {
  const policy = policyFor({ restDaysPerWeek: 1, spikeRatio: 1.3 }, { restDaysPerWeek: 3 });

  expect(policy).toEqual({ ...DEFAULT_POLICY, restDaysPerWeek: 3, spikeRatio: 1.3 });
});
