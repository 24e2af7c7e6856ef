import { describe, expect, it } from "vitest";
import { explainDay } from "../../../lib/messages/explain/explain-day.ts";
import { aReminder, sentAt } from "../../support/builders.ts";
import { aRunAgo } from "../../support/training.ts";
import { aDay } from "./a-day.ts";

const fromStrava = { source: "strava", key: "strava#9001", distanceMeters: 18_300 };
const WORKOUTS = [aRunAgo(40), aRunAgo(0, fromStrava), aRunAgo(3, { distanceMeters: 14_200 })];
const RUN_SPIKE = {
  code: "RUN_SPIKE",
  evidence: { distanceMeters: 18_300, longestMeters: 14_200, limitRatio: 1.1, windowDays: 30, easyDates: [] },
} as const;

describe("a day with a record from Strava, explained to a coach (I11)", () => {
  it("says that it is there and counts, and nothing else of it", () => {
    const { logged, sessions, status } = explainDay(aDay({ workouts: WORKOUTS }));

    expect(logged).toStrictEqual([
      "A session that came from Strava, shown to its athlete only; it counts like any other",
    ]);
    expect(sessions).toStrictEqual([{ fromStrava: true }]);
    expect(status.reasons).toContainEqual({ code: "RUN_SPIKE", evidence: null });
    expect(status.sentences).toContain(
      "RUN_SPIKE: A run was longer than any of the 30 days before it, by more than the rule allows; distances came from Strava, shown to its athlete only.",
    );
  });

  it("hides what it was merged with: the fields may be Strava's", () => {
    const workouts = [
      aRunAgo(0, fromStrava),
      aRunAgo(0, { source: "garmin", key: "garmin#1", distanceMeters: 18_310 }),
    ];

    const { logged } = explainDay(aDay({ workouts }));

    expect(logged).toStrictEqual([
      "A session that came from Strava, shown to its athlete only; it counts like any other; 2 records of one effort",
    ]);
  });

  it("quotes no text that tells its distance, and not when it ended", () => {
    const facts = {
      kind: "meal",
      workouts: ["strava#9001"],
      session: "run",
      focus: "both",
      endedAt: "2026-11-22T12:15:00.000Z",
      long: false,
      hard: false,
      asksToDrink: false,
      forBreakfast: false,
      offersNew: false,
      announcesFading: false,
      asksRpe: false,
      rider: RUN_SPIKE,
    } as const;
    const text = "Next meal, Ana: eggs with rye bread. 18.3 km, up from 14.2: keep Mon and Tue easy.";
    const meal = aReminder({ facts }, { ...sentAt("2026-11-22T12:30:00.000Z"), text });

    const [told] = explainDay(aDay({ workouts: WORKOUTS, reminders: [meal] })).texts;

    expect(told).toMatchObject({ body: null, reason: { evidence: null } });
    expect(told?.why).toContain("Its words hold distances that came from Strava, shown to its athlete only.");
    expect(JSON.stringify(told)).not.toMatch(/18\.3|14\.2|07:15/u);
  });

  it("quotes a text that tells no distance", () => {
    const text = "Nice run, Ana. To refuel and repair, your next meal could be rye bread with eggs.";
    const meal = aReminder({}, { ...sentAt("2026-11-22T12:30:00.000Z"), text });

    const [told] = explainDay(aDay({ workouts: WORKOUTS, reminders: [meal] })).texts;

    expect(told?.body).toBe(text);
  });

  it("gives every number of records that are not Strava's", () => {
    const workouts = [
      ...[40, 28, 16].map((ago) => aRunAgo(ago)),
      aRunAgo(0, { distanceMeters: 18_300 }),
      aRunAgo(3, { distanceMeters: 14_200 }),
    ];

    const { logged, sessions, status } = explainDay(aDay({ workouts }));

    expect(sessions).toMatchObject([{ fromStrava: false, kind: "run", distanceMeters: 18_300 }]);
    expect(logged.join()).toContain("18.3 km");
    expect(status.sentences.join()).toContain("18.3 km, up from 14.2: keep Mon and Tue easy.");
  });
});
