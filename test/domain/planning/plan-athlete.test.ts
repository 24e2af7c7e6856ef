import { describe, expect, it } from "vitest";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import {
  anAthleteOfAllKinds,
  applied,
  dailyUntil,
  inALine,
  planAt,
  standing,
  WELCOMED,
  workoutAt,
} from "../../support/planning.ts";

const ATHLETE = anAthleteOfAllKinds();
const WORKOUTS = dailyUntil("2026-11-20", 5, { at: "12:00" });
const NOW = "2026-11-20 12:46";

/** What stands after the fifth training day in a row was planned. */
const EXISTING = applied([], planAt(NOW, { workouts: WORKOUTS, athlete: ATHLETE }));
const PLAN = { ...WELCOMED, ...standing(EXISTING) };

/** Today's reminders once planning ran again for a changed athlete. */
function todayAfter(athlete: Athlete): readonly string[] {
  const next = planAt("2026-11-20 12:50", { workouts: WORKOUTS, athlete, existing: EXISTING, plan: PLAN });
  return applied(EXISTING, next)
    .filter(({ localDate }) => localDate === "2026-11-20")
    .map(inALine);
}

describe("a plan", () => {
  it("keeps the welcome that went long ago, and nothing else that is no longer read", () => {
    const plan = { ...WELCOMED, "2026-11-01#meal#1": 1, "2026-11-10#rest-day#1": 2 };

    const next = planAt("2026-11-20 12:00", { athlete: ATHLETE, plan });

    expect(next.plan).toStrictEqual(WELCOMED);
  });
});

