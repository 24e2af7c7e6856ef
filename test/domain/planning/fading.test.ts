import { describe, expect, it } from "vitest";
import { epochDay } from "../../../lib/domain/local-time.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { hasFaded } from "../../../lib/domain/planning/fading.ts";
import { EMPTY_HISTORY, type TextHistory } from "../../../lib/domain/planning/text-history.ts";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { applied, inALine, linesOf, placed, planAt, workoutAt } from "../../support/planning.ts";
import { logOf } from "../../support/training.ts";

/** The history of a first and a last text of a kind. */
function textsOf(kind: "meal" | "bedtime", first: string, last: string): TextHistory {
  const told = epochDay(first) + 28;
  return {
    ...EMPTY_HISTORY,
    firstDay: { [kind]: epochDay(first) },
    lastDay: { [kind]: epochDay(last) },
    fadingToldDay: told <= epochDay(last) ? told : null,
  };
}

function anEater(over: Partial<Athlete> = {}): Athlete {
  return anAthlete({ profile: aProfile({ channels: { meal: ["sms"] } }), ...over });
}

const RUN: Workout = workoutAt("2026-11-20 17:00", { rpe: 4 });
const FADED = ["2026-11-20 meal n1 g1 SKIPPED FADED"];
const GOES = ["2026-11-20 meal n1 g1 PENDING for 2026-11-20 18:00"];

describe("a meal text", () => {
  it.each([
    { first: "2026-10-24", says: false },
    { first: "2026-10-23", says: true },
  ])("with the first one on $first says that texts become fewer: $says", ({ first, says }) => {
    const history = textsOf("meal", first, "2026-11-19");

    const plan = planAt("2026-11-20 17:46", { athlete: anEater(), workouts: [RUN], history });

    expect(linesOf(plan)).toStrictEqual(GOES);
    expect(placed(plan, "meal")[0]?.facts).toMatchObject({ announcesFading: says });
  });

  it("fades from the next one on after a text said so", () => {
    const history = { ...textsOf("meal", "2026-10-23", "2026-11-19"), fadingToldDay: epochDay("2026-11-19") };

    expect(linesOf(planAt("2026-11-20 17:46", { athlete: anEater(), workouts: [RUN], history }))).toStrictEqual(FADED);
  });

  it.each([
    { what: "an easy run of 74 minutes", session: { rpe: 6, minutes: 74 }, goes: false },
    { what: "a run of 75 minutes", session: { rpe: 4, minutes: 75 }, goes: true },
    { what: "a run at RPE 7", session: { rpe: 7 }, goes: true },
    { what: "a lift nobody rated", session: { kind: "strength", rpe: null }, goes: false },
    { what: "a lift at RPE 8", session: { kind: "strength", rpe: 8 }, goes: true },
  ] as const)("that has faded, after $what, goes: $goes", ({ session, goes }) => {
    const history = textsOf("meal", "2026-09-01", "2026-11-19");
    const workouts = [workoutAt("2026-11-20 16:00", session)];

    const [line] = linesOf(planAt("2026-11-20 17:16", { athlete: anEater(), workouts, history }));

    expect(line).toMatch(goes ? /PENDING/ : /SKIPPED FADED/);
  });

  it.each([
    { last: "2026-11-14", lines: FADED },
    { last: "2026-11-13", lines: GOES },
  ])("that has faded comes again after 7 days: last on $last $lines", ({ last, lines }) => {
    const history = textsOf("meal", "2026-09-01", last);

    expect(linesOf(planAt("2026-11-20 17:46", { athlete: anEater(), workouts: [RUN], history }))).toStrictEqual(lines);
  });

  it.each([
    { frequency: "less", history: textsOf("meal", "2026-11-19", "2026-11-19"), lines: FADED },
    { frequency: "less", history: EMPTY_HISTORY, lines: GOES },
    { frequency: "more", history: textsOf("meal", "2026-09-01", "2026-11-19"), lines: GOES },
  ] as const)("of an athlete who texted $frequency: $lines", ({ frequency, history, lines }) => {
    const athlete = anEater({ frequency });

    expect(linesOf(planAt("2026-11-20 17:46", { athlete, workouts: [RUN], history }))).toStrictEqual(lines);
  });

  it("never fades for an athlete who texted MORE", () => {
    const history = textsOf("meal", "2026-09-01", "2026-11-19");
    const log = logOf([], { athlete: anEater({ frequency: "more" }) });

    expect(hasFaded("meal", log.today, { log, history, existing: [], canReply: false })).toBe(false);
  });

  it("goes to a hard session that follows an easy one whose text has faded", () => {
    const history = textsOf("meal", "2026-09-01", "2026-11-19");
    const easy = workoutAt("2026-11-20 09:00", { rpe: 4 });
    const morning = planAt("2026-11-20 09:46", { athlete: anEater(), workouts: [easy], history });
    const existing = applied([], morning);

    const evening = planAt("2026-11-20 17:46", {
      athlete: anEater(),
      workouts: [easy, { ...RUN, rpe: 8 }],
      history,
      existing,
    });

    expect(existing.map(inALine)).toStrictEqual(FADED);
    expect(linesOf(evening)).toStrictEqual(["2026-11-20 meal n2 g1 PENDING for 2026-11-20 18:00"]);
  });

  it("that has faded is recorded once, whatever follows (I4)", () => {
    const history = textsOf("meal", "2026-09-01", "2026-11-19");
    const input = { athlete: anEater(), workouts: [RUN], history };
    const existing = applied([], planAt("2026-11-20 17:46", input));
    const another = workoutAt("2026-11-20 20:00", { rpe: 4, minutes: 20 });

    const next = planAt("2026-11-20 20:21", { ...input, workouts: [RUN, another], existing });

    expect(linesOf(next)).toStrictEqual([]);
  });
});

