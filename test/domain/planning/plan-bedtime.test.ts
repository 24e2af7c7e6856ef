import { describe, expect, it } from "vitest";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { applied, inALine, linesOf, localOf, placed, planAt, workoutAt } from "../../support/planning.ts";

type ProfileOver = Parameters<typeof aProfile>[0];

/** An athlete who wants bedtime texts and nothing else, and wakes at 06:30. */
function aSleeper(over: ProfileOver = {}) {
  return anAthlete({ profile: aProfile({ channels: { bedtime: ["sms"] }, wake: { default: "06:30" }, ...over }) });
}

/** The bedtime reminder after an easy run at noon of a date. */
function bedtimeAfter(date: string, over: ProfileOver = {}, workout: Parameters<typeof workoutAt>[1] = {}) {
  const workouts = [workoutAt(`${date} 12:00`, { rpe: 4, ...workout })];
  return placed(planAt(`${date} 13:00`, { workouts, athlete: aSleeper(over) }), "bedtime")[0];
}

function bedtimeOf(reminder: ReturnType<typeof bedtimeAfter>): string {
  return reminder?.facts.kind === "bedtime" ? localOf(reminder.facts.bedtimeAt, reminder.zone) : "none";
}

describe("bedtime", () => {
  it.each([
    { night: "an ordinary night", date: "2026-11-20", bedtime: "2026-11-20 22:15", clocksMoveMinutes: 0 },
    { night: "the night into 2026-03-08", date: "2026-03-07", bedtime: "2026-03-07 21:15", clocksMoveMinutes: 60 },
    { night: "the night into 2026-11-01", date: "2026-10-31", bedtime: "2026-10-31 23:15", clocksMoveMinutes: -60 },
  ])("is elapsed time before the wake instant: $bedtime in $night (I10)", ({ date, bedtime, clocksMoveMinutes }) => {
    const reminder = bedtimeAfter(date);

    expect(bedtimeOf(reminder)).toBe(bedtime);
    expect(reminder?.facts).toMatchObject({ needMinutes: 480, hardDay: false, clocksMoveMinutes });
  });

  it.each([
    { timeZone: "Asia/Kolkata", bedtime: "2026-11-20 22:15" },
    { timeZone: "Pacific/Auckland", bedtime: "2026-11-20 22:15" },
    { timeZone: "Australia/Lord_Howe", bedtime: "2026-11-20 22:15" },
  ])("is at 22:15 in $timeZone too", ({ timeZone, bedtime }) => {
    const workouts = [workoutAt("2026-11-20 12:00", {}, timeZone)];

    const [reminder] = placed(planAt("2026-11-20 13:00", { workouts, athlete: aSleeper({ timeZone }) }), "bedtime");

    expect(bedtimeOf(reminder)).toBe(bedtime);
  });

  it.each([
    { wake: "02:30", date: "2026-03-07", bedtime: "2026-03-07 18:15", what: "the later instant in a gap" },
    { wake: "01:30", date: "2026-10-31", bedtime: "2026-10-31 17:15", what: "the earlier instant in an overlap" },
  ])("counts back from $what", ({ wake, date, bedtime }) => {
    const reminder = bedtimeAfter(date, { wake: { default: wake } });

    expect(bedtimeOf(reminder)).toBe(bedtime);
  });

  it.each([
    { what: "of RPE 7", workout: { rpe: 7 }, hardDay: true, needMinutes: 510 },
    { what: "of RPE 6", workout: { rpe: 6 }, hardDay: false, needMinutes: 480 },
  ])("after a day $what needs $needMinutes minutes", ({ workout, hardDay, needMinutes }) => {
    const reminder = bedtimeAfter("2026-11-20", {}, workout);

    expect(reminder?.facts).toMatchObject({ hardDay, needMinutes });
  });

  it("goes by the training of its own day alone", () => {
    const workouts = [
      workoutAt("2026-11-19 12:00", { rpe: 9 }),
      workoutAt("2026-11-20 07:00", { kind: "recovery", rpe: 8 }),
      workoutAt("2026-11-20 12:00", { rpe: 4 }),
    ];

    const planned = placed(planAt("2026-11-20 13:00", { workouts, athlete: aSleeper() }), "bedtime");

    const reminder = planned.find(({ localDate }) => localDate === "2026-11-20");
    expect(reminder?.facts).toMatchObject({ hardDay: false, needMinutes: 480 });
    expect(reminder?.reason).toStrictEqual({ code: "TRAINING_NIGHT", evidence: { sessions: 1 } });
  });

  it("needs 30 minutes more after a run that is a spike", () => {
    const workouts = [
      workoutAt("2026-10-20 12:00"),
      workoutAt("2026-11-18 12:00", { rpe: 4, distanceMeters: 10_000 }),
      workoutAt("2026-11-20 12:00", { rpe: 4, distanceMeters: 11_001 }),
    ];

    const [reminder] = placed(planAt("2026-11-20 13:00", { workouts, athlete: aSleeper() }), "bedtime");

    expect(reminder?.facts).toMatchObject({ hardDay: true, needMinutes: 510 });
  });

  it.each([
    { birthYear: null, sleepNeedHours: null, needMinutes: 480 },
    { birthYear: null, sleepNeedHours: 7.5, needMinutes: 450 },
    { birthYear: 2008, sleepNeedHours: null, needMinutes: 540 },
    { birthYear: 2007, sleepNeedHours: null, needMinutes: 480 },
    { birthYear: 1961, sleepNeedHours: null, needMinutes: 480 },
    { birthYear: 1960, sleepNeedHours: null, needMinutes: 450 },
    { birthYear: 1960, sleepNeedHours: 9, needMinutes: 540 },
    { birthYear: 2010, sleepNeedHours: 7, needMinutes: 540 },
    { birthYear: 2010, sleepNeedHours: 10, needMinutes: 600 },
  ])("needs $needMinutes minutes when born in $birthYear with a need of $sleepNeedHours h", (person) => {
    const { needMinutes, ...over } = person;

    const reminder = bedtimeAfter("2026-11-20", over);

    expect(reminder?.facts).toMatchObject({ needMinutes });
  });

  it("is TOO_EARLY for a text when it lies under 30 minutes after 19:00", () => {
    const over = { wake: { default: "04:00" }, sleepNeedHours: 9 };

    const reminder = bedtimeAfter("2026-11-20", over);

    expect(reminder && inALine(reminder)).toBe("2026-11-20 bedtime n1 g1 SKIPPED TOO_EARLY");
  });

  it("takes the wake time of tomorrow's weekday", () => {
    const wake = { default: "06:30", sat: "08:00" };

    const friday = bedtimeOf(bedtimeAfter("2026-11-20", { wake }));
    const saturday = bedtimeOf(bedtimeAfter("2026-11-21", { wake }));

    expect([friday, saturday]).toStrictEqual(["2026-11-20 23:15", "2026-11-21 22:15"]);
  });
});

