import { describe, expect, it } from "vitest";
import { whyNone } from "../../../lib/messages/explain/why-not-sent.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { anAthleteOfAllKinds } from "../../support/planning.ts";
import { aRunAgo, daysAgo } from "../../support/training.ts";
import { aDay } from "./a-day.ts";

const WITHDRAWN = { state: "withdrawn", at: "2026-11-20T10:00:00.000Z", method: "STOP", by: "athlete" } as const;
const LATE = aRunAgo(0, { silent: true });

describe("why no text of a kind was planned", () => {
  it("names an unlifted red flag before anything else", () => {
    const day = aDay({ athlete: anAthlete({ redFlagAt: "2026-11-20T10:00:00.000Z", consent: {} }) });

    const why = whyNone("meal", day);

    expect(why).toStrictEqual({
      code: "RED_FLAG",
      why: "Ana wrote of feeling unwell on 2026-11-20, and nobody has lifted that.",
    });
  });

  it("names a kind the profile does not list, calling a nameless athlete by id", () => {
    const day = aDay({ athlete: anAthlete({ profile: aProfile({ name: null }) }) });

    const why = whyNone("bedtime", day);

    expect(why).toStrictEqual({
      code: "NOT_WANTED",
      why: "The profile lists no channel for bedtime texts (channels.bedtime): ana does not get them.",
    });
  });

  it("says how each listed channel stands when none can be used", () => {
    const channels = { meal: ["sms", "email"] } as const;
    const profile = aProfile({ email: "ana@example.com", channels });

    const why = whyNone("meal", aDay({ athlete: anAthlete({ profile, consent: { sms: WITHDRAWN } }) }));

    expect(why).toStrictEqual({
      code: "NO_CHANNEL",
      why: "None of the channels of meal texts can be used now: sms withdrawn, email without a recorded consent.",
    });
  });

  it.each([
    [
      { carrierOptOutAt: "2026-11-20T10:00:00.000Z" },
      { code: "CARRIER_OPT_OUT", why: "The carrier refuses the number because it texted STOP." },
    ],
    [
      { undeliverable: { at: "2026-11-20T10:00:00.000Z", reason: "invalid-number" } },
      {
        code: "UNDELIVERABLE",
        why: "The carrier says that no text reaches this number; SMS go again once Ana texts or the profile changes.",
      },
    ],
  ] as const)("says why the channel of a consent does not reach its athlete: %j", (over, expected) => {
    expect(whyNone("meal", aDay({ athlete: anAthlete(over) }))).toStrictEqual(expected);
  });

  it("names the wish for no food advice", () => {
    const day = aDay({ athlete: anAthlete({ profile: aProfile({ noFoodAdvice: true }) }), workouts: [aRunAgo(0)] });

    const why = whyNone("meal", day);

    expect(why).toStrictEqual({
      code: "NOT_WANTED",
      why: "Ana wants no food advice (noFoodAdvice, or FOOD OFF by text).",
    });
  });

  it("finds no session long enough for a meal text", () => {
    const why = whyNone(
      "meal",
      aDay({ workouts: [aRunAgo(0, { minutes: 15 }), aRunAgo(0, { kind: "recovery", at: "12:00" })] }),
    );

    expect(why).toStrictEqual({
      code: "NO_LONG_SESSION",
      why: "No run, lift or cross-training of at least 20 minutes was logged on this day.",
    });
  });

  it.each(["meal", "bedtime"] as const)("says that history causes no %s text", (topic) => {
    const why = whyNone(topic, aDay({ workouts: [LATE], athlete: anAthleteOfAllKinds() }));

    expect(why).toStrictEqual({
      code: "ONLY_SILENT",
      why: "All that was logged on this day was imported, or reached us more than 24 h late: history causes no texts.",
    });
  });

  it("misses a wake time for the next morning", () => {
    const athlete = anAthleteOfAllKinds(undefined, { wake: { tue: "06:30" } });

    const why = whyNone("bedtime", aDay({ athlete, workouts: [aRunAgo(0)] }));

    expect(why).toStrictEqual({
      code: "NO_WAKE_TIME",
      why: "The profile names no wake time for Mon 23 November (wake).",
    });
  });

  it("finds no training day for a bedtime text", () => {
    const why = whyNone("bedtime", aDay({ athlete: anAthleteOfAllKinds(), workouts: [aRunAgo(1)] }));

    expect(why).toStrictEqual({
      code: "NO_TRAINING_DAY",
      why: "This was no training day: a bedtime text goes only on a day with at least 10 minutes of training.",
    });
  });

  it("counts the training days that a rest day takes", () => {
    const why = whyNone("rest-day", aDay({ workouts: daysAgo(3, 0).map((days) => aRunAgo(days)) }));

    expect(why).toStrictEqual({
      code: "NO_REST_DAY",
      why: "Mon 23 November is no rest day for Ana: the 6 days before it hold 4 training days; with 2 rest days a week it takes 5.",
    });
  });

  it("finds that the day before a rest day was none of training", () => {
    const why = whyNone("rest-day", aDay({ workouts: daysAgo(5, 1).map((days) => aRunAgo(days)) }));

    expect(why).toStrictEqual({
      code: "NO_TRAINING_DAY",
      why: "This was no training day: a rest-day text goes only on a day with at least 10 minutes of training.",
    });
  });

  it("does not invent a reason", () => {
    const why = whyNone("meal", aDay({ workouts: [aRunAgo(0)] }));

    expect(why).toStrictEqual({ code: "NOT_PLANNED", why: "Planning saw no reason for one at the time." });
  });
});
