import { describe, expect, it } from "vitest";
import { epochDay as day } from "../../../lib/domain/local-time.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { EMPTY_HISTORY } from "../../../lib/domain/planning/text-history.ts";
import { anAthlete, aProfile, aReminder, endedAs, sentAt } from "../../support/builders.ts";
import {
  applied,
  inALine,
  linesOf,
  localOf,
  type PlanInput,
  placed,
  planAt,
  workoutAt,
} from "../../support/planning.ts";

/** An athlete who wants meal texts and nothing else. */
const athlete = anAthlete({ profile: aProfile({ channels: { meal: ["sms"] } }) });

/** A run of 45 minutes that ended at 17:45. */
const RUN: Workout = workoutAt("2026-11-20 17:00");

function mealPlan(now: string, workouts: readonly Workout[], over: PlanInput = {}) {
  return planAt(now, { athlete, workouts, ...over });
}

function mealFacts(workouts: readonly Workout[], over: PlanInput = {}) {
  return placed(mealPlan("2026-11-20 19:00", workouts, over), "meal")[0]?.facts;
}

describe("the meal text", () => {
  it.each([
    { what: "it is late", workouts: [RUN] },
    {
      what: "a second source told of the same run since",
      workouts: [RUN, workoutAt("2026-11-20 16:58", { source: "garmin", key: "garmin#1", minutes: 48 })],
    },
  ])("that came to nothing under another date leaves no second record when $what (I4)", ({ workouts }) => {
    const facts = {
      kind: "meal",
      session: "run",
      focus: "both",
      endedAt: "",
      long: false,
      hard: false,
      asksToDrink: false,
      forBreakfast: false,
      offersNew: false,
      announcesFading: false,
      asksRpe: false,
      workouts: [RUN.key],
      rider: null,
    } as const;
    const told = aReminder({ localDate: "2026-11-19", facts }, endedAs("SKIPPED", "PAST"));

    const lines = linesOf(mealPlan("2026-11-20 21:00", workouts, { existing: [told] }));

    expect(lines).toStrictEqual([]);
  });

  it("is planned 15 minutes after the end and worth nothing 2 hours after it", () => {
    const [reminder] = placed(mealPlan("2026-11-20 17:46", [RUN]), "meal");

    expect(localOf(reminder?.plannedAt ?? "")).toBe("2026-11-20 18:00");
    expect(localOf(reminder?.sendBefore ?? "")).toBe("2026-11-20 19:45");
    expect(reminder?.facts).toStrictEqual({
      kind: "meal",
      session: "run",
      focus: "both",
      endedAt: "2026-11-20T22:45:00.000Z",
      long: false,
      hard: false,
      asksToDrink: false,
      forBreakfast: false,
      offersNew: false,
      announcesFading: false,
      asksRpe: false,
      workouts: ["cooldown#run 2026-11-20 17:00"],
      rider: null,
    });
    expect(reminder?.reason).toStrictEqual({
      code: "SESSION",
      evidence: { endedAt: "2026-11-20T22:45:00.000Z", sessions: 1 },
    });
  });

  it.each([
    { name: "a run", sessions: [{}], session: "run", focus: "both" },
    { name: "a run of 75 minutes", sessions: [{ minutes: 75 }], session: "run", focus: "carbohydrate" },
    { name: "a run at RPE 7", sessions: [{ rpe: 7 }], session: "run", focus: "carbohydrate" },
    { name: "a run at RPE 6", sessions: [{ rpe: 6, minutes: 74 }], session: "run", focus: "both" },
    { name: "a lift", sessions: [{ kind: "strength" }], session: "lift", focus: "protein" },
    { name: "a hard lift", sessions: [{ kind: "strength", rpe: 9, minutes: 90 }], session: "lift", focus: "protein" },
    { name: "cross", sessions: [{ kind: "cross" }], session: "cross", focus: "both" },
    { name: "hard cross", sessions: [{ kind: "cross", rpe: 8 }], session: "cross", focus: "carbohydrate" },
    { name: "a run and a lift", sessions: [{}, { kind: "strength" }], session: "run-and-lift", focus: "both" },
    {
      name: "a ride and a lift",
      sessions: [{ kind: "cross" }, { kind: "strength" }],
      session: "run-and-lift",
      focus: "both",
    },
    {
      name: "an easy and a hard run",
      sessions: [{ rpe: 3 }, { rpe: 7, minutes: 20 }],
      session: "run",
      focus: "carbohydrate",
    },
    { name: "two short runs", sessions: [{ minutes: 40 }, { minutes: 40 }], session: "run", focus: "carbohydrate" },
  ] as const)("after $name is about a $session and asks for $focus first", ({ sessions, session, focus }) => {
    const workouts = sessions.map((each, i) => workoutAt(`2026-11-20 1${6 + i}:30`, each));

    const facts = mealFacts(workouts);

    expect(facts).toMatchObject({ session, focus });
  });

  it.each([
    { name: "19 minutes", workout: { minutes: 19 }, texts: 0 },
    { name: "20 minutes", workout: { minutes: 20 }, texts: 1 },
    { name: "a walk", workout: { kind: "recovery" }, texts: 0 },
    { name: "an easy ride, which counts as recovery", workout: { kind: "cross", rpe: 3 }, texts: 0 },
    { name: "a silent run", workout: { silent: true }, texts: 0 },
  ] as const)("after $name: $texts", ({ workout, texts }) => {
    const result = mealPlan("2026-11-20 18:00", [workoutAt("2026-11-20 17:00", workout)]);

    expect(placed(result, "meal")).toHaveLength(texts);
  });

  it.each([
    { rpe: null, askRpe: true, canReply: true, asksRpe: true },
    { rpe: 5, askRpe: true, canReply: true, asksRpe: false },
    { rpe: null, askRpe: false, canReply: true, asksRpe: false },
    { rpe: null, askRpe: true, canReply: false, asksRpe: false },
  ])(
    "asks for the RPE $asksRpe: RPE $rpe, wanted $askRpe, answerable $canReply",
    ({ rpe, askRpe, canReply, asksRpe }) => {
      const asked = anAthlete({ profile: aProfile({ askRpe }) });

      const facts = mealFacts([workoutAt("2026-11-20 17:00", { rpe })], { athlete: asked, canReply });

      expect(facts).toMatchObject({ asksRpe });
    },
  );

  it("does not ask for the RPE when one of its sessions has one", () => {
    const workouts = [workoutAt("2026-11-20 16:00", { rpe: 5 }), RUN];

    const facts = mealFacts(workouts, { canReply: true });

    expect(facts).toMatchObject({ asksRpe: false, workouts: workouts.map(({ key }) => key) });
  });

  it("is not planned for an athlete who wants no food advice", () => {
    const silenced = anAthlete({ profile: aProfile({ noFoodAdvice: true }) });

    const lines = linesOf(mealPlan("2026-11-20 17:46", [RUN], { athlete: silenced }));

    expect(lines).toStrictEqual([]);
  });

  it.each([
    { next: "19:15", joined: 2 },
    { next: "19:16", joined: 1 },
  ])("is about $joined sessions when the next starts at $next after an end at 17:45", ({ next, joined }) => {
    const workouts = [RUN, workoutAt(`2026-11-20 ${next}`, { kind: "strength" })];

    const [reminder] = placed(mealPlan("2026-11-20 19:20", workouts), "meal");

    expect(reminder?.facts).toMatchObject({ workouts: workouts.slice(0, joined).map(({ key }) => key) });
  });

  it("moves to the end of a session that joins while it is unsent", () => {
    const existing = applied([], mealPlan("2026-11-20 17:46", [RUN]));
    const lift = workoutAt("2026-11-20 17:50", { kind: "strength" });

    const next = mealPlan("2026-11-20 18:36", [RUN, lift], { existing });

    expect(linesOf(next)).toStrictEqual(["2026-11-20 meal n1 g2 PENDING for 2026-11-20 18:50"]);
    expect(placed(next, "meal")[0]?.facts).toMatchObject({ session: "run-and-lift", focus: "both" });
  });

  it.each(["SENT", "UNKNOWN", "EXPIRED", "FAILED"] as const)("stays one when it is %s and a session joins", (state) => {
    const [planned] = placed(mealPlan("2026-11-20 17:46", [RUN]), "meal");
    const end = state === "SENT" ? sentAt("2026-11-20T23:00:00.000Z") : endedAs(state, "OVERDUE");
    const existing = [aReminder({ localDate: "2026-11-20", facts: planned?.facts ?? aReminder().facts }, end)];
    const lift = workoutAt("2026-11-20 18:20", { kind: "strength" });

    const next = mealPlan("2026-11-20 19:06", [RUN, lift], { existing });

    expect(next).toMatchObject({ place: [], withdraw: [] });
  });

  it("goes to the first session of the day alone", () => {
    const morning = workoutAt("2026-11-20 09:00");
    const existing = applied([], mealPlan("2026-11-20 09:46", [morning]));

    const next = mealPlan("2026-11-20 17:46", [morning, RUN], { existing });

    expect(next).toMatchObject({ place: [], withdraw: [] });
  });

  it("goes to the first session whose text can still be on time", () => {
    const workouts = [workoutAt("2026-11-20 09:00"), RUN];

    const [reminder] = placed(mealPlan("2026-11-20 17:50", workouts), "meal");

    expect(reminder?.facts).toMatchObject({ workouts: ["cooldown#run 2026-11-20 17:00"] });
  });

  it("goes to the second session as the next n when the first arrived too late for one", () => {
    const morning = workoutAt("2026-11-20 09:00");
    const existing = applied([], mealPlan("2026-11-20 12:00", [morning]));

    const next = mealPlan("2026-11-20 17:46", [morning, RUN], { existing });

    expect(existing.map(inALine)).toContain("2026-11-20 meal n1 g1 SKIPPED PAST");
    expect(linesOf(next)).toStrictEqual(["2026-11-20 meal n2 g1 PENDING for 2026-11-20 18:00"]);
  });

  it("goes to the second session as the next n when there was no room for the text of the first, which could still go", () => {
    const morning = workoutAt("2026-11-20 09:15");
    const second = workoutAt("2026-11-20 11:31", { minutes: 25 });
    const [planned] = placed(mealPlan("2026-11-20 10:01", [morning]), "meal");
    const existing = [aReminder(planned, endedAs("SKIPPED", "SPACING"))];

    const next = mealPlan("2026-11-20 11:57", [morning, second], { existing });

    expect(linesOf(next)).toStrictEqual(["2026-11-20 meal n2 g1 PENDING for 2026-11-20 12:11"]);
  });

  it("goes to the long session when meal texts have faded and the short one before it could still have one", () => {
    const morning = workoutAt("2026-11-20 09:15");
    const long = workoutAt("2026-11-20 11:31", { minutes: 80 });
    const history = {
      ...EMPTY_HISTORY,
      firstDay: { meal: day("2026-10-20") },
      lastDay: { meal: day("2026-11-19") },
      fadingToldDay: day("2026-11-19"),
    };

    const next = mealPlan("2026-11-20 11:50", [morning, long], { history });

    expect(linesOf(next)).toStrictEqual(["2026-11-20 meal n1 g1 PENDING for 2026-11-20 13:06"]);
  });

  it("that stands is withdrawn when the athlete begins to fast past its end", () => {
    const existing = applied([], mealPlan("2026-11-20 17:46", [RUN]));
    const fasting = anAthlete({
      profile: aProfile({ channels: { meal: ["sms"] }, fasting: { from: "05:00", to: "20:00" } }),
    });

    const next = mealPlan("2026-11-20 17:50", [RUN], { athlete: fasting, existing });

    expect(next.withdraw.map(({ settled }) => settled)).toMatchObject([{ outcome: "FASTING" }]);
  });

  it("goes to the second session as the next n when the text of the first was withdrawn", () => {
    const morning = workoutAt("2026-11-20 09:00");
    const [planned] = placed(mealPlan("2026-11-20 09:46", [morning]), "meal");
    const existing = [aReminder(planned, endedAs("CANCELLED", "EDITED"))];

    const next = mealPlan("2026-11-20 17:46", [morning, RUN], { existing });

    expect(linesOf(next)).toStrictEqual(["2026-11-20 meal n2 g1 PENDING for 2026-11-20 18:00"]);
  });

  it("goes to the second session at the very instant at which the first one's is worth nothing", () => {
    const workouts = [RUN, workoutAt("2026-11-20 19:20", { minutes: 20 })];

    const lines = linesOf(mealPlan("2026-11-20 19:45", workouts));

    expect(lines).toStrictEqual(["2026-11-20 meal n1 g1 PENDING for 2026-11-20 19:55"]);
  });

  it.each([
    { now: "2026-11-20 19:44", end: "PENDING for 2026-11-20 18:00" },
    { now: "2026-11-20 19:45", end: "SKIPPED PAST" },
  ])("of a workout received at $now: $end", ({ now, end }) => {
    const lines = linesOf(mealPlan(now, [RUN]));

    expect(lines).toStrictEqual([`2026-11-20 meal n1 g1 ${end}`]);
  });

  it.each([
    { start: "19:59", end: "PENDING for 2026-11-20 20:59" },
    { start: "03:15", end: "SKIPPED QUIET_HOURS" },
    { start: "05:15", end: "SKIPPED QUIET_HOURS" },
    { start: "05:16", end: "PENDING for 2026-11-20 06:16" },
  ])("after a start at $start, with quiet hours from 21:00 to 08:00: $end", ({ start, end }) => {
    const workout = workoutAt(`2026-11-20 ${start}`);
    const now = localOf(new Date(workout.endMs).toISOString());

    const lines = linesOf(mealPlan(now, [workout]));

    expect(lines).toStrictEqual([`2026-11-20 meal n1 g1 ${end}`]);
  });

  it("belongs to the day its first session started on when it goes past midnight", () => {
    const night = anAthlete({ profile: aProfile({ quietHours: { from: "09:00", to: "10:00" } }) });
    const workouts = [workoutAt("2026-11-20 23:00"), workoutAt("2026-11-21 00:30")];

    const lines = linesOf(mealPlan("2026-11-21 01:16", workouts, { athlete: night }));

    expect(lines).toStrictEqual(["2026-11-20 meal n1 g1 PENDING for 2026-11-21 01:30"]);
  });

  it("is withdrawn as EDITED when its workout is deleted", () => {
    const existing = applied([], mealPlan("2026-11-20 17:46", [RUN]));

    const next = mealPlan("2026-11-20 17:50", [], { existing });

    expect(applied(existing, next).map(inALine)).toContain("2026-11-20 meal n1 g1 CANCELLED EDITED");
  });

  it("is withdrawn as EDITED when its workout turns out to be too short for one", () => {
    const existing = applied([], mealPlan("2026-11-20 17:46", [RUN]));

    const next = mealPlan("2026-11-20 17:50", [{ ...RUN, minutes: 19 }], { existing });

    expect(applied(existing, next).map(inALine)).toContain("2026-11-20 meal n1 g1 CANCELLED EDITED");
  });

  it("stays the only one of its sessions when the first of them is deleted after it went", () => {
    const night = anAthlete({ profile: aProfile({ quietHours: { from: "09:00", to: "10:00" } }) });
    const workouts = [workoutAt("2026-11-20 23:00"), workoutAt("2026-11-21 00:30")];
    const planned = applied([], mealPlan("2026-11-21 01:16", workouts, { athlete: night }));
    const existing = planned.map((reminder) => aReminder(reminder, sentAt("2026-11-21T06:30:00.000Z")));

    const next = mealPlan("2026-11-21 01:40", workouts.slice(1), { athlete: night, existing });

    expect(linesOf(next)).toStrictEqual([]);
  });

  it("is withdrawn as EDITED though the athlete trained on the next day", () => {
    const existing = applied([], mealPlan("2026-11-20 17:46", [RUN]));

    const next = mealPlan("2026-11-21 08:00", [workoutAt("2026-11-21 06:30")], { existing });

    expect(applied(existing, next).map(inALine)).toContain("2026-11-20 meal n1 g1 CANCELLED EDITED");
  });
});
