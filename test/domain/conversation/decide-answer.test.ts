import { describe, expect, it } from "vitest";
import { epochDay } from "../../../lib/domain/local-time.ts";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { anAthlete, aProfile, aReminder, sentAt } from "../../support/builders.ts";
import { decided } from "../../support/conversing.ts";
import { dailyUntil, workoutAt } from "../../support/planning.ts";

const THURSDAY = epochDay("2026-11-26");

describe("LESS and MORE", () => {
  it.each([
    { from: "more", text: "LESS", to: "usual" },
    { from: "usual", text: "LESS", to: "less" },
    { from: "less", text: "LESS", to: "less" },
    { from: "less", text: "MORE", to: "usual" },
    { from: "usual", text: "MORE", to: "more" },
    { from: "more", text: "MORE", to: "more" },
  ] as const)("go from $from by $text to $to", ({ from, text, to }) => {
    expect(decided(text, { athlete: anAthlete({ frequency: from }) })).toStrictEqual({
      change: { frequency: to },
      reply: { kind: "frequency", frequency: to },
    });
  });
});

describe("REST n", () => {
  it.each([
    { birthYear: null, asked: 0, perWeek: 0, heldForAge: false },
    { birthYear: 2007, asked: 1, perWeek: 1, heldForAge: false },
    { birthYear: 2008, asked: 1, perWeek: 2, heldForAge: true },
    { birthYear: 2010, asked: 3, perWeek: 3, heldForAge: false },
  ])("of somebody born in $birthYear, $asked, sets $perWeek", ({ birthYear, asked, perWeek, heldForAge }) => {
    const athlete = anAthlete({ profile: aProfile({ birthYear }) });

    expect(decided(`REST ${asked}`, { athlete })).toStrictEqual({
      change: { profile: { restDaysPerWeek: perWeek } },
      reply: { kind: "rest-days", perWeek, heldForAge },
    });
  });
});

describe("FOOD", () => {
  it.each([
    { text: "FOOD OFF", wanted: false },
    { text: "FOOD ON", wanted: true },
  ])("$text sets it", ({ text, wanted }) => {
    expect(decided(text)).toStrictEqual({
      change: { profile: { noFoodAdvice: !wanted } },
      reply: { kind: "food", wanted },
    });
  });
});

describe("RACE", () => {
  it.each([
    { text: "RACE 26 NOV", date: "2026-11-26" },
    { text: "RACE 25 NOV", date: "2027-11-25" },
    { text: "RACE 29 FEB", date: "2028-02-29" },
    { text: "RACE 2027-05-02", date: "2027-05-02" },
  ])("'$text' is an event on $date", ({ text, date }) => {
    const athlete = anAthlete({ profile: aProfile({ events: ["2028-12-31", date] }) });

    expect(decided(text, { athlete })).toStrictEqual({
      change: { profile: { events: [date, "2028-12-31"].toSorted() } },
      reply: { kind: "race", day: epochDay(date) },
    });
  });

  it("near another one names both, for it may be the same", () => {
    const athlete = anAthlete({ profile: aProfile({ events: ["2026-11-27"] }) });

    expect(decided("race sunday", { athlete })).toStrictEqual({
      change: { profile: { events: ["2026-11-27", "2026-11-29"] } },
      reply: { kind: "races", days: [THURSDAY + 1, THURSDAY + 3] },
    });
  });

  it.each([
    { text: "RACE OFF", left: ["2026-11-29"], day: THURSDAY + 1 },
    { text: "remove race 29 nov", left: ["2026-11-27"], day: THURSDAY + 3 },
  ])("'$text' takes one out", ({ text, left, day }) => {
    const athlete = anAthlete({ profile: aProfile({ events: ["2026-11-27", "2026-11-29"] }) });

    expect(decided(text, { athlete })).toStrictEqual({
      change: { profile: { events: left } },
      reply: { kind: "race-off", day },
    });
  });

  it("OFF without a race says so", () => {
    expect(decided("RACE OFF")).toStrictEqual({ reply: { kind: "race-off", day: null } });
  });

  it.each(["RACE", "RACE 2026-11-25"])("'%s' asks for the day and changes nothing", (text) => {
    expect(decided(text)).toStrictEqual({ reply: { kind: "race-unclear" } });
  });
});