describe("regular nights", () => {
  const WEEKEND = { default: "06:30", sat: "08:30", sun: "08:30" };

  it.each([
    { date: "2026-11-19", bedtime: "2026-11-19 22:15", capped: false },
    { date: "2026-11-20", bedtime: "2026-11-20 23:15", capped: true },
    { date: "2026-11-21", bedtime: "2026-11-21 23:15", capped: true },
    { date: "2026-11-22", bedtime: "2026-11-22 22:15", capped: false },
  ])("hold bedtime to an hour after the usual one: $bedtime", ({ date, bedtime, capped }) => {
    const reminder = bedtimeAfter(date, { wake: WEEKEND });

    expect(bedtimeOf(reminder)).toBe(bedtime);
    expect(reminder?.facts).toMatchObject({ needMinutes: 480, capped });
  });

  it.each([
    { what: "an adult", birthYear: 1990, bedtime: "2026-11-20 23:15" },
    { what: "a minor", birthYear: 2010, bedtime: "2026-11-20 21:45" },
  ])("hold the bedtime of $what to $bedtime", ({ birthYear, bedtime }) => {
    expect(bedtimeOf(bedtimeAfter("2026-11-20", { birthYear, wake: WEEKEND }))).toBe(bedtime);
  });

  it.each([
    { what: "at the cap", sat: "08:00", rpe: 7, bedtime: "2026-11-20 23:15", capped: false },
    { what: "past it", sat: "08:01", rpe: 7, bedtime: "2026-11-20 23:15", capped: true },
    { what: "at the cap", sat: "07:30", rpe: 4, bedtime: "2026-11-20 23:15", capped: false },
    { what: "past it", sat: "07:31", rpe: 4, bedtime: "2026-11-20 23:15", capped: true },
  ])("count the longer sleep after a hard day: an alarm at $sat after RPE $rpe is $what", (night) => {
    const { sat, rpe, bedtime, capped } = night;

    const reminder = bedtimeAfter("2026-11-20", { wake: { default: "06:30", sat } }, { rpe });

    expect(bedtimeOf(reminder)).toBe(bedtime);
    expect(reminder?.facts).toMatchObject({ capped });
  });

  it.each([
    { what: "forward", date: "2026-03-07", bedtime: "2026-03-07 22:15" },
    { what: "back", date: "2026-10-31", bedtime: "2026-11-01 00:15" },
  ])("move the cap with the clocks that go $what: $bedtime", ({ date, bedtime }) => {
    const reminder = bedtimeAfter(date, { wake: WEEKEND });

    expect(bedtimeOf(reminder)).toBe(bedtime);
    expect(reminder?.facts).toMatchObject({ capped: true });
  });

  it.each([
    { what: "wake times over more than 4 h", wake: { default: "06:30", sat: "10:31" }, bedtime: "2026-11-21 02:16" },
    { what: "wake times over 4 h", wake: { default: "06:30", sat: "10:30" }, bedtime: "2026-11-20 23:15" },
    {
      what: "four weekdays with a wake time",
      wake: { mon: "06:30", tue: "06:30", wed: "06:30", sat: "08:30" },
      bedtime: "2026-11-21 00:15",
    },
    {
      what: "five weekdays with a wake time",
      wake: { mon: "06:30", tue: "06:30", wed: "06:30", thu: "06:30", sat: "08:30" },
      bedtime: "2026-11-20 23:15",
    },
    {
      what: "wake times on both sides of midnight",
      wake: { default: "23:30", sat: "01:15" },
      bedtime: "2026-11-20 16:15",
    },
  ])("with $what: $bedtime", ({ wake, bedtime }) => {
    expect(bedtimeOf(bedtimeAfter("2026-11-20", { wake }))).toBe(bedtime);
  });

  it("take the mean of the middle two of six wake times for the usual one, to the minute", () => {
    const wake = { mon: "06:00", tue: "06:00", wed: "06:00", thu: "06:31", fri: "07:00", sat: "09:00" };

    expect(bedtimeOf(bedtimeAfter("2026-11-20", { wake }))).toBe("2026-11-20 23:00");
  });
});

