import { describe, expect, it } from "vitest";
import { readText } from "../../../lib/app/text-reader.ts";

describe("an amount in a command", () => {
  it.each([
    ["SICK 5", { kind: "sick", days: 5, until: null }],
    ["SICK 999999999999 weeks", { kind: "sick", days: 60, until: null }],
    ["SICK 0", { kind: "sick", days: null, until: null }],
    ["SNOOZE 3", { kind: "snooze", hours: 3 }],
    ["SNOOZE 0", { kind: "snooze", hours: null }],
    ["SNOOZE 900 hours", { kind: "snooze", hours: 48 }],
  ])("of '%s' is one that can be meant", (text, intent) => {
    expect(readText(text)).toStrictEqual(intent);
  });
});
