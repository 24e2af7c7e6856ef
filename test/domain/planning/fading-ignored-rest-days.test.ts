import { describe, expect, it } from "vitest";
import { areRestDaysIgnored, isRestDayTextTooSoon } from "../../../lib/domain/planning/fading.ts";
import { EMPTY_HISTORY } from "../../../lib/domain/planning/text-history.ts";
import { aRunAgo, logOf, TODAY } from "../../support/training.ts";

/** Texts that named these rest days [days ago], and a log with a run on each of some days. */
function context(
  named: readonly (readonly number[])[],
  trained: readonly number[],
  sent: { readonly last?: number; readonly first?: number } = {},
) {
  return {
    log: logOf(trained.map((days) => aRunAgo(days))),
    existing: [],
    history: {
      ...EMPTY_HISTORY,
      namedRestDays: named.map((days) => days.map((each) => TODAY - each)),
      ...(sent.last === undefined ? {} : { lastDay: { "rest-day": TODAY - sent.last } }),
      ...(sent.first === undefined ? {} : { firstDay: { "rest-day": TODAY - sent.first } }),
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
    expect(areRestDaysIgnored(context(named, trained))).toBe(ignored);
  });

  it.each([
    { lastDay: 6, tooSoon: true },
    { lastDay: 7, tooSoon: false },
    { lastDay: undefined, tooSoon: false },
  ])("and the last text went $lastDay days ago: too soon for another is $tooSoon", ({ lastDay, tooSoon }) => {
    expect(
      isRestDayTextTooSoon(
        TODAY,
        context([[15], [10], [5]], [15, 10, 5], lastDay === undefined ? {} : { last: lastDay }),
      ),
    ).toBe(tooSoon);
  });

  it.each([
    {
      what: "each a week after the one before, by their first days",
      named: [[21, 20], [14], [7]],
      lastDay: 7,
      tooSoon: true,
    },
    { what: "one of them sooner", named: [[20], [14], [7]], lastDay: 7, tooSoon: false },
  ])(
    "when the spaced-out texts are ignored too, $what, a week is too soon: $tooSoon",
    ({ named, lastDay, tooSoon }) => {
      expect(isRestDayTextTooSoon(TODAY, context(named, [21, 20, 14, 7], { last: lastDay }))).toBe(tooSoon);
    },
  );

  it("in the first month, two texts in a row that were trained through let the next one go", () => {
    expect(isRestDayTextTooSoon(TODAY, context([[3], [1]], [3, 1], { last: 2, first: 27 }))).toBe(false);
  });

  it.each([
    { what: "one text that was trained through", named: [[8], [1]], trained: [1], lastDay: 2, tooSoon: true },
    { what: "one that was trained through a week ago", named: [[8], [6]], trained: [6], lastDay: 7, tooSoon: false },
    { what: "one of the spaced-out ones, a week ago", named: [[15], [8]], trained: [8], lastDay: 7, tooSoon: false },
    { what: "one that was heeded", named: [[8], [1]], trained: [8], lastDay: 2, tooSoon: false },
  ])("after the first month, $what makes the next one too soon: $tooSoon", ({ named, trained, lastDay, tooSoon }) => {
    expect(isRestDayTextTooSoon(TODAY, context(named, trained, { last: lastDay, first: 28 }))).toBe(tooSoon);
  });

  it("not at all, so that the next day's text may go", () => {
    expect(isRestDayTextTooSoon(TODAY, context([[15], [10], [5]], [15], { last: 1 }))).toBe(false);
  });
});
