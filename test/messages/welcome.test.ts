import { describe, expect, it } from "vitest";
import type { ReminderFacts } from "../../lib/domain/reminder.ts";
import { ONE_WAY, textOf } from "./reminders.ts";

const facts: ReminderFacts = { kind: "welcome", maxTextsPerDay: 3 };

describe("the welcome", () => {
  it("says who texts, about what, how often at most, at what rates, and how to stop", () => {
    expect(textOf(facts).body).toBe(
      "Welcome, Ana. Riverside RC texts by Cooldown: rest and food, max 3 a day. Msg & data rates may apply. HELP = help, STOP = end.",
    );
  });

  it("names sleep when bedtime texts were chosen and there is a wake time", () => {
    const channels = { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] } as const;

    expect(textOf(facts, { profile: { channels, wake: { default: "06:30" } } }).body).toBe(
      "Welcome, Ana. Riverside RC texts by Cooldown: rest, food and sleep, max 3 a day. Msg & data rates may apply. HELP = help, STOP = end.",
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

  it("gives the team's contact where replies are not read", () => {
    expect(textOf(facts, { team: ONE_WAY }).body).toBe(
      "Welcome, Ana. Riverside RC texts by Cooldown: rest and food, max 3 a day. Msg & data rates may apply. No replies. Help or stop: coach@riverside.run",
    );
  });

  it("stays one part with the longest team name and contact", () => {
    const channels = { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] } as const;
    const team = { name: "Riverside Runners United", optOutContact: "recovery-texts@riverside-runners.example" };

    expect(textOf(facts, { team, profile: { channels, wake: { default: "06:30" } } }).body).toBe(
      "Riverside Runners United texts: rest, food and sleep, max 3 a day. Msg & data rates may apply. No replies. Help or stop: recovery-texts@riverside-runners.example",
    );
  });

  it("says more in an e-mail", () => {
    const channels = { "rest-day": ["email"], meal: ["email"], bedtime: ["email"] } as const;

    expect(
      textOf(facts, { reminder: { channel: "email" }, profile: { channels, wake: { default: "06:30" } } }),
    ).toEqual({
      subject: "Welcome to your recovery reminders",
      body: `Hi Ana,

Welcome to the reminders of Riverside RC. They come from the workouts you log, at most 3 a day.

- rest: which days to keep free after a full week of training
- food: after a session, an idea for your next meal
- sleep: when to turn the light out before your alarm

Each one says why it was sent. They are suggestions: you know best how you feel, and the choice is yours.

They are no medical advice. If you feel dizzy, faint or unwell, or something hurts, stop and see a doctor.

Riverside RC / Cooldown`,
    });
  });
});