describe("planAthlete", () => {
  it.each(["2026-11-20 12:46", "2026-11-20 12:59", "2026-11-20 18:00", "2026-11-20 23:59", "2026-11-21 11:00"])(
    "changes nothing of an unchanged log at %s (I4)",
    (now) => {
      const next = planAt(now, { workouts: WORKOUTS, athlete: ATHLETE, existing: EXISTING, plan: PLAN });

      expect(next).toStrictEqual({ plan: PLAN, place: [], withdraw: [], inFlight: false });
    },
  );

  it("names every reminder that stands and the welcome", () => {
    expect(PLAN).toStrictEqual({
      "2026-11-01#welcome#1": 1,
      "2026-11-20#rest-day#1": 1,
      "2026-11-20#meal#1": 1,
      "2026-11-20#bedtime#1": 1,
    });
  });

  it.each([
    { why: "RED_FLAG", athlete: { ...ATHLETE, redFlagAt: "2026-11-20T17:48:00.000Z" } },
    { why: "OPTED_OUT", athlete: { ...ATHLETE, consent: {} } },
    {
      why: "NO_CHANNEL",
      athlete: { ...ATHLETE, profile: aProfile({ ...ATHLETE.profile, channels: {} }) },
    },
  ])("withdraws everything unsent as $why", ({ why, athlete }) => {
    const today = todayAfter(athlete);

    expect(today).toStrictEqual([
      `2026-11-20 rest-day n1 g1 CANCELLED ${why}`,
      `2026-11-20 meal n1 g1 CANCELLED ${why}`,
      `2026-11-20 bedtime n1 g1 CANCELLED ${why}`,
    ]);
  });

  it("revives nothing that a red flag ended (I4): what still goes follows as the next n", () => {
    const flagged = { ...ATHLETE, redFlagAt: "2026-11-20T17:48:00.000Z" };
    const withdrawn = planAt("2026-11-20 12:50", {
      workouts: WORKOUTS,
      athlete: flagged,
      existing: EXISTING,
      plan: PLAN,
    });
    const existing = applied(EXISTING, withdrawn);

    const next = planAt("2026-11-20 12:55", { workouts: WORKOUTS, athlete: ATHLETE, existing, plan: withdrawn.plan });

    const before = existing.map(inALine);
    expect(before.filter((line) => line.includes("RED_FLAG"))).toHaveLength(3);
    expect(next.place.map(({ n, state }) => [n, state])).toStrictEqual([
      [2, "PENDING"],
      [2, "PENDING"],
      [2, "PENDING"],
    ]);
    expect(next.withdraw.map(({ reminder, settled }) => [reminder.kind, settled])).toMatchObject([
      ["notice", { state: "CANCELLED", outcome: "EDITED" }],
    ]);
  });

  it("withdraws the meal alone when food advice is turned off, and brings it back when it is turned on", () => {
    const silenced = anAthlete({ profile: aProfile({ ...ATHLETE.profile, noFoodAdvice: true }) });
    const off = planAt("2026-11-20 12:50", { workouts: WORKOUTS, athlete: silenced, existing: EXISTING, plan: PLAN });
    const existing = applied(EXISTING, off);

    const on = planAt("2026-11-20 12:55", { workouts: WORKOUTS, athlete: ATHLETE, existing, plan: off.plan });

    expect(off.withdraw.map(({ reminder, settled }) => [reminder.kind, settled])).toMatchObject([
      ["meal", { state: "CANCELLED", outcome: "EDITED" }],
    ]);
    expect(on.place.map(inALine)).toContain("2026-11-20 meal n2 g1 PENDING for 2026-11-20 13:00");
  });

  it("moves to another channel as the next generation", () => {
    const email = { state: "given", at: "2026-11-01T15:00:00.000Z", method: "form", by: "Lee" } as const;
    const channels = { "rest-day": ["email"], meal: ["sms"], bedtime: ["sms"] } as const;
    const athlete: Athlete = {
      ...ATHLETE,
      consent: { ...ATHLETE.consent, email },
      emailSubscription: { state: "confirmed", topicArn: "arn:aws:sns:x:1:t" },
      profile: aProfile({ ...ATHLETE.profile, channels }),
    };

    const next = planAt("2026-11-20 12:50", { workouts: WORKOUTS, athlete, existing: EXISTING, plan: PLAN });

    expect(next.place).toMatchObject([{ kind: "rest-day", channel: "email", generation: 2 }]);
  });

  it("leaves yesterday's rest-day text standing on the rest day, and what is older to delivery", () => {
    const next = planAt("2026-11-22 09:00", { workouts: WORKOUTS, athlete: ATHLETE, existing: EXISTING, plan: PLAN });

    expect(next).toMatchObject({ place: [], withdraw: [], plan: PLAN });
  });

  it("plans the same for workouts in any order and sent twice (I3)", () => {
    const workouts = [...WORKOUTS, ...WORKOUTS].toReversed();

    const next = planAt(NOW, { workouts, athlete: ATHLETE });

    expect(next).toStrictEqual(planAt(NOW, { workouts: WORKOUTS, athlete: ATHLETE }));
  });

  it("joins a session that belongs to two days to one text", () => {
    const night = anAthleteOfAllKinds(undefined, { quietHours: { from: "09:00", to: "10:00" } });
    const first = workoutAt("2026-11-20 22:00", { minutes: 90 });
    const second = workoutAt("2026-11-21 00:30", { minutes: 60 });
    const existing = applied([], planAt("2026-11-21 01:31", { workouts: [first, second], athlete: night }));
    const apart = workoutAt("2026-11-20 20:00", { minutes: 90, key: first.key });

    const next = planAt("2026-11-21 01:32", { workouts: [apart, second], athlete: night, existing });
    const after = applied(existing, next);
    const again = planAt("2026-11-21 01:33", {
      workouts: [apart, second],
      athlete: night,
      existing: after,
      plan: next.plan,
    });

    expect(new Set(next.place.map(({ localDate, kind }) => `${localDate} ${kind}`)).size).toBe(next.place.length);
    expect(again).toMatchObject({ place: [], withdraw: [], plan: next.plan });
  });
});
