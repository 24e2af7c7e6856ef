import { expect, it } from "vitest";
import { codesNeverFired, compareStatuses } from "./compare-statuses.ts";

it("agrees with the rules written a second time, over random logs and athletes", () => {
  const { disagreements, fired } = compareStatuses({ cases: 80, seed: 20_261_122 });

  expect(disagreements).toEqual([]);
  expect(codesNeverFired(fired).length).toBeLessThan(5);
});
