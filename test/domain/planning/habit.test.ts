import { describe, expect, it } from "vitest";
import { restsByHabitOn } from "../../../lib/domain/planning/habit.ts";
import { isTrainingDay } from "../../../lib/domain/planning/plan-context.ts";
import { NO_TEXTS } from "../../../lib/domain/planning/text-memory.ts";
import { aRunAgo, logOf, TODAY } from "../../support/training.ts";

describe("a habit of resting on a weekday", () => {
  it.each([
    { what: "four weeks of log", first: 28, isHabit: true },
    { what: "a day less", first: 27, isHabit: false },
  ])("shows in $what: $isHabit", ({ first, isHabit }) => {
    const log = logOf([aRunAgo(first, { kind: "recovery" }), aRunAgo(1)]);

    expect(restsByHabitOn(TODAY, { log, existing: [], memory: NO_TEXTS, canReply: false })).toBe(isHabit);
  });

  it.each([
    { minutes: 10, isTraining: true },
    { minutes: 9, isTraining: false },
  ])("is broken by a run of $minutes minutes: $isTraining", ({ minutes, isTraining }) => {
    expect(isTrainingDay(TODAY - 7, logOf([aRunAgo(7, { minutes })]))).toBe(isTraining);
  });
});
