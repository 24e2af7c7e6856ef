import { expect, it } from "vitest";
import { formatReport } from "../../bin/commands/print-replay.ts";

const SUMMARY = { days: 1, texts: 2, textsPerWeek: 14, byKind: {}, silences: {}, leftOut: 0, parts: 2, costUsd: 0 };
const DAY = { date: "2026-11-20", level: "ready", reasons: [], load: 100, fitness: 1, fatigue: 1 } as const;
const TEXT = { zone: "UTC", channel: "sms", reasons: [] } as const;

it("a printed replay says in words why texts did not go", () => {
  const summary = { ...SUMMARY, silences: { "SKIPPED PAST": 2, "EXPIRED OVERDUE": 1 } };

  const text = formatReport({ days: [DAY], messages: [], silences: [], summary }, "log.json");

  expect(text).toContain("2 not sent: SKIPPED PAST (the workout ended too late for it)\n");
  expect(text).toContain("1 not sent: EXPIRED OVERDUE (picked up too late)\n");
});

it("a printed replay shows the text of the morning after its last day, too", () => {
  const messages = [
    { ...TEXT, at: "2026-11-20T19:00:00Z", localDate: "2026-11-20", kind: "meal", body: "Eat well." },
    { ...TEXT, at: "2026-11-21T08:00:00Z", localDate: "2026-11-21", kind: "rest-day", body: "Rest well." },
  ] as const;

  const lines = formatReport({ days: [DAY], messages, silences: [], summary: SUMMARY }, "log.json")
    .split("\n")
    .map((line) => line.trim());

  const day = lines.findIndex((line) => line.startsWith("2026-11-20"));
  expect(lines.slice(day + 1, day + 4)).toStrictEqual([
    "19:00 meal  Eat well.",
    "2026-11-21",
    "08:00 rest-day  Rest well.",
  ]);
});

it.each([
  { days: 6, said: "6 days, 2 texts (2 meal)\n" },
  { days: 7, said: "7 days, 2 texts (2 meal), 2.0 a week\n" },
])("a printed replay of $days days says $said", ({ days, said }) => {
  const summary = { ...SUMMARY, days, textsPerWeek: 2, byKind: { meal: 2 } };

  expect(formatReport({ days: [DAY], messages: [], silences: [], summary }, "log.json")).toContain(said);
});
