import { isMinorOn } from "../age.ts";
import { isoDate } from "../local-time.ts";
import { type Athlete, FREQUENCIES } from "../profile.ts";
import type { Conversation, Decision } from "./decision.ts";
import { type RaceDate, raceDay } from "./race-date.ts";

/** A minor has at least this many rest days a week (rules.md section 9). */
const MINORS_REST_DAYS = 2;

/** LESS and MORE go one step down or up. */
export function changeFrequency(wanted: "less" | "more", athlete: Athlete): Decision {
  const step = FREQUENCIES.indexOf(athlete.frequency) + (wanted === "less" ? -1 : 1);
  const frequency = FREQUENCIES[step] ?? athlete.frequency;
  return { change: { frequency }, reply: { kind: "frequency", frequency } };
}

/** REST n: rest days a week from now on. */
export function changeRestDays(wanted: number, { athlete, log }: Conversation): Decision {
  const isMinor = isMinorOn(log.today, athlete.profile.birthYear);
  const perWeek = isMinor ? Math.max(wanted, MINORS_REST_DAYS) : wanted;
  return {
    change: { profile: { restDaysPerWeek: perWeek } },
    reply: { kind: "rest-days", perWeek, heldForAge: perWeek !== wanted },
  };
}

/** FOOD OFF ends the texts about meals, FOOD ON brings them back. */
export function changeFood(wanted: boolean): Decision {
  return { change: { profile: { noFoodAdvice: !wanted } }, reply: { kind: "food", wanted } };
}

/** RACE puts a day among the events, the next of that date from today on. */
export function noteRace(date: RaceDate | null, { athlete, log }: Conversation): Decision {
  const day = date === null ? undefined : raceDay(date, log.today);
  if (day === undefined) return { reply: { kind: "race-unclear" } };
  const events = [...new Set([...athlete.profile.events, isoDate(day)])].toSorted();
  return { change: { profile: { events } }, reply: { kind: "race", day } };
}
