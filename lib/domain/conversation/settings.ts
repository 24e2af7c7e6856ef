import { HOUR_MS, instantAt, isoDate, isoInstant, localTimeAt } from "../local-time.ts";
import type { TrainingLog } from "../log/training-log.ts";
import { type Athlete, FREQUENCIES, isMinorOn } from "../profile.ts";
import type { Conversation, Decision } from "./decision.ts";
import type { Intent } from "./intent.ts";
import { type RaceDate, raceDay } from "./race-date.ts";

const SNOOZE_ENDS_AT = "08:00";
const SHORTEST_SNOOZE_MS = 8 * HOUR_MS;

/** A minor has at least this many rest days a week (docs/rules.md 9). */
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

/** SNOOZE lasts to the first local 08:00 at least 8 h away (docs/rules.md 9). */
export function snooze({ log }: Conversation): Decision {
  const day = [log.today, log.today + 1].find((each) => snoozeEndMs(each, log) - log.nowMs >= SHORTEST_SNOOZE_MS);
  const untilDay = day ?? log.today + 2;
  return {
    change: { snoozedUntil: isoInstant(snoozeEndMs(untilDay, log)) },
    reply: { kind: "snoozed", day: untilDay, at: SNOOZE_ENDS_AT },
  };
}

/** PAUSE and SICK last so many days, to the same time of day. */
export function pause(
  { kind, days }: Extract<Intent, { readonly kind: "pause" | "sick" }>,
  { log }: Conversation,
): Decision {
  const untilDay = log.today + days;
  const untilMs = instantAt(untilDay, localTimeAt(log.nowMs, log.zone), log.zone);
  return {
    change: { pausedUntil: isoInstant(untilMs) },
    reply: { kind: kind === "sick" ? "sick" : "paused", untilDay },
  };
}

/** RESUME ends every silence: pause, snooze and a red flag, which then was a false alarm. */
export function resume({ athlete }: Conversation): Decision {
  return {
    change: { pausedUntil: null, snoozedUntil: null, redFlagAt: null },
    reply: { kind: "resumed", liftedRedFlag: athlete.redFlagAt !== null },
  };
}

function snoozeEndMs(day: number, { zone }: TrainingLog): number {
  return instantAt(day, SNOOZE_ENDS_AT, zone);
}
