import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../lib/domain/language.ts";
import { bedtimeFacts, mealFacts, restDayFacts, turnsOf } from "./reminders.ts";

const HARD = bedtimeFacts({ hardDay: true });
const BY_DAY = bedtimeFacts({ bedtimeAt: "2026-11-28T12:45:00.000Z", wakeAt: "2026-11-28T21:00:00.000Z" });
const BREAKFAST = mealFacts({ forBreakfast: true });

describe("the wordings of a kind", () => {
  it.each(LANGUAGES)("say nothing twice in eight days, and differ from one week to the next: %s", (language) => {
    for (const facts of [restDayFacts(), bedtimeFacts(), HARD, BY_DAY, mealFacts(), BREAKFAST]) {
      const bodies = turnsOf(facts, 16, { profile: { language }, now: "2026-11-28T01:45:00Z" });

      expect(new Set(bodies.slice(0, 8)).size).toBe(8);
      for (const [day, body] of bodies.slice(0, 9).entries()) expect(bodies[day + 7]).not.toBe(body);
    }
  });
});
