import { describe, expect, it } from "vitest";
import { anAthlete, aProfile, aReminder, sentAt } from "../../support/builders.ts";
import { decided } from "../../support/conversing.ts";
import { dailyUntil, workoutAt } from "../../support/planning.ts";

const TODAY = "2026-11-26";

describe("a greeting, or who is there", () => {
  it.each(["hi", "hola de nuevo", "guten Morgen", "bonjour", "are you a bot?", "eres un robot?", "tu es humain ?"])(
    "'%s' is told what can be texted",
    (text) => {
      expect(decided(text)).toStrictEqual({ change: { helpSentOn: TODAY }, reply: { kind: "hello" } });
    },
  );

  it("is answered twice a day at most, HELP included", () => {
    const helped = anAthlete({ helpSentOn: TODAY });

    expect(decided("hi", { athlete: helped })).toStrictEqual({
      change: { shortHelpSentOn: TODAY },
      reply: { kind: "hello" },
    });
    expect(decided("hi", { athlete: { ...helped, shortHelpSentOn: TODAY } })).toStrictEqual({});
  });

  it("while a red flag stands gets the safety text", () => {
    const athlete = anAthlete({ redFlagAt: "2026-11-26T12:00:00.000Z", redFlagTier: "crisis" });

    expect(decided("are you a bot?", { athlete }).reply).toMatchObject({ kind: "safety", tier: "crisis" });
    expect(decided("what should I eat?", { athlete }).reply).toMatchObject({ kind: "safety", tier: "crisis" });
  });
});

describe("a question of food or sleep", () => {
  it.each([
    "what should I eat tonight?",
    "qué como esta noche?",
    "was soll ich heute essen?",
    "je mange quoi ce soir ?",
  ])("'%s' is answered as the profile allows", (text) => {
    const athlete = anAthlete({ profile: aProfile({ noFoodAdvice: true }) });

    expect(decided(text)).toStrictEqual({ reply: { kind: "food-question", isWanted: true } });
    expect(decided(text, { athlete }).reply).toStrictEqual({ kind: "food-question", isWanted: false });
  });

  it.each([
    "when should I go to bed?",
    "a qué hora me acuesto?",
    "wann soll ich ins Bett?",
    "à quelle heure je me couche ?",
  ])("'%s' is answered from the wake time", (text) => {
    const athlete = anAthlete({ profile: aProfile({ wake: { default: "06:30" } }) });

    expect(decided(text, { athlete })).toStrictEqual({
      reply: { kind: "bedtime-question", night: { bed: "22:15", wake: "06:30", needMinutes: 480 } },
    });
  });

  it("without a wake time says so", () => {
    const athlete = anAthlete({ profile: aProfile({ wake: {} }) });

    expect(decided("when should I sleep?", { athlete }).reply).toStrictEqual({ kind: "bedtime-question", night: null });
  });
});

describe("WHY after a STATUS", () => {
  const lastStatus = { at: "2026-11-26T14:00:00.000Z", day: TODAY };
  const fiveDays = dailyUntil("2026-11-25", 5);

  it("tells why the day is what STATUS said", () => {
    const athlete = anAthlete({ lastStatus });

    expect(decided("WHY", { athlete, workouts: fiveDays }).reply).toStrictEqual({
      kind: "why",
      why: { kind: "rest-day", trainingDays: 5, windowDays: 6 },
    });
    expect(decided("WHY", { athlete }).reply).toMatchObject({ kind: "why", why: { kind: "reason" } });
    expect(decided("WHY", { athlete, workouts: [workoutAt("2026-11-01 07:00", {})] }).reply).toStrictEqual({
      kind: "why",
      why: { kind: "nothing-hard" },
    });
  });

  it("is of the last text where that came later, or STATUS was half a day ago", () => {
    const later = aReminder({ kind: "meal" }, sentAt("2026-11-26T14:30:00.000Z"));
    const athlete = anAthlete({ lastStatus });
    const old = anAthlete({ lastStatus: { at: "2026-11-26T02:59:00.000Z", day: TODAY } });

    expect(decided("WHY", { athlete, reminders: [later] }).reply).toMatchObject({ why: { kind: "meal" } });
    expect(decided("WHY", { athlete: old }).reply).toStrictEqual({ kind: "why-nothing" });
  });
});

describe("two things in one text", () => {
  const workouts = [workoutAt("2026-11-26 08:00", {})];

  it("an effort is noted and what stands beside it is done", () => {
    expect(decided("7, and pause for 3 days", { workouts })).toMatchObject({
      change: { pausedUntil: "2026-11-29T15:00:00.000Z" },
      rating: { rpe: 7 },
      reply: { kind: "rpe-and", rpe: 7, reply: { kind: "paused" } },
    });
    expect(decided("8. no more food tips please", { workouts })).toMatchObject({
      change: { profile: { noFoodAdvice: true } },
      rating: { rpe: 8 },
      reply: { kind: "rpe-and", rpe: 8, reply: { kind: "food", wanted: false } },
    });
  });

  it("without a workout only the rest is done", () => {
    expect(decided("7, and pause for 3 days")).toMatchObject({ reply: { kind: "paused" } });
  });

  it("both are done and told", () => {
    expect(decided("sick, stop food tips")).toMatchObject({
      change: { sickSpells: [{ sickFrom: TODAY, sickUntil: "2026-11-29" }], profile: { noFoodAdvice: true } },
      reply: { kind: "both", replies: [{ kind: "sick" }, { kind: "food", wanted: false }] },
    });
    expect(decided("krank, keine Essenstipps mehr").reply).toMatchObject({ kind: "both" });
  });

  it.each(["pause 5", "sick 3", "rest 2", "less texts, max 2", "7", "7 days off please"])(
    "'%s' asks for one thing",
    (text) => {
      expect(["both", "rpe-and"]).not.toContain(decided(text, { workouts }).reply?.kind);
    },
  );
});
