import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parseRfc3339 } from "../../lib/vendors/instants.ts";

it.each([
  { text: "2026-11-22T06:30:00-05:00", instant: "2026-11-22T11:30:00.000Z", offsetMinutes: -300 },
  { text: "2026-11-22T06:30:00.1234567+14:00", instant: "2026-11-21T16:30:00.123Z", offsetMinutes: 840 },
  { text: "2026-11-22t06:30:00z", instant: "2026-11-22T06:30:00.000Z", offsetMinutes: undefined },
  { text: "2026-11-22T06:30:00-00:00", instant: "2026-11-22T06:30:00.000Z", offsetMinutes: undefined },
  { text: "2026-11-22T06:30:00+00:00", instant: "2026-11-22T06:30:00.000Z", offsetMinutes: 0 },
  { text: "2024-02-29T00:00:00-03:30", instant: "2024-02-29T03:30:00.000Z", offsetMinutes: -210 },
])("$text is $instant with an offset of $offsetMinutes", ({ text, instant, offsetMinutes }) => {
  const parsed = parseRfc3339(text);

  expect(parsed).toStrictEqual({ ms: Date.parse(instant), offsetMinutes });
});

it.each([
  "",
  "yesterday",
  "2026-11-22",
  "2026-11-22T06:30:00",
  "2026-11-22 06:30:00Z",
  "2026-02-30T06:30:00Z",
  "2025-02-29T06:30:00Z",
  "2026-13-01T06:30:00Z",
  "2026-11-22T25:30:00Z",
  "2026-11-22T06:60:00Z",
  "2026-11-22T23:59:60Z",
  "2026-11-22T06:30:00+14:01",
  "2026-11-22T06:30:00+0500",
  "2026-11-22T06:30:00Z\n",
  "+002026-11-22T06:30:00Z",
])("'%s' is no instant", (text) => {
  expect(parseRfc3339(text)).toBeUndefined();
});

it("what it reads is what was meant, and it never throws", () => {
  const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) });
  fc.assert(
    fc.property(instants, fc.string(), (ms, text) => {
      expect(parseRfc3339(new Date(ms).toISOString())).toStrictEqual({ ms, offsetMinutes: undefined });
      expect(() => parseRfc3339(text)).not.toThrow();
    }),
  );
});
