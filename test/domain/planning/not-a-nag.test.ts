import { describe, expect, it } from "vitest";
import { epochDay, isoDate } from "../../../lib/domain/local-time.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { EMPTY_HISTORY, type TextHistory } from "../../../lib/domain/planning/text-history.ts";
import { anAthlete, aProfile, aSubscription } from "../../support/builders.ts";
import {
  applied,
  dailyUntil,
  inALine,
  linesOf,
  NEW_YORK,
  type PlanInput,
  placed,
  planAt,
  workoutAt,
} from "../../support/planning.ts";

/** An athlete who wants rest-day texts and nothing else. */
function aRester(over: Parameters<typeof aProfile>[0] = {}) {
  return anAthlete({ profile: aProfile({ channels: { "rest-day": ["sms"] }, ...over }) });
}

/** Friday 2026-11-20, and runs at 06:30 on the Mondays to Fridays of so many weeks until then. */
const FRIDAY = epochDay("2026-11-20");
function workingWeeks(weeks: number): readonly Workout[] {
  const days = Array.from({ length: weeks * 7 }, (_, ago) => FRIDAY - ago).filter((day) => (FRIDAY - day) % 7 < 5);
  return days.map((day) => workoutAt(`${isoDate(day)} 06:30`));
}

function restDayLine(input: PlanInput): readonly string[] {
  return linesOf(planAt("2026-11-20 08:00", { athlete: aRester(), ...input })).filter((line) =>
    line.startsWith("2026-11-20"),
  );
}

const BY_EMAIL = {
  ...aRester({ channels: { "rest-day": ["email"] } }),
  consent: { email: { state: "given", at: "2026-11-01T15:00:00.000Z", method: "form", by: "Coach Lee" } },
  emailSubscription: aSubscription("confirmed"),
} as const;
const GOES = ["2026-11-20 rest-day n1 g1 PENDING for 2026-11-20 19:00"];

describe("HABIT", () => {
  it.each([
    { weeks: 1, lines: GOES },
    { weeks: 4, lines: GOES },
    { weeks: 5, lines: ["2026-11-20 rest-day n1 g1 SKIPPED HABIT"] },
  ])("after $weeks weeks of training from Monday to Friday: $lines", ({ weeks, lines }) => {
    expect(restDayLine({ workouts: workingWeeks(weeks) })).toStrictEqual(lines);
  });

  it.each([
    { what: "one Saturday in four was trained", extra: workoutAt("2026-11-07 10:00") },
    { what: "the Saturday four weeks ago was trained", extra: workoutAt("2026-10-24 10:00") },
  ])("does not silence the text when $what", ({ extra }) => {
    expect(restDayLine({ workouts: [...workingWeeks(6), extra] })).toStrictEqual(GOES);
  });

  it.each([
    { what: "a Saturday five weeks ago was trained", extra: workoutAt("2026-10-17 10:00") },
    { what: "a Saturday held a walk", extra: workoutAt("2026-11-14 10:00", { kind: "recovery" }) },
  ])("silences it although $what", ({ extra }) => {
    const lines = restDayLine({ workouts: [...workingWeeks(6), extra] });

    expect(lines).toStrictEqual(["2026-11-20 rest-day n1 g1 SKIPPED HABIT"]);
  });

  it("is turned off by an athlete who always wants the text, and is replaced by it then", () => {
    const workouts = workingWeeks(6);
    const silenced = applied([], planAt("2026-11-20 08:00", { athlete: aRester(), workouts }));

    const always = aRester({ restDayTexts: "always" });
    const later = planAt("2026-11-20 09:00", { athlete: always, workouts, existing: silenced });

    expect(restDayLine({ workouts, athlete: always })).toStrictEqual(GOES);
    expect(linesOf(later)).toStrictEqual(["2026-11-20 rest-day n2 g1 PENDING for 2026-11-20 19:00"]);
  });
});

/** The history of rest-day texts that went on these dates, each of which named the next day. */
function textsOn(...dates: readonly string[]): TextHistory {
  const days = dates.map(epochDay);
  return {
    ...EMPTY_HISTORY,
    firstDay: { "rest-day": Math.min(...days) },
    lastDay: { "rest-day": Math.max(...days) },
    namedRestDays: days.map((day) => [day + 1]),
  };
}

/** Training every day for weeks: every seventh day is a rest day, and so is the one it moves to. */
const DAILY = dailyUntil("2026-11-20", 26);

