import { expect, it } from "vitest";
import { formatChannel } from "../../bin/commands/athlete/list.ts";
import { anAthlete } from "../support/builders.ts";

const AT = "2026-11-20T15:00:00.000Z";

it.each([
  { words: "yes", athlete: anAthlete() },
  { words: "undeliverable", athlete: anAthlete({ undeliverable: { at: AT, reason: "invalid-number" } }) },
  { words: "carrier stop", athlete: anAthlete({ undeliverable: { at: AT, reason: "opted-out" } }) },
  { words: "carrier stop", athlete: anAthlete({ carrierOptOutAt: AT }) },
])("SMS to a consented number is listed as $words", ({ words, athlete }) => {
  expect(formatChannel(athlete, "sms")).toBe(words);
});
