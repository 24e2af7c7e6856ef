import { describe, expect, it } from "vitest";
import type { ReminderFacts } from "../../../lib/domain/reminder-facts.ts";
import { textOf } from "../reminders.ts";

const facts: ReminderFacts = { kind: "welcome", maxTextsPerDay: 3 };

describe("the welcome", () => {
  it("names sleep when bedtime texts were chosen and there is a wake time", () => {
    const channels = { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] } as const;

    expect(textOf(facts, { profile: { channels, wake: { default: "06:30" } } }).body).toBe(
      "Welcome, Ana. Riverside RC texts by Cooldown: rest, food and sleep, max 3 a day. Msg & data rates may apply. HELP = help, STOP = end, LESS = fewer.",
    );
    expect(textOf(facts, { profile: { channels } }).body).toContain("rest and food,");
  });

  it("promises only what comes on this channel", () => {
    const channels = { "rest-day": ["email"], meal: ["sms"] } as const;

    expect(textOf(facts, { profile: { channels } }).body).toContain("by Cooldown: food, max 3 a day.");
    expect(textOf(facts, { profile: { channels, noFoodAdvice: true } }).body).toContain(
      "by Cooldown: recovery, max 3 a day.",
    );
  });
});
