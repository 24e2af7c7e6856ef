import { describe, expect, it } from "vitest";
import { epochDay, isoDate } from "../../../lib/domain/local-time.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import {
  applied,
  dailyUntil,
  inALine,
  linesOf,
  localOf,
  placed,
  planAt,
  standing,
  WELCOMED,
  workoutAt,
  ZONES,
} from "../../support/planning.ts";

/** An athlete who wants rest-day texts and nothing else. */
function anAthleteIn(timeZone: string, over: Parameters<typeof aProfile>[0] = {}) {
  return anAthlete({ profile: aProfile({ timeZone, channels: { "rest-day": ["sms"] }, ...over }) });
}

const LAST = epochDay("2026-11-20");
const NEW_YORKER = anAthleteIn("America/New_York");

describe("the rest-day text", () => {
  it.each(ZONES)("is planned for 19:00 of the fifth training day in a row in %s", (timeZone) => {
    const workouts = dailyUntil("2026-11-20", 5, { timeZone });

    const [reminder] = placed(planAt("2026-11-20 08:00", { workouts, athlete: anAthleteIn(timeZone) }), "rest-day");

    expect(reminder).toMatchObject({ localDate: "2026-11-20", state: "PENDING", zone: timeZone, channel: "sms" });
    expect(localOf(reminder?.plannedAt ?? "", timeZone)).toBe("2026-11-20 19:00");
    expect(localOf(reminder?.sendBefore ?? "", timeZone)).toBe("2026-11-21 12:00");
  });

  it("names every rest day of the block and the numbers behind it", () => {
    const workouts = dailyUntil("2026-11-20", 5);

    const [reminder] = placed(planAt("2026-11-20 08:00", { workouts, athlete: NEW_YORKER }), "rest-day");

    expect(reminder?.facts).toStrictEqual({
      kind: "rest-day",
      restDates: ["2026-11-21", "2026-11-22"],
      trainingDays: 5,
      windowDays: 6,
      offersRestOne: false,
      longRunCalls: false,
      rider: null,
    });
    expect(reminder?.reason).toStrictEqual({
      code: "REST_QUOTA",
      evidence: { trainingDays: 5, windowDays: 6, restDaysPerWeek: 2 },
    });
  });

  it.each([
    { trained: "TTTTTT", counts: "6 of 6" },
    { trained: "-T-TTTT", counts: "5 of 6" },
    { trained: "T-TTTTT", counts: "6 of 7" },
    { trained: "TTTTTTTTTTTT", counts: "12 of 12" },
  ])("after $trained counts $counts, of a moved rest day one day more", ({ trained, counts }) => {
    const days = trained.split("").map((each, at) => ({
      trained: each === "T",
      date: isoDate(LAST - trained.length + 1 + at),
    }));
    const workouts = days.filter((day) => day.trained).map(({ date }) => workoutAt(`${date} 06:30`));

    const [reminder] = placed(planAt("2026-11-20 08:00", { workouts, athlete: NEW_YORKER }), "rest-day");

    expect(
      reminder?.facts.kind === "rest-day" && `${reminder.facts.trainingDays} of ${reminder.facts.windowDays}`,
    ).toBe(counts);
  });

  it.each([
    { restDaysPerWeek: 1, days: 6, restDates: ["2026-11-21"] },
    { restDaysPerWeek: 3, days: 4, restDates: ["2026-11-21", "2026-11-22", "2026-11-23"] },
  ])(
    "names $restDates.length days to an athlete who wants $restDaysPerWeek",
    ({ restDaysPerWeek, days, restDates }) => {
      const athlete = anAthleteIn("America/New_York", { restDaysPerWeek });

      const [reminder] = placed(
        planAt("2026-11-20 20:00", { workouts: dailyUntil("2026-11-20", days), athlete }),
        "rest-day",
      );

      expect(reminder?.facts).toMatchObject({ restDates });
    },
  );

  it("stays at 19:00, and so is due at once, when the workout comes later that evening", () => {
    const workouts = [...dailyUntil("2026-11-19", 4), workoutAt("2026-11-20 19:30")];

    const lines = linesOf(planAt("2026-11-20 20:20", { workouts, athlete: NEW_YORKER }));

    expect(lines).toStrictEqual(["2026-11-20 rest-day n1 g1 PENDING for 2026-11-20 19:00"]);
  });

  it("is still worth sending the next morning when the workout is logged then", () => {
    const lines = linesOf(planAt("2026-11-21 09:00", { workouts: dailyUntil("2026-11-20", 5), athlete: NEW_YORKER }));

    expect(lines).toStrictEqual(["2026-11-20 rest-day n1 g1 PENDING for 2026-11-20 19:00"]);
  });

  it("is recorded as PAST when the workout is logged at noon of the rest day", () => {
    const lines = linesOf(planAt("2026-11-21 12:00", { workouts: dailyUntil("2026-11-20", 5), athlete: NEW_YORKER }));

    expect(lines).toStrictEqual(["2026-11-20 rest-day n1 g1 SKIPPED PAST"]);
  });

  it.each([
    { wake: {}, at: "2026-11-21 08:00" },
    { wake: { default: "05:30" }, at: "2026-11-21 05:45" },
    { wake: { default: "05:30", sat: "07:00" }, at: "2026-11-21 07:15" },
  ])("goes at the end of the rest day's quiet hours to an athlete who wants it in the morning: $at", ({ wake, at }) => {
    const athlete = anAthleteIn("America/New_York", { restDayAt: "morning", wake });

    const [reminder] = placed(
      planAt("2026-11-20 08:00", { workouts: dailyUntil("2026-11-20", 5), athlete }),
      "rest-day",
    );

    expect(localOf(reminder?.plannedAt ?? "")).toBe(at);
    expect(localOf(reminder?.sendBefore ?? "")).toBe("2026-11-21 12:00");
  });

  it("is not planned while tomorrow is no rest day", () => {
    const lines = linesOf(planAt("2026-11-20 08:00", { workouts: dailyUntil("2026-11-20", 4), athlete: NEW_YORKER }));

    expect(lines).toStrictEqual([]);
  });

  it("is not planned on a rest day of the block, although tomorrow is one too", () => {
    const existing = applied(
      [],
      planAt("2026-11-20 08:00", { workouts: dailyUntil("2026-11-20", 5), athlete: NEW_YORKER }),
    );

    const later = planAt("2026-11-21 20:00", { workouts: dailyUntil("2026-11-20", 5), athlete: NEW_YORKER, existing });

    expect(later).toMatchObject({ place: [], withdraw: [] });
  });

  it("is SKIPPED EVENT on the eve of an event", () => {
    const athlete = anAthleteIn("America/New_York", { events: ["2026-11-21"] });

    const lines = linesOf(planAt("2026-11-20 08:00", { workouts: dailyUntil("2026-11-20", 5), athlete }));

    expect(lines).toStrictEqual([
      "2026-11-20 rest-day n1 g1 SKIPPED EVENT",
      "2026-11-20 event n1 g1 PENDING for 2026-11-20 18:00",
    ]);
  });

  it.each([
    { what: "only a silent one", silent: [true], lines: [] },
    {
      what: "a silent one and another",
      silent: [true, false],
      lines: ["2026-11-20 rest-day n1 g1 PENDING for 2026-11-20 19:00"],
    },
  ])("after a last training day of $what: $lines", ({ silent, lines }) => {
    const lastDay = silent.map((each, i) => workoutAt(`2026-11-20 0${6 + 2 * i}:30`, { silent: each }));
    const workouts = [...dailyUntil("2026-11-19", 4, { silent: true }), ...lastDay];

    const planned = linesOf(planAt("2026-11-20 12:00", { workouts, athlete: NEW_YORKER }));

    expect(planned).toStrictEqual(lines);
  });

  it("is cancelled as TRAINED when the athlete trains on the rest day", () => {
    const workouts = dailyUntil("2026-11-20", 5);
    const athlete = anAthleteIn("America/New_York", { restDayAt: "morning" });
    const existing = applied([], planAt("2026-11-20 08:00", { workouts, athlete }));

    const next = planAt("2026-11-21 07:00", {
      workouts: [...workouts, workoutAt("2026-11-21 06:00")],
      athlete,
      existing,
    });

    expect(
      applied(existing, next)
        .filter(({ localDate }) => localDate === "2026-11-20")
        .map(inALine),
    ).toContain("2026-11-20 rest-day n1 g1 CANCELLED TRAINED");
  });

  it("is not cancelled by a recovery walk on the rest day", () => {
    const workouts = dailyUntil("2026-11-20", 5);
    const existing = applied([], planAt("2026-11-20 08:00", { workouts, athlete: NEW_YORKER }));

    const next = planAt("2026-11-21 09:00", {
      workouts: [...workouts, workoutAt("2026-11-21 08:00", { kind: "recovery" })],
      athlete: NEW_YORKER,
      existing,
    });

    expect(next).toMatchObject({ place: [], withdraw: [], plan: { ...WELCOMED, ...standing(existing) } });
  });

  it("is cancelled as EDITED when an edit leaves no rest day", () => {
    const existing = applied(
      [],
      planAt("2026-11-20 08:00", { workouts: dailyUntil("2026-11-20", 5), athlete: NEW_YORKER }),
    );

    const next = planAt("2026-11-20 09:00", { workouts: dailyUntil("2026-11-20", 4), athlete: NEW_YORKER, existing });

    expect(applied(existing, next).map(inALine)).toContain("2026-11-20 rest-day n1 g1 CANCELLED EDITED");
  });

  it("goes by the zone of the newest workout that names one", () => {
    const workouts = [
      ...dailyUntil("2026-11-19", 4),
      workoutAt("2026-11-20 06:30", { zone: "Europe/Berlin" }, "Europe/Berlin"),
    ];

    const [reminder] = placed(planAt("2026-11-20 08:00", { workouts, athlete: NEW_YORKER }), "rest-day");

    expect(reminder?.zone).toBe("Europe/Berlin");
    expect(localOf(reminder?.plannedAt ?? "", "Europe/Berlin")).toBe("2026-11-20 19:00");
  });
});