describe("the hardest day of the week", () => {
  it.each([
    { what: "is the heaviest of the week", rpe: 8, rpeBefore: 7, days: 2, goes: true },
    { what: "is as heavy as another", rpe: 7, rpeBefore: 7, days: 2, goes: false },
    { what: "is lighter than another", rpe: 7, rpeBefore: 8, days: 6, goes: false },
    { what: "is lighter than one of the week before", rpe: 7, rpeBefore: 8, days: 7, goes: true },
  ])("gets a faded meal text when a hard day $what: $goes", ({ rpe, rpeBefore, days, goes }) => {
    const workouts = [workoutAt(`2026-11-${20 - days} 17:00`, { rpe: rpeBefore }), { ...RUN, rpe }];
    const history = textsOf("meal", "2026-09-01", "2026-11-18");

    const lines = linesOf(planAt("2026-11-20 17:46", { athlete: anEater(), workouts, history }));

    expect(lines).toStrictEqual(goes ? GOES : FADED);
  });

  it.each([
    { what: "stands out", rpeBefore: 7, last: "2026-11-16", end: "PENDING for 2026-11-20 20:45" },
    { what: "stands out, three days after the last text", rpeBefore: 7, last: "2026-11-17", end: "SKIPPED FADED" },
    { what: "does not", rpeBefore: 8, last: "2026-11-14", end: "SKIPPED FADED" },
    {
      what: "does not, a week after the last text",
      rpeBefore: 8,
      last: "2026-11-13",
      end: "PENDING for 2026-11-20 20:45",
    },
  ])("gets a faded bedtime text when a hard day $what", ({ rpeBefore, last, end }) => {
    const history = textsOf("bedtime", "2026-01-01", last);

    const line = bedtimeLine("2026-11-20", aSleeper(), { rpe: rpeBefore === 7 ? 8 : 7, rpeBefore, history });

    expect(line).toBe(`2026-11-20 bedtime n1 g1 ${end}`);
  });
});

it("the first bedtime text of an athlete who texted LESS comes after a hard day, though that is lighter than another", () => {
  const athlete = { ...aSleeper(), frequency: "less" } as const;

  const line = bedtimeLine("2026-11-20", athlete, { rpe: 7, rpeBefore: 8, history: EMPTY_HISTORY });

  expect(line).toBe("2026-11-20 bedtime n1 g1 PENDING for 2026-11-20 20:45");
});

describe("the question about the effort", () => {
  const UNRATED = workoutAt("2026-11-20 17:00", { rpe: null, minutes: 80 });

  it.each([
    { who: "someone new to the texts", first: "2026-11-01", rpeAcknowledgedAt: null, asks: true },
    { who: "someone who never answered it in 28 days", first: "2026-10-01", rpeAcknowledgedAt: null, asks: false },
    { who: "someone who has answered it", first: "2026-10-01", rpeAcknowledgedAt: "2026-10-02T12:00:00Z", asks: true },
  ])("is put to $who: $asks", ({ first, rpeAcknowledgedAt, asks }) => {
    const athlete = anEater({ rpeAcknowledgedAt });
    const history = textsOf("meal", first, "2026-11-13");

    const plan = planAt("2026-11-20 18:21", { athlete, workouts: [UNRATED], history, canReply: true });

    expect(placed(plan, "meal")[0]?.facts).toMatchObject({ asksRpe: asks });
  });
});

function aSleeper(over: Partial<Athlete> = {}, profile: Parameters<typeof aProfile>[0] = {}): Athlete {
  const wake = { default: "06:30" };
  return anAthlete({ profile: aProfile({ channels: { bedtime: ["sms"] }, wake, ...profile }), ...over });
}

const OLD = textsOf("bedtime", "2026-01-01", "2026-11-16");