describe("STATUS", () => {
  const fiveDays = dailyUntil("2026-11-25", 5, { rpe: 4 });

  it("speaks of tomorrow where tomorrow is named, at any hour", () => {
    expect(decided("do I rest tomorrow?", { workouts: fiveDays, now: "2026-11-26 09:00" })).toMatchObject({
      reply: { kind: "status", day: THURSDAY + 1, isToday: false },
    });
  });

  it("speaks of today until 18:00", () => {
    expect(decided("STATUS", { workouts: fiveDays, now: "2026-11-26 17:59" })).toStrictEqual({
      change: { lastStatus: { at: "2026-11-26T22:59:00.000Z", day: "2026-11-26" } },
      reply: {
        kind: "status",
        day: THURSDAY,
        isToday: true,
        cause: { code: "REST_QUOTA", trainingDays: 5, windowDays: 6 },
      },
    });
  });

  it("speaks of tomorrow from 18:00", () => {
    expect(decided("STATUS", { workouts: fiveDays, now: "2026-11-26 18:00" }).reply).toMatchObject({
      day: THURSDAY + 1,
      isToday: false,
    });
  });

  it("speaks of tomorrow once a workout was logged, a walk aside", () => {
    const walk = workoutAt("2026-11-26 07:00", { kind: "recovery" });
    const run = workoutAt("2026-11-26 07:00");
    const yesterdays = workoutAt("2026-11-25 07:00");

    expect(decided("STATUS", { workouts: [yesterdays, walk] }).reply).toMatchObject({ isToday: true });
    expect(decided("STATUS", { workouts: [yesterdays, run] }).reply).toMatchObject({ isToday: false });
  });

  it.each([
    { workouts: [], code: "BUILDING" },
    { workouts: dailyUntil("2026-11-24", 3), code: "BUILDING" },
    { workouts: [workoutAt("2026-11-10 07:00"), workoutAt("2026-11-16 07:00")], code: "NONE" },
    { workouts: [workoutAt("2026-10-10 07:00"), workoutAt("2026-11-25 07:00")], code: "RETURN" },
    { workouts: [workoutAt("2026-11-10 07:00"), ...dailyUntil("2026-11-25", 1, { minutes: 205 })], code: "RETURN" },
    { workouts: [workoutAt("2026-11-15 07:00"), ...dailyUntil("2026-11-25", 1, { minutes: 205 })], code: "RECOVERING" },
    { workouts: [workoutAt("2026-11-15 07:00"), ...dailyUntil("2026-11-25", 1, { minutes: 215 })], code: "BIG_DAY" },
  ])("names $code", ({ workouts, code }) => {
    expect(decided("STATUS", { workouts }).reply).toMatchObject({ kind: "status", cause: { code } });
  });

  it("under a red flag is answered with the safety text", () => {
    const athlete = anAthlete({ redFlagAt: "2026-11-25T12:00:00.000Z" });

    expect(decided("STATUS", { athlete })).toStrictEqual({
      reply: { kind: "safety", tier: "doctor", emergencyNumber: "911", crisisLine: "988", isMinor: false },
    });
  });
});

describe("a red flag", () => {
  const noted = { redFlagAt: "2026-11-26T15:00:00.000Z", redFlagTier: "doctor" } as const;

  it("is noted and answered", () => {
    expect(decided("I feel dizzy")).toStrictEqual({
      change: noted,
      reply: { kind: "safety", tier: "doctor", emergencyNumber: "911", crisisLine: "988", isMinor: false },
    });
  });

  it("of a minor without a known emergency number asks for an adult", () => {
    const athlete = anAthlete({ profile: aProfile({ birthYear: 2011, phone: null }) });

    expect(decided("chest pain", { athlete }).reply).toStrictEqual({
      kind: "safety",
      tier: "emergency",
      emergencyNumber: null,
      crisisLine: null,
      isMinor: true,
    });
  });

  it("is noted and not answered without a consent that stands (I7)", () => {
    const stranger = anAthlete({ consent: {} });

    expect(decided("I feel dizzy", { athlete: stranger })).toStrictEqual({ change: noted });
    expect(decided("I feel dizzy", { athlete: { ...stranger, ...noted } })).toStrictEqual({
      change: { redFlagTier: "doctor", redFlagAgainAt: noted.redFlagAt },
    });
  });

  it("is answered while a question of ours is open, not before, and not after a STOP", () => {
    const { phone } = aProfile();
    const invitation = { at: "2026-11-25T15:00:00.000Z", by: "Coach Lee", phone: phone ?? "" };
    const invited = anAthlete({ consent: {}, invitation });
    const stopped = { state: "withdrawn", at: invitation.at, method: "text STOP", by: "athlete" } as const;

    expect(decided("I feel dizzy", { athlete: invited }).reply).toMatchObject({ kind: "safety", tier: "doctor" });
    expect(decided("I feel dizzy", { athlete: { ...invited, consent: { sms: stopped } } }).reply).toBeUndefined();
    const lapsed = { ...invited, invitation: { ...invitation, at: "2026-11-19T15:00:00.000Z" } };
    expect(decided("I feel dizzy", { athlete: lapsed }).reply).toBeUndefined();
  });
});

