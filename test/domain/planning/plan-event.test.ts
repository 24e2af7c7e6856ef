import { describe, expect, it } from "vitest";
import { anAthlete, aProfile, aReminder, sentAt } from "../../support/builders.ts";
import {
  anAthleteOfAllKinds,
  applied,
  dailyUntil,
  inALine,
  linesOf,
  type PlanInput,
  placed,
  planAt,
} from "../../support/planning.ts";

/** A race on Sunday 2026-11-22. */
const RACER = anAthleteOfAllKinds(undefined, { events: ["2026-11-22"] });

function eventsAt(now: string, input: PlanInput = {}): readonly string[] {
  return placed(planAt(now, { athlete: RACER, ...input }), "event").map(inALine);
}

describe("the eve of an event", () => {
  it("has a text between 18:00 and 21:00, without any training", () => {
    expect(placed(planAt("2026-11-21 03:10", { athlete: RACER }), "event")).toMatchObject([
      {
        localDate: "2026-11-21",
        state: "PENDING",
        plannedAt: "2026-11-21T23:00:00.000Z",
        sendBefore: "2026-11-22T02:00:00.000Z",
        facts: { kind: "event", date: "2026-11-22" },
        reason: { code: "EVENT", evidence: { date: "2026-11-22" } },
      },
    ]);
  });

  it("has one instead of the rest-day text of a full week, and of the easy-day text", () => {
    const workouts = dailyUntil("2026-11-21", 6, { at: "09:00" });

    const lines = linesOf(planAt("2026-11-21 12:00", { athlete: RACER, workouts }));

    expect(lines.filter((line) => line.startsWith("2026-11-21"))).toStrictEqual([
      "2026-11-21 rest-day n1 g1 SKIPPED EVENT",
      "2026-11-21 meal n1 g1 SKIPPED PAST",
      "2026-11-21 bedtime n1 g1 PENDING for 2026-11-21 21:15",
      "2026-11-21 event n1 g1 PENDING for 2026-11-21 18:00",
    ]);
  });

  it("has one on each of two evenings for events on two days in a row", () => {
    const athlete = anAthleteOfAllKinds(undefined, { events: ["2026-11-22", "2026-11-23"] });

    const lines = ["2026-11-21 03:10", "2026-11-22 03:10"].flatMap((now) => eventsAt(now, { athlete }));

    expect([...new Set(lines)]).toStrictEqual([
      "2026-11-21 event n1 g1 PENDING for 2026-11-21 18:00",
      "2026-11-22 event n1 g1 PENDING for 2026-11-22 18:00",
    ]);
  });

  it.each([
    { now: "2026-11-19 23:59", lines: [] },
    { now: "2026-11-20 00:00", lines: ["2026-11-21 event n1 g1 PENDING for 2026-11-21 18:00"] },
    { now: "2026-11-21 20:59", lines: ["2026-11-21 event n1 g1 PENDING for 2026-11-21 18:00"] },
    { now: "2026-11-21 21:00", lines: [] },
    { now: "2026-11-22 09:00", lines: [] },
  ])("that is named at $now has the texts $lines", ({ now, lines }) => {
    expect(eventsAt(now)).toStrictEqual(lines);
  });

  it.each([
    { what: "PAUSE", over: { pausedUntil: "2026-11-23T05:00:00.000Z" }, lines: ["SKIPPED PAUSED"] },
    { what: "SNOOZE", over: { snoozedUntil: "2026-11-22T05:00:00.000Z" }, lines: ["SKIPPED SNOOZED"] },
    { what: "a red flag", over: { redFlagAt: "2026-11-20T15:00:00.000Z" }, lines: ["SKIPPED RED_FLAG"] },
    { what: "no consent", over: { consent: {} }, lines: [] },
  ])("is silent under $what", ({ over, lines }) => {
    const events = eventsAt("2026-11-21 12:00", { athlete: { ...RACER, ...over } });

    expect(events).toStrictEqual(lines.map((line) => `2026-11-21 event n1 g1 ${line}`));
  });

  it("is silent for an athlete who wants no rest-day texts", () => {
    const athlete = anAthlete({ profile: aProfile({ events: ["2026-11-22"], channels: { meal: ["sms"] } }) });

    expect(eventsAt("2026-11-21 12:00", { athlete })).toStrictEqual([]);
  });

  it("is withdrawn when the race is taken back, and planned once alone", () => {
    const existing = applied([], planAt("2026-11-21 12:00", { athlete: RACER }));

    const next = planAt("2026-11-21 13:00", { athlete: anAthleteOfAllKinds(), existing });
    const again = eventsAt("2026-11-21 19:00", {
      existing: [aReminder({ kind: "event", localDate: "2026-11-21" }, sentAt("2026-11-21T23:00:30.000Z"))],
    });

    expect(next.withdraw.map(({ reminder, settled }) => [reminder.kind, settled])).toMatchObject([
      ["bedtime", { state: "CANCELLED", outcome: "EDITED" }],
      ["event", { state: "CANCELLED", outcome: "EDITED" }],
    ]);
    expect(again).toStrictEqual([]);
  });

  it.each([1, 2, 3])("keeps its place, and its night's, in a budget of %s", (maxTextsPerDay) => {
    const lines = linesOf(planAt("2026-11-21 12:00", { athlete: RACER, policy: { maxTextsPerDay } }));

    const bedtime = maxTextsPerDay === 1 ? "SKIPPED BUDGET" : "PENDING for 2026-11-21 21:15";
    expect(lines).toStrictEqual([
      `2026-11-21 bedtime n1 g1 ${bedtime}`,
      "2026-11-21 event n1 g1 PENDING for 2026-11-21 18:00",
    ]);
  });
});

describe("the night before an event", () => {
  it("has a bedtime text as after training, that names no alarm", () => {
    expect(placed(planAt("2026-11-21 12:00", { athlete: RACER }), "bedtime")).toMatchObject([
      { plannedAt: "2026-11-22T02:15:00.000Z", facts: { beforeEvent: true }, reason: { code: "EVENT" } },
    ]);
  });

  it("leaves no record when it is over before the event is named", () => {
    expect(placed(planAt("2026-11-22 09:00", { athlete: RACER }), "bedtime")).toStrictEqual([]);
  });

  it("fades like any other", () => {
    const existing = [aReminder({ kind: "event", localDate: "2026-11-20" })];
    const athlete = { ...RACER, frequency: "less" } as const;

    expect(placed(planAt("2026-11-21 12:00", { athlete, existing }), "bedtime").map(inALine)).toStrictEqual([
      "2026-11-21 bedtime n1 g1 SKIPPED FADED",
    ]);
  });
});

describe("a rest-day text that would go on the eve of an event", () => {
  const workouts = dailyUntil("2026-11-20", 5, { at: "18:00" });

  it("in the morning is left out", () => {
    const athlete = anAthleteOfAllKinds(undefined, { events: ["2026-11-22"], restDayAt: "morning" });

    expect(placed(planAt("2026-11-20 19:00", { athlete, workouts }), "rest-day").map(inALine)).toStrictEqual([
      "2026-11-20 rest-day n1 g1 SKIPPED EVENT",
    ]);
  });

  it("in the evening goes that evening or not at all", () => {
    expect(placed(planAt("2026-11-20 19:00", { athlete: RACER, workouts }), "rest-day")).toMatchObject([
      { state: "PENDING", plannedAt: "2026-11-21T00:00:00.000Z", sendBefore: "2026-11-21T05:00:00.000Z" },
    ]);
  });
});
