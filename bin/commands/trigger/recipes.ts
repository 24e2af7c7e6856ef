import { epochDay, instantAt, isoDate, localDayAt } from "../../../lib/domain/local-time.ts";
import { type Stage, ZONE } from "./stage.ts";

/** What leads to a text of a kind. */
interface Recipe {
  /** "a hard run of 80 minutes that ended a moment ago". */
  readonly because: string;
  /** What the athlete's profile says beside the usual; by the ISO date of the day. */
  readonly profile?: (today: string) => object;
  /** Whether it begins with the question for consent. */
  readonly invites?: true;
  /** What happens, from 17:00 where the athlete is. */
  readonly play?: (stage: Stage) => Promise<unknown>;
  /** How long the text may take. */
  readonly withinHours: number;
}

const EASY_RUN = { kind: "run", durationMinutes: 45, distanceKm: 8, rpe: 4 };
const HARD_RUN = { kind: "run", durationMinutes: 80, distanceKm: 15, rpe: 8 };
const MARATHON = { kind: "run", durationMinutes: 235, distanceKm: 42.2, rpe: 9 };
const LIFT = { kind: "strength", durationMinutes: 50, rpe: 6 };

const tomorrow = (today: string): string => isoDate(epochDay(today) + 1);

async function logAll(stage: Stage, daysAgo: readonly number[], workout: object): Promise<void> {
  for (const days of daysAgo) await stage.log(days, workout);
}

export const RECIPES: Readonly<Record<string, Recipe>> = {
  welcome: { because: "consent was recorded", withinHours: 24 },
  invite: { because: "an operator asked for consent by text", invites: true, withinHours: 24 },
  meal: {
    because: "a hard run of 80 minutes ended",
    play: (stage) => stage.log(0, HARD_RUN),
    withinHours: 4,
  },
  bedtime: {
    because: "the day held a hard run, and the alarm rings at 06:30",
    play: (stage) => stage.log(0, HARD_RUN),
    withinHours: 8,
  },
  "rest-day": {
    because: "the last six days all held a run, and two rest days a week are wished for",
    play: (stage) => logAll(stage, [5, 4, 3, 2, 1, 0], EASY_RUN),
    withinHours: 8,
  },
  event: {
    because: "the profile names a race tomorrow",
    profile: (today) => ({ events: [tomorrow(today)] }),
    withinHours: 8,
  },
  "big-day": {
    because: "a marathon was run on the day of a race",
    profile: (today) => ({ events: [today] }),
    play: (stage) => stage.log(0, MARATHON),
    withinHours: 8,
  },
  starter: {
    because: "somebody who runs lifted for the first time",
    play: async (stage) => {
      await logAll(stage, [40, 33, 26, 19, 12, 5], EASY_RUN);
      await stage.log(0, LIFT);
    },
    withinHours: 8,
  },
  "notice-quiet": { because: "nothing was logged in the two weeks after the welcome", withinHours: 17 * 24 },
  notice: {
    because: "a text of feeling dizzy stood for three days without an answer",
    play: (stage) => stage.text("feeling dizzy"),
    withinHours: 4 * 24,
  },
  reply: { because: "STATUS was texted", play: (stage) => stage.text("STATUS"), withinHours: 1 },
  safety: { because: "a text told of feeling dizzy", play: (stage) => stage.text("feeling dizzy"), withinHours: 1 },
};

/** 17:00 where the athlete is, today or, when that is past, tomorrow [epoch milliseconds]. */
export function nextAfternoon(nowMs: number): number {
  const today = localDayAt(nowMs, ZONE);
  const todayMs = instantAt(today, "17:00", ZONE);
  return todayMs >= nowMs ? todayMs : instantAt(today + 1, "17:00", ZONE);
}