describe("HELP", () => {
  const help = { change: { helpSentOn: "2026-11-26" }, reply: { kind: "help" } };

  it("by name is answered every time", () => {
    expect(decided("HELP")).toStrictEqual(help);
    expect(decided("help", { athlete: anAthlete({ helpSentOn: "2026-11-26" }) })).toStrictEqual(help);
  });

  it("answers a text that asks for nothing we know once a day, then with one short line, then no more", () => {
    const notedTexts = [{ at: "2026-11-26T15:00:00.000Z", about: "not-understood" }];
    const today = "2026-11-26";
    const short = { change: { shortHelpSentOn: today, notedTexts }, reply: { kind: "help-short" } };

    expect(decided("What a day")).toStrictEqual({
      change: { helpSentOn: today, notedTexts },
      reply: { kind: "unclear" },
    });
    expect(decided("What a day", { athlete: anAthlete({ helpSentOn: today }) })).toStrictEqual(short);
    expect(decided("What a day", { athlete: anAthlete({ helpSentOn: today, shortHelpSentOn: today }) })).toStrictEqual({
      change: { notedTexts },
    });
  });

  it.each(["thanks", "👍", "ok", "YES", "haha", "Liked “Rest day tomorrow”"])(
    "leaves '%s' unanswered and free",
    (text) => {
      expect(decided(text)).toStrictEqual({});
    },
  );

  it("asks when it is not sure of an opt-out", () => {
    expect(decided("stop that")).toStrictEqual({ reply: { kind: "stop-unsure" } });
  });

  it("is for those alone whose consent stands (I7)", () => {
    expect(decided("HELP", { athlete: anAthlete({ consent: {} }) })).toStrictEqual({});
  });
});

describe("pain", () => {
  it("is answered, noted without its words, and holds nothing back", () => {
    expect(decided("my knee hurts")).toStrictEqual({
      change: { notedTexts: [{ at: "2026-11-26T15:00:00.000Z", about: "pain" }] },
      reply: { kind: "pain" },
    });
  });
});

describe("BEDTIME, NEW and LIFTER", () => {
  it("BEDTIME ON without a wake time is kept, and says what is missing", () => {
    const known = anAthlete({ profile: aProfile({ wake: { default: "06:30" } }) });
    const unknown = anAthlete({ profile: aProfile({ wake: {} }) });

    expect(decided("BEDTIME ON", { athlete: known }).reply).toStrictEqual({ kind: "bedtime", wanted: true });
    expect(decided("BEDTIME ON", { athlete: unknown })).toMatchObject({
      change: { profile: { channels: { bedtime: ["sms"] } } },
      reply: { kind: "bedtime-question", night: null },
    });
  });

  it("set what they say", () => {
    const { channels } = aProfile();

    expect(decided("BEDTIME OFF")).toStrictEqual({
      change: { profile: { channels: { ...channels, bedtime: [] } } },
      reply: { kind: "bedtime", wanted: false },
    });
    expect(decided("BEDTIME ON").change?.profile?.channels?.bedtime).toStrictEqual(["sms"]);
    expect(decided("NEW")).toStrictEqual({
      change: { profile: { liftingExperience: "new" }, liftingSaidOn: "2026-11-26" },
      reply: { kind: "lifting", experience: "new" },
    });
    expect(decided("LIFTER").change).toStrictEqual({
      profile: { liftingExperience: "experienced" },
      liftingSaidOn: "2026-11-26",
    });
  });
});

