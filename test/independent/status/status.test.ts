import { expect, it } from "vitest";
import { codesNeverFired, verifyStatuses } from "./verify-statuses.ts";

it("agrees with the rules written a second time, over random logs and athletes", () => {
  const { disagreements, fired } = verifyStatuses({ cases: 80, seed: 20_261_122 });

  expect(disagreements).toEqual([]);
  expect(codesNeverFired(fired).length).toBeLessThan(5);
});
