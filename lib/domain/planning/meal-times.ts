import { instantAt, localDayAt, localTimeAt, MINUTE_MS } from "../local-time.ts";
import type { TrainingLog } from "../log/training-log.ts";
import type { MealGroup } from "./meal-groups.ts";
import { afterPause, awakeFrom, fastingUntil, quietEndOn, quietUntil } from "./quiet-time.ts";

/** When a group's meal text is sent, and until when it is useful (docs/rules.md 6). */
export interface MealTimes {
  /** The local day the text counts for. */
  readonly textDay: number;
  readonly plannedMs: number;
  readonly sendBeforeMs: number;
  /** Whether the sessions ended so late that the text speaks of the next breakfast. */
  readonly forBreakfast: boolean;
}

/** Sessions that end from the one hour on and before the other are answered at breakfast [local times]. */
const LATE = { from: "18:00", to: "04:00" } as const;

/** Soon after the end, or at breakfast when quiet hours outlast the text of a late session; after a pause or a fast if need be. */
export function mealTimes(group: MealGroup, log: TrainingLog): MealTimes {
  const times = afterSession(group, log);
  const plannedMs = afterPause(times, log);
  const fastEndMs = fastingUntil(plannedMs, { profile: log.athlete.profile, zone: log.zone }) ?? plannedMs;
  return { ...times, plannedMs: fastEndMs < times.sendBeforeMs ? fastEndMs : plannedMs };
}

/** The same, whether or not the athlete fasts: for a text that speaks of no food. */
export function afterSession(group: MealGroup, log: TrainingLog): MealTimes {
  return breakfastTimes(group, log) ?? soonAfter(group, log);
}

function soonAfter({ endMs, localDay }: MealGroup, { policy }: TrainingLog): MealTimes {
  return {
    textDay: localDay,
    plannedMs: endMs + policy.mealDelayMinutes * MINUTE_MS,
    sendBeforeMs: endMs + policy.mealExpiryMinutes * MINUTE_MS,
    forBreakfast: false,
  };
}

function breakfastTimes(group: MealGroup, log: TrainingLog): MealTimes | undefined {
  const { athlete, policy, zone } = log;
  const rules = { profile: athlete.profile, policy, zone };
  const endClock = localTimeAt(group.endMs, zone);
  const soon = soonAfter(group, log);
  const isLate = endClock >= LATE.from || endClock < LATE.to;
  if (!isLate || (quietUntil(soon.plannedMs, rules) ?? -Infinity) < soon.sendBeforeMs) return undefined;
  const textDay = localDayAt(group.endMs, zone) + (endClock >= LATE.from ? 1 : 0);
  const plannedMs = Math.max(group.endMs, awakeFrom(textDay, rules) ?? quietEndOn(textDay, rules));
  const sendBeforeMs = instantAt(textDay, policy.breakfastTextUntil, zone);
  return plannedMs < sendBeforeMs ? { textDay, plannedMs, sendBeforeMs, forBreakfast: true } : undefined;
}