describe("WHY", () => {
  it("tells the reason of the last text", () => {
    const text = aReminder({ kind: "rest-day" }, sentAt("2026-11-25T23:00:00.000Z"));

    expect(decided("why?", { reminders: [text] }).reply).toMatchObject({ kind: "why", why: { kind: "rest-day" } });
  });

  it("says so when no text went", () => {
    expect(decided("WHY")).toStrictEqual({ reply: { kind: "why-nothing" } });
  });
});

describe("a wish to die", () => {
  it("is answered with the line of the phone's country and holds reminders back", () => {
    expect(decided("I want to die")).toStrictEqual({
      change: { redFlagAt: "2026-11-26T15:00:00.000Z", redFlagTier: "crisis" },
      reply: { kind: "safety", tier: "crisis", emergencyNumber: "911", crisisLine: "988", isMinor: false },
    });
  });
});

describe("after a wish to die", () => {
  const athlete = anAthlete({ redFlagAt: "2026-11-26T12:00:00.000Z", redFlagTier: "crisis" });
  const safety = { kind: "safety", tier: "crisis", emergencyNumber: "911", crisisLine: "988", isMinor: false };

  it.each(["STATUS", "What a day"])("'%s' is answered with the crisis line", (text) => {
    expect(decided(text, { athlete }).reply).toStrictEqual(safety);
  });

  it("RESUME names the crisis line, and no doctor", () => {
    expect(decided("RESUME", { athlete }).reply).toStrictEqual({ kind: "crisis-lifted", crisisLine: "988" });
  });
});

describe("a second red flag", () => {
  it("is answered and keeps the instant of the first, and what was worst", () => {
    const athlete = anAthlete({ redFlagAt: "2026-11-25T12:00:00.000Z", redFlagTier: "doctor" });

    const redFlagAgainAt = "2026-11-26T15:00:00.000Z";
    expect(decided("I feel dizzy", { athlete: { ...athlete, redFlagTier: "crisis" } }).change).toStrictEqual({
      redFlagTier: "crisis",
      redFlagAgainAt,
    });
    expect(decided("chest pain", { athlete })).toStrictEqual({
      change: { redFlagTier: "emergency", redFlagAgainAt },
      reply: { kind: "safety", tier: "emergency", emergencyNumber: "911", crisisLine: "988", isMinor: false },
    });
  });
});

it("a red flag of 72 hours ago, of which the athlete was told that texts are off, is not told of again", () => {
  const athlete = anAthlete({ redFlagAt: "2026-11-23T15:00:00.000Z", redFlagTier: "doctor" });

  expect(decided("I feel dizzy", { athlete }).change).toStrictEqual({ redFlagTier: "doctor" });
});

describe("YES", () => {
  const invitation = { at: "2026-11-19T15:00:00.001Z", by: "Coach Lee", phone: "+12025550123" };
  const invited = anAthlete({ consent: {}, invitation });
  const given = {
    change: {
      consent: { sms: { state: "given", at: "2026-11-26T15:00:00.000Z", method: "text YES", by: "athlete" } },
    },
  };

  it("to an open invite is a consent with its record", () => {
    expect(decided("Sí", { athlete: invited })).toStrictEqual(given);
  });

  it("a week after the invite is none, nor one to another number's invite, nor one nobody asked for (I7)", () => {
    const late = { ...invited, invitation: { ...invitation, at: "2026-11-19T15:00:00.000Z" } };
    const other = { ...invited, invitation: { ...invitation, phone: "+12025550124" } };
    const unasked = { ...invited, invitation: null };

    expect([late, other, unasked].map((athlete) => decided("YES", { athlete }))).toStrictEqual([{}, {}, {}]);
  });

  it("of a minor waits for the guardian's", () => {
    const minor = { ...invited, profile: aProfile({ birthYear: 2010 }) };
    const agreed = { ...minor, profile: { ...minor.profile, guardianConsent: { name: "Eva", at: "2026-11-01" } } };

    expect(decided("YES", { athlete: minor })).toStrictEqual({});
    expect(decided("YES", { athlete: agreed })).toStrictEqual(given);
  });

  it("after a no is none", () => {
    const declined = { ...invited, ...decided("STOP", { athlete: invited }).change };

    expect(decided("YES", { athlete: declined as Athlete })).toStrictEqual({});
  });

  it("START is one, too", () => {
    expect(decided("START", { athlete: invited }).change?.consent?.sms?.method).toBe("text YES");
  });
});
