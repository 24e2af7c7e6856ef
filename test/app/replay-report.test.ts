import { expect, it } from "vitest";
import type { Replay } from "../../lib/app/replay.ts";
import { reportReplay } from "../../lib/app/replay-report.ts";
import { aStatus } from "../contract/examples.ts";
import { aReminder, endedAs, sentAt } from "../support/builders.ts";

const REPLAY: Replay = {
  days: ["2026-11-20", "2026-11-21", "2026-11-22"].map((localDate) => aStatus({ localDate })),
  reminders: [
    aReminder({ localDate: "2026-11-20", kind: "rest-day" }, sentAt("2026-11-21T00:00:00.000Z")),
    aReminder({ localDate: "2026-11-21" }, endedAs("SKIPPED", "PAST")),
    aReminder({ localDate: "2026-11-22", channel: "email" }, sentAt("2026-11-22T12:30:00.000Z")),
    aReminder({ localDate: "2026-11-22", n: 2 }, sentAt("2026-11-22T18:30:00.000Z")),
  ],
};
const OPTIONS = { from: null, to: null, pricePerPartUsd: 0.01, leftOut: 0, partsOf: (body: string) => body.length };

it("a report has a line a day, each text with its instant, and a summary", () => {
  const report = reportReplay(REPLAY, OPTIONS);

  expect(report.days[0]).toStrictEqual({
    date: "2026-11-20",
    level: "rest",
    reasons: ["REST_QUOTA"],
    load: 315,
    fitness: 48.2,
    fatigue: 56.9,
  });
  expect(report.messages[0]).toMatchObject({
    at: "2026-11-21T00:00:00.000Z",
    localDate: "2026-11-20",
    kind: "rest-day",
    channel: "sms",
    body: "Eat well.",
    reasons: ["SESSION"],
  });
  expect(report.summary).toStrictEqual({
    days: 3,
    texts: 3,
    textsPerWeek: 3,
    byKind: { meal: 2, "rest-day": 1 },
    silences: { "SKIPPED PAST": 1 },
    leftOut: 0,
    parts: 18,
    costUsd: 0.18,
  });
});

it("a report names each silence under its day, and the reason that rode on a text", () => {
  const rider = {
    code: "NEGLECTED_MUSCLE",
    evidence: { areas: ["pull"], unliftedDays: 20, strengthWorkouts: 3, neededWorkouts: 2, windowDays: 21 },
  } as const;
  const { facts } = aReminder({ localDate: "2026-11-22" });
  if (facts.kind !== "meal") throw new Error("A reminder is of a meal by default.");
  const told = aReminder(
    { localDate: "2026-11-22", n: 3, facts: { ...facts, rider } },
    sentAt("2026-11-22T19:00:00.000Z"),
  );
  const report = reportReplay({ ...REPLAY, reminders: [...REPLAY.reminders, told] }, OPTIONS);

  expect(report.silences).toStrictEqual([{ date: "2026-11-21", kind: "meal", state: "SKIPPED", reason: "PAST" }]);
  expect(report.messages.at(-1)?.reasons).toStrictEqual(["SESSION", "NEGLECTED_MUSCLE"]);
});

it.each([
  { from: "2026-11-21", to: null, dates: ["2026-11-21", "2026-11-22"], texts: 2 },
  { from: null, to: "2026-11-20", dates: ["2026-11-20"], texts: 1 },
  { from: "2026-11-21", to: "2026-11-21", dates: ["2026-11-21"], texts: 0 },
  { from: "2026-12-01", to: null, dates: [], texts: 0 },
])("a report from $from to $to holds these days, both ends included: $dates", ({ from, to, dates, texts }) => {
  const report = reportReplay(REPLAY, { ...OPTIONS, from, to });

  expect(report.days.map(({ date }) => date)).toStrictEqual(dates);
  expect(report.summary).toMatchObject({ texts });
});

it("a text that went the morning after is shown on that morning", () => {
  const late = aReminder({ localDate: "2026-11-20", kind: "rest-day" }, sentAt("2026-11-21T13:00:00.000Z"));
  const report = reportReplay({ ...REPLAY, reminders: [late] }, { ...OPTIONS, from: "2026-11-21" });

  expect(report.messages).toMatchObject([{ localDate: "2026-11-21", at: "2026-11-21T13:00:00.000Z" }]);
});
