import { expect, it } from "vitest";
import { isoDate } from "../../../lib/domain/local-time.ts";
import { REST_QUOTA } from "../../../lib/domain/rules/rest-quota.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aRunAgo, daysAgo, logOf, TODAY } from "../../support/training.ts";

it("fires when tomorrow is a rest day, with the days that make it one", () => {
  const log = logOf([5, 4, 2, 1, 0].map((days) => aRunAgo(days)));

  expect(REST_QUOTA.evaluate(log)).toEqual({
    code: "REST_QUOTA",
    evidence: { trainingDays: 5, windowDays: 6, restDaysPerWeek: 2 },
  });
});

it("fires on a rest day that another follows", () => {
  const log = logOf([5, 4, 3, 2, 1].map((days) => aRunAgo(days)));

  expect(REST_QUOTA.evaluate(log)?.evidence.trainingDays).toBe(5);
});

it("does not fire after four training days in six", () => {
  const log = logOf([6, 4, 3, 2, 0].map((days) => aRunAgo(days)));

  expect(REST_QUOTA.evaluate(log)).toBeNull();
});

it("does not fire on the eve of an event", () => {
  const athlete = anAthlete({ profile: aProfile({ events: [isoDate(TODAY + 1)] }) });
  const log = logOf(
    daysAgo(5, 0).map((days) => aRunAgo(days)),
    { athlete },
  );

  expect(REST_QUOTA.evaluate(log)).toBeNull();
});
