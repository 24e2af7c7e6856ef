import { describe, expect, it } from "vitest";
import { isTrainingDay } from "../../../lib/domain/log/training-log.ts";
import { restsByHabitOn } from "../../../lib/domain/planning/plan-rest-day.ts";
import { EMPTY_HISTORY } from "../../../lib/domain/planning/text-history.ts";
import { aRunAgo, logOf, TODAY } from "../../support/training.ts";

describe("a habit of resting on a weekday", () => {
  it.each([
    { what: "four weeks of log", first: 28, isHabit: true },
    { what: "a day less", first: 27, isHabit: false },
  ])("shows in $what: $isHabit", ({ first, isHabit }) => {
    const log = logOf([aRunAgo(first, { kind: "recovery" }), aRunAgo(1)]);

    expect(restsByHabitOn(TODAY, { log, existing: [], history: EMPTY_HISTORY, canReply: false })).toBe(isHabit);
  });

  it.each([
    { minutes: 10, isTraining: true },
    { minutes: 9, isTraining: false },
  ])("is broken by a run of $minutes minutes: $isTraining", ({ minutes, isTraining }) => {
    expect(isTrainingDay(TODAY - 7, logOf([aRunAgo(7, { minutes })]))).toBe(isTraining);
  });
});
