import type { Phase } from "../../domain/profile.ts";
import type { Level } from "../../domain/recovery/status.ts";
import type { ExplanationTexts } from "../explanation-texts.ts";

const LEVELS: Readonly<Record<Level, string>> = { rest: "rest", building: "building", easy: "easy", ready: "ready" };
const PHASES: Readonly<Record<Phase, string>> = { foundation: "foundation", combined: "combined" };

export const explanationTexts: ExplanationTexts = {
  todayRests: "Today is a rest day.",
  advice: {
    rest: (weekday) => `Plan nothing for tomorrow (${weekday}): rest.`,
    building: (weekday) => `Tomorrow (${weekday}) is yours to choose: advice comes once a week is logged.`,
    easy: (weekday) => `Keep tomorrow (${weekday}) easy.`,
    ready: (weekday) => `Tomorrow (${weekday}) can be a training day like any other.`,
  },
  coach: {
    heading: ({ date, level, phase }) => `${date}: level ${LEVELS[level]} for the next day, phase ${PHASES[phase]}.`,
    source: (citation) => `Source: ${citation}`,
    undefined: "not defined yet",
    none: "none",
    context: (c) => [
      `Load: ${c.dayLoad} AU on the day, ${c.weekLoad} AU in 7 days (session RPE x minutes, Foster 2001).`,
      `Fitness ${c.fitness}, fatigue ${c.fatigue}, form ${c.form} (42 and 7 days, GoldenCheetah's variant).`,
      `Monotony ${c.monotony}, strain ${c.strain} (Foster 1998).`,
      `Recent against usual: ${c.recentVsUsual} (Williams 2017; a description, not a forecast: Impellizzeri 2020).`,
    ],
    now: "now",
    readyFrom: ({ hardRun, legs, upperBody }) =>
      `Ready from: hard run ${hardRun}, legs ${legs}, upper body ${upperBody}.`,
  },
};
