import { describe, expect, it } from "vitest";
import { epochDay } from "../../../lib/domain/local-time.ts";
import { addTexts, EMPTY_HISTORY, type TextHistory } from "../../../lib/domain/planning/text-history.ts";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { aReminder, sentAt } from "../../support/builders.ts";
import { anAthleteOfAllKinds, dailyUntil, linesOf, planAt, workoutAt } from "../../support/planning.ts";

/** Five hard days in a row, of which the last is the hardest, on an athlete who has had texts for seven weeks. */
const WORKOUTS = [...dailyUntil("2026-11-19", 4, { at: "12:00", rpe: 5 }), workoutAt("2026-11-20 12:00", { rpe: 9 })];
const LONG_AGO = {
  firstDay: { meal: epochDay("2026-10-01"), bedtime: epochDay("2026-10-01") },
  fadingToldDay: epochDay("2026-11-02"),
};

/** The history with a text on each of some dates of November. */
function sentOn(days: readonly number[], over: Partial<TextHistory> = LONG_AGO): TextHistory {
  const texts = days.map((day) => aReminder({ localDate: `2026-11-${day}` }, sentAt(`2026-11-${day}T18:00:00.000Z`)));
  const history = addTexts({ ...EMPTY_HISTORY, ...over }, texts);
  return { ...history, lastDay: {} };
}

function ofFriday(history: TextHistory, over: Partial<Athlete> = {}, workouts = WORKOUTS): readonly string[] {
  const athlete = { ...anAthleteOfAllKinds(), ...over };
  return linesOf(planAt("2026-11-20 12:46", { workouts, athlete, history }))
    .filter((line) => line.startsWith("2026-11-20"))
    .map((line) => line.slice("2026-11-20 ".length).replace(" for 2026-11-20", ""));
}

const REST_DAY = "rest-day n1 g1 PENDING 19:00";
const MEAL = "meal n1 g1 PENDING 13:00";
const BEDTIME = "bedtime n1 g1 PENDING 20:45";
const NO_MEAL = "meal n1 g1 SKIPPED BUDGET";
const NO_BEDTIME = "bedtime n1 g1 SKIPPED BUDGET";
const NO_REST_DAY = "rest-day n1 g1 SKIPPED BUDGET";

describe("from four weeks after the first text on", () => {
  it.each([
    { sent: [16], plan: [REST_DAY, MEAL, BEDTIME] },
    { sent: [15, 16], plan: [REST_DAY, MEAL, NO_BEDTIME] },
    { sent: [13, 16], plan: [REST_DAY, MEAL, BEDTIME] },
    { sent: [14, 15, 16], plan: [REST_DAY, NO_MEAL, NO_BEDTIME] },
    { sent: [14, 15, 16, 17], plan: [NO_REST_DAY, NO_MEAL, NO_BEDTIME] },
    { sent: [13, 15, 16, 17], plan: [REST_DAY, NO_MEAL, NO_BEDTIME] },
  ])("with texts on $sent of the month Friday the 20th gets $plan", ({ sent, plan }) => {
    expect(ofFriday(sentOn(sent))).toStrictEqual(plan);
  });

  it("a week near an event has two more places, and its eve always one", () => {
    const profile = { ...anAthleteOfAllKinds().profile, events: ["2026-11-21"] };

    expect(ofFriday(sentOn([14, 15, 16, 17]), { profile })).toStrictEqual([
      "rest-day n1 g1 SKIPPED EVENT",
      MEAL,
      NO_BEDTIME,
      "event n1 g1 PENDING 18:00",
    ]);
  });

  it("an athlete who texted MORE gets all", () => {
    expect(ofFriday(sentOn([14, 15, 16, 17]), { frequency: "more" })).toStrictEqual([REST_DAY, MEAL, BEDTIME]);
  });
});

describe("all texts go", () => {
  it("in the first four weeks", () => {
    const history = sentOn([14, 15, 16, 17], { firstDay: { meal: epochDay("2026-10-24") } });

    expect(ofFriday(history)).toStrictEqual([REST_DAY, MEAL, BEDTIME]);
  });

  it("in the first four weeks after a break of four weeks", () => {
    const workouts = [workoutAt("2026-10-18 12:00"), ...WORKOUTS];
    const profile = { ...anAthleteOfAllKinds().profile, restDayTexts: "always" } as const;

    expect(ofFriday(sentOn([14, 15, 16, 17]), { profile }, workouts)).toStrictEqual([REST_DAY, MEAL, BEDTIME]);
  });
});
