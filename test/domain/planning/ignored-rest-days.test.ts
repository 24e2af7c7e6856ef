import { describe, expect, it } from "vitest";
import { restDaysAreIgnored, restDayTextIsTooSoon } from "../../../lib/domain/planning/ignored-rest-days.ts";
import { NO_TEXTS } from "../../../lib/domain/planning/text-memory.ts";
import { aRunAgo, logOf, TODAY } from "../../support/training.ts";

/** Texts that named these rest days [days ago], and a log with a run on each of some days. */
function context(named: readonly (readonly number[])[], trained: readonly number[], lastDay?: number) {
  return {
    log: logOf(trained.map((days) => aRunAgo(days))),
    existing: [],
    memory: {
      ...NO_TEXTS,
      namedRestDays: named.map((days) => days.map((each) => TODAY - each)),
      ...(lastDay === undefined ? {} : { lastDay: { "rest-day": TODAY - lastDay } }),
    },
    canReply: false,
  };
}

describe("rest days are ignored", () => {
  it.each([
    { what: "each of the last three was trained on", named: [[15], [10], [5]], trained: [15, 10, 5], ignored: true },
    {
      what: "one of two days of a block was trained on",
      named: [[15, 14], [10], [5]],
      trained: [14, 10, 5],
      ignored: true,
    },
    { what: "the last one was kept", named: [[15], [10], [5]], trained: [15, 10], ignored: false },
    { what: "an older one was kept", named: [[20], [15], [10], [5]], trained: [15, 10, 5], ignored: true },
    { what: "there were only two", named: [[10], [5]], trained: [10, 5], ignored: false },
  ])("when $what: $ignored", ({ named, trained, ignored }) => {
    expect(restDaysAreIgnored(context(named, trained))).toBe(ignored);
  });

  it.each([
    { lastDay: 6, tooSoon: true },
    { lastDay: 7, tooSoon: false },
    { lastDay: undefined, tooSoon: false },
  ])("and the last text went $lastDay days ago: too soon for another is $tooSoon", ({ lastDay, tooSoon }) => {
    expect(restDayTextIsTooSoon(TODAY, context([[15], [10], [5]], [15, 10, 5], lastDay))).toBe(tooSoon);
  });

  it("not at all, so that the next day's text may go", () => {
    expect(restDayTextIsTooSoon(TODAY, context([[15], [10], [5]], [15], 1))).toBe(false);
  });
});