/** The bedtime reminder of a date after a run at noon of it and of the day before. */
function bedtimeLine(
  date: string,
  athlete: Athlete,
  { rpe = 4, rpeBefore = 4, history = OLD } = {},
): string | undefined {
  const before = new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
  const workouts = [workoutAt(`${before} 12:00`, { rpe: rpeBefore }), workoutAt(`${date} 12:00`, { rpe })];
  return linesOf(planAt(`${date} 13:00`, { athlete, workouts, history })).find((line) => line.startsWith(date));
}

describe("a bedtime text", () => {
  it.each([
    { what: "of an ordinary night", date: "2026-11-20", over: {}, end: "SKIPPED FADED" },
    { what: "after a hard day", date: "2026-11-20", over: { rpe: 7 }, end: "PENDING for 2026-11-20 20:45" },
    { what: "of the night after it", date: "2026-11-20", over: { rpeBefore: 7 }, end: "SKIPPED FADED" },
    { what: "when the clocks go forward", date: "2026-03-07", over: {}, end: "PENDING for 2026-03-07 20:15" },
    { what: "of the night after that", date: "2026-03-08", over: {}, end: "SKIPPED FADED" },
    { what: "when the clocks go back", date: "2026-10-31", over: {}, end: "PENDING for 2026-10-31 22:15" },
    { what: "28 days after the first", date: "2026-01-29", over: {}, end: "SKIPPED FADED" },
    { what: "27 days after the first", date: "2026-01-28", over: {}, end: "PENDING for 2026-01-28 21:15" },
    {
      what: "without any before it",
      date: "2026-11-20",
      over: { history: EMPTY_HISTORY },
      end: "PENDING for 2026-11-20 21:15",
    },
  ])("$what: $end", ({ date, over, end }) => {
    expect(bedtimeLine(date, aSleeper(), over)).toBe(`${date} bedtime n1 g1 ${end}`);
  });

  it.each([
    { sat: "09:00", end: "SKIPPED FADED" },
    { sat: "07:00", end: "SKIPPED FADED" },
    { sat: "06:01", end: "SKIPPED FADED" },
    { sat: "06:00", end: "PENDING for 2026-11-20 20:45" },
  ])("of a Friday with an alarm at $sat on Saturday and 06:30 else: $end", ({ sat, end }) => {
    const athlete = aSleeper({}, { wake: { default: "06:30", sat } });

    expect(bedtimeLine("2026-11-20", athlete)).toBe(`2026-11-20 bedtime n1 g1 ${end}`);
  });

  it("counts how much earlier bedtime is across midnight", () => {
    const wake = { default: "08:30", sat: "08:00" };

    const line = bedtimeLine("2026-11-20", aSleeper({}, { wake, bedtimeLeadMinutes: 120 }));

    expect(line).toBe("2026-11-20 bedtime n1 g1 PENDING for 2026-11-20 21:45");
  });

  it("is no earlier than usual on the only weekday with an alarm", () => {
    const athlete = aSleeper({}, { wake: { sat: "06:30" } });

    expect(bedtimeLine("2026-11-20", athlete)).toBe("2026-11-20 bedtime n1 g1 SKIPPED FADED");
  });

  it.each([
    { what: "from nights to an early day", date: "2026-11-20", wake: { default: "16:00", sat: "06:30" }, goes: true },
    { what: "from days to a night", date: "2026-11-20", wake: { default: "06:30", sat: "16:00" }, goes: false },
  ])("of a shift worker who changes $what goes: $goes", ({ date, wake, goes }) => {
    expect(bedtimeLine(date, aSleeper({}, { wake }))).toMatch(goes ? /PENDING/ : /FADED/);
  });

  it.each([
    { frequency: "less", history: EMPTY_HISTORY, end: "SKIPPED FADED" },
    { frequency: "more", history: OLD, end: "PENDING for 2026-11-20 21:15" },
  ] as const)("of an athlete who texted $frequency: $end", ({ frequency, history, end }) => {
    const line = bedtimeLine("2026-11-20", aSleeper({ frequency }), { history });

    expect(line).toBe(`2026-11-20 bedtime n1 g1 ${end}`);
  });

  it("that has faded comes back with a hard session later that day", () => {
    const easy = [workoutAt("2026-11-19 12:00", { rpe: 4 }), workoutAt("2026-11-20 07:00", { rpe: 4 })];
    const existing = applied([], planAt("2026-11-20 08:00", { athlete: aSleeper(), workouts: easy, history: OLD }));

    const next = planAt("2026-11-20 18:00", {
      athlete: aSleeper(),
      workouts: [...easy, workoutAt("2026-11-20 17:00", { rpe: 8 })],
      history: OLD,
      existing,
    });

    expect(linesOf(next)).toStrictEqual(["2026-11-20 bedtime n2 g1 PENDING for 2026-11-20 20:45"]);
  });
});
