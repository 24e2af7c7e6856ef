import { expect, it } from "vitest";
import { KIND_RULES, REMINDER_KINDS, type ReminderKind } from "../../lib/domain/reminder-kinds.ts";

/** The kinds that have a rank, the first rank first. */
function inOrder(rank: "budgetRank" | "spacingRank"): readonly ReminderKind[] {
  return REMINDER_KINDS.filter((kind) => KIND_RULES[kind][rank] !== null).toSorted(
    (a, b) => Number(KIND_RULES[a][rank]) - Number(KIND_RULES[b][rank]),
  );
}

it("a smaller budget keeps rest-day texts longest, then bedtime, then meal", () => {
  expect(inOrder("budgetRank")).toStrictEqual(["rest-day", "event", "bedtime", "meal", "big-day", "starter"]);
});

it("of the eve of an event and a rest day one text goes a day; a big day and a first lift have their own beside the meal", () => {
  expect(KIND_RULES.event.daySlot).toBe("rest-day");
  expect([KIND_RULES.meal, KIND_RULES["big-day"], KIND_RULES.starter].map(({ daySlot }) => daySlot)).toStrictEqual([
    "meal",
    "big-day",
    "starter",
  ]);
  expect(KIND_RULES.event.channels).toBe("rest-day");
});

it("of texts near each other the meal text, which cannot wait, goes first, then event, rest-day, bedtime and notice", () => {
  expect(inOrder("spacingRank")).toStrictEqual([
    "meal",
    "big-day",
    "starter",
    "event",
    "rest-day",
    "bedtime",
    "notice-quiet",
  ]);
});

it("texts about the texts are outside the budget; but for the one that has nothing to say they follow no welcome and are not paused", () => {
  const outside = REMINDER_KINDS.filter((kind) => KIND_RULES[kind].budgetRank === null);

  expect(outside).toStrictEqual(["welcome", "invite", "notice-quiet", "notice"]);
  expect(outside.filter((kind) => KIND_RULES[kind].followsWelcome)).toStrictEqual(["notice-quiet"]);
  expect(outside.filter((kind) => KIND_RULES[kind].canBePaused)).toStrictEqual(["notice-quiet"]);
});