describe("rest days that are ignored", () => {
  it.each([
    { last: "2026-11-14", lines: ["2026-11-20 rest-day n1 g1 SKIPPED IGNORED"] },
    { last: "2026-11-13", lines: GOES },
  ])("get at most one text in 7 days: after one on $last $lines", ({ last, lines }) => {
    const history = textsOn("2026-11-05", "2026-11-06", last);

    expect(restDayLine({ workouts: DAILY, history })).toStrictEqual(lines);
  });

  it.each([
    {
      what: "27 days after the last of three that came a week apart",
      last: "2026-10-24",
      lines: ["2026-11-20 rest-day n1 g1 SKIPPED IGNORED"],
    },
    { what: "28 days after it", last: "2026-10-23", lines: GOES },
  ])("get one text in 28 days once the spaced-out ones were ignored too: $what", ({ last, lines }) => {
    const history = textsOn("2026-10-09", "2026-10-16", last);

    expect(restDayLine({ workouts: dailyUntil("2026-11-20", 54), history })).toStrictEqual(lines);
  });

  it.each([
    { what: "two texts", history: textsOn("2026-11-18", "2026-11-19"), workouts: DAILY },
    {
      what: "three texts, one of them heeded",
      history: textsOn("2026-11-07", "2026-11-17", "2026-11-19"),
      workouts: DAILY.filter(({ localDay }) => localDay !== epochDay("2026-11-08")),
    },
  ])("are not yet ignored after $what", ({ history, workouts }) => {
    expect(restDayLine({ workouts, history })).toStrictEqual(GOES);
  });

  it.each([
    { what: "an athlete who can answer", input: {}, offers: true },
    { what: "who cannot", input: { canReply: false }, offers: false },
    { what: "who gets e-mail", input: { athlete: BY_EMAIL }, offers: false },
    {
      what: "who has one rest day a week",
      input: { athlete: aRester({ restDaysPerWeek: 1 }), workouts: dailyUntil("2026-11-20", 22) },
      offers: false,
    },
    { what: "a minor", input: { athlete: aRester({ birthYear: 2010 }) }, offers: false },
    { what: "who heeds them", input: { history: EMPTY_HISTORY }, offers: false },
  ])("REST 1 is offered to $what: $offers", ({ input, offers }) => {
    const history = textsOn("2026-11-05", "2026-11-06", "2026-11-13");

    const plan = planAt("2026-11-20 08:00", { athlete: aRester(), canReply: true, history, workouts: DAILY, ...input });

    expect(placed(plan, "rest-day").at(-1)?.facts).toMatchObject({ offersRestOne: offers });
  });

  it.each([
    { what: "less than half as long again", usualMeters: 9_400, line: "2026-11-20 rest-day n1 g1 SKIPPED IGNORED" },
    { what: "longer", usualMeters: 9_300, line: "2026-11-20 rest-day n1 g1 PENDING for 2026-11-20 19:00" },
  ])("after a run that is $what, the easy-day text is: $line", ({ usualMeters, line }) => {
    const history = textsOn("2026-11-05", "2026-11-06", "2026-11-19");
    const athlete = aRester({ restDaysPerWeek: 0 });
    const workouts = [
      workoutAt("2026-10-20 12:00"),
      ...DAILY.map((run) => ({ ...run, distanceMeters: usualMeters })),
      aLongRun("2026-11-20 12:00"),
    ];

    const lines = linesOf(planAt("2026-11-20 13:00", { athlete, history, workouts }));

    expect(lines).toStrictEqual([line]);
  });
});

describe("REST n", () => {
  it.each([
    { restDaysPerWeek: 0, days: 21, texts: 0 },
    { restDaysPerWeek: 1, days: 5, texts: 0 },
    { restDaysPerWeek: 1, days: 6, texts: 1 },
    { restDaysPerWeek: 2, days: 5, texts: 1 },
    { restDaysPerWeek: 3, days: 3, texts: 0 },
    { restDaysPerWeek: 3, days: 4, texts: 1 },
  ])("with $restDaysPerWeek rest days a week and $days training days: $texts", ({ restDaysPerWeek, days, texts }) => {
    const athlete = aRester({ restDaysPerWeek });

    const plan = planAt("2026-11-20 08:00", { athlete, workouts: dailyUntil("2026-11-20", days) });

    const today = placed(plan, "rest-day").filter(({ localDate }) => localDate === "2026-11-20");
    expect(today.map(inALine)).toStrictEqual(texts === 1 ? GOES : []);
  });
});

function aLongRun(local: string): Workout {
  return workoutAt(local, { distanceMeters: 14_000, minutes: 80 }, NEW_YORK);
}