describe("the bedtime text", () => {
  it.each([
    { lead: 60, at: "2026-11-20 21:15" },
    { lead: 30, at: "2026-11-20 21:45" },
    { lead: 120, at: "2026-11-20 20:15" },
  ])("goes $lead minutes before bedtime and expires at it", ({ lead, at }) => {
    const reminder = bedtimeAfter("2026-11-20", { bedtimeLeadMinutes: lead });

    expect(localOf(reminder?.plannedAt ?? "")).toBe(at);
    expect(localOf(reminder?.sendBefore ?? "")).toBe("2026-11-20 22:15");
  });

  it.each([
    { wake: "04:15", what: "bedtime 20:00, text 19:00", line: "PENDING for 2026-11-20 19:00" },
    { wake: "04:00", what: "bedtime 19:45, held to 19:00", line: "PENDING for 2026-11-20 19:00" },
    { wake: "03:59", what: "an early shift: no bounds", line: "PENDING for 2026-11-20 18:44" },
    { wake: "09:14", what: "bedtime 00:59, text 23:59", line: "PENDING for 2026-11-20 23:59" },
    { wake: "09:15", what: "bedtime 01:00, text 00:00", line: "SKIPPED TOO_LATE" },
    { wake: "10:59", what: "the last wake time with bounds", line: "SKIPPED TOO_LATE" },
    { wake: "11:00", what: "shift work: no bounds", line: "PENDING for 2026-11-21 01:45" },
    { wake: "16:00", what: "shift work: no bounds", line: "PENDING for 2026-11-21 06:45" },
  ])("for an alarm at $wake ($what): $line", ({ wake, line }) => {
    const reminder = bedtimeAfter("2026-11-20", { wake: { default: wake } });

    expect(reminder && inALine(reminder)).toBe(`2026-11-20 bedtime n1 g1 ${line}`);
  });

  it.each([
    { now: "2026-11-20 21:45", line: "PENDING for 2026-11-20 21:15" },
    { now: "2026-11-20 21:46", line: "SKIPPED PAST" },
  ])("is $line when the workout is logged at $now", ({ now, line }) => {
    const workouts = [workoutAt("2026-11-20 20:00")];

    const lines = linesOf(planAt(now, { workouts, athlete: aSleeper() }));

    expect(lines).toStrictEqual([`2026-11-20 bedtime n1 g1 ${line}`]);
  });

  it.each([
    { what: "a rest day", workouts: [], nights: "training", texts: 0 },
    { what: "a walk", workouts: [{ kind: "recovery" }], nights: "training", texts: 0 },
    { what: "a silent run", workouts: [{ silent: true }], nights: "training", texts: 0 },
    {
      what: "a silent run and a walk",
      workouts: [{ silent: true }, { kind: "recovery" }],
      nights: "training",
      texts: 0,
    },
    { what: "9 minutes of running", workouts: [{ minutes: 9 }], nights: "training", texts: 0 },
    { what: "10 minutes of running", workouts: [{ minutes: 10 }], nights: "training", texts: 1 },
    { what: "a rest day", workouts: [], nights: "every", texts: 1 },
    { what: "a silent run", workouts: [{ silent: true }], nights: "every", texts: 1 },
  ] as const)(
    "after $what is sent $texts times to an athlete who wants it on $nights nights",
    ({ workouts, nights, texts }) => {
      const day = workouts.map((each) => workoutAt("2026-11-20 12:00", each));

      const result = planAt("2026-11-20 13:00", { workouts: day, athlete: aSleeper({ bedtimeNights: nights }) });

      expect(placed(result, "bedtime").filter(({ state }) => state === "PENDING")).toHaveLength(texts);
    },
  );

  it("says why it was planned", () => {
    const training = bedtimeAfter("2026-11-20");
    const every = placed(planAt("2026-11-20 13:00", { athlete: aSleeper({ bedtimeNights: "every" }) }), "bedtime")[0];

    expect(training?.reason).toStrictEqual({ code: "TRAINING_NIGHT", evidence: { sessions: 1 } });
    expect(every?.reason).toStrictEqual({ code: "EVERY_NIGHT", evidence: {} });
  });

  it("leaves no record of a night that was over before every night was asked for", () => {
    const lines = linesOf(planAt("2026-11-20 13:00", { athlete: aSleeper({ bedtimeNights: "every" }) }));

    expect(lines).toStrictEqual(["2026-11-20 bedtime n1 g1 PENDING for 2026-11-20 21:15"]);
  });

  it("records as PAST a night of today that was over when every night was asked for", () => {
    const lines = linesOf(planAt("2026-11-20 22:30", { athlete: aSleeper({ bedtimeNights: "every" }) }));

    expect(lines).toStrictEqual(["2026-11-20 bedtime n1 g1 SKIPPED PAST"]);
  });

  it.each([
    { now: "2026-11-20 01:00", yesterday: ["2026-11-19 bedtime n1 g1 PENDING for 2026-11-20 06:45"] },
    { now: "2026-11-20 07:44", yesterday: ["2026-11-19 bedtime n1 g1 SKIPPED PAST"] },
    { now: "2026-11-20 07:45", yesterday: [] },
  ])("of yesterday, for an athlete who sleeps from 07:45, at $now: $yesterday", ({ now, yesterday }) => {
    const athlete = aSleeper({ bedtimeNights: "every", wake: { default: "16:00" } });

    const lines = linesOf(planAt(now, { athlete }));

    expect(lines.filter((line) => line.startsWith("2026-11-19"))).toStrictEqual(yesterday);
  });

  it.each([
    { what: "without a wake time", over: { wake: {} } },
    { what: "without a wake time for tomorrow", over: { wake: { sun: "07:00" } } },
    { what: "who did not ask for it", over: { channels: { meal: ["sms"] } } },
  ] as const)("is not planned for an athlete $what", ({ over }) => {
    const reminder = bedtimeAfter("2026-11-20", over);

    expect(reminder).toBeUndefined();
  });

  it("moves with a harder second session while it is unsent", () => {
    const morning = workoutAt("2026-11-20 07:00", { rpe: 4 });
    const existing = applied([], planAt("2026-11-20 08:00", { workouts: [morning], athlete: aSleeper() }));

    const next = planAt("2026-11-20 18:00", {
      workouts: [morning, workoutAt("2026-11-20 17:00", { rpe: 8 })],
      athlete: aSleeper(),
      existing,
    });

    expect(linesOf(next)).toStrictEqual(["2026-11-20 bedtime n1 g2 PENDING for 2026-11-20 20:45"]);
  });
});
