import { expect, it } from "vitest";
import { RED_FLAG } from "../../../lib/domain/rules/red-flag.ts";
import { anAthlete } from "../../support/builders.ts";
import { logOf } from "../../support/training.ts";

it("fires while a red-flag text stands, however old", () => {
  const athlete = anAthlete({ redFlagAt: "2025-01-01T12:00:00.000Z" });

  expect(RED_FLAG.evaluate(logOf([], { athlete }))).toEqual({
    code: "RED_FLAG",
    evidence: { since: "2025-01-01T12:00:00.000Z" },
  });
});

it("does not fire without one", () => {
  expect(RED_FLAG.evaluate(logOf([]))).toBeNull();
});
