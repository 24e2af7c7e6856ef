import { describe, expect, it } from "vitest";
import { aReminder, sentAt } from "../support/builders.ts";
import { judge } from "./verdict.ts";

const SENT = aReminder({ athleteId: "ana", localDate: "2026-11-22", kind: "meal" }, sentAt("2026-11-22T14:00:00.000Z"));
const LIFE = { athleteId: "ana", accepted: ["w-1"], stored: ["w-1"], reminders: [SENT] };
const TEXT = { athleteId: "ana", reminderId: "2026-11-22#meal#1" };

describe("a soak", () => {
  it("is sound when what was accepted is stored, and each text went once", () => {
    const verdict = judge([LIFE], [TEXT]);

    expect(verdict).toStrictEqual({
      isSound: true,
      figures:
        "1 workouts accepted, 0 lost, 0 stored that were not accepted; 1 texts, 0 doubled, 0 SENT that did not go, " +
        "0 UNKNOWN, 0 reminders open",
    });
  });

  it.each([
    ["a workout is lost", { ...LIFE, stored: [] }, [TEXT]],
    ["a deleted workout is back", { ...LIFE, accepted: [] }, [TEXT]],
    ["a text went twice", LIFE, [TEXT, TEXT]],
    ["a text that is SENT did not go", LIFE, []],
    ["a reminder stays open", { ...LIFE, reminders: [SENT, aReminder({ athleteId: "ana", n: 2 })] }, [TEXT]],
  ])("is not sound when %s", (_what, life, texts) => {
    const { isSound } = judge([life], texts);

    expect(isSound).toBe(false);
  });
});
