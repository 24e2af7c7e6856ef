import { greatestOf } from "../extremes.ts";
import { sessionsIn, type TrainingLog } from "../log/training-log.ts";
import { isMinorOn } from "../profile.ts";
import { RULES } from "../rules/index.ts";
import { isQuieted } from "../rules/quieted.ts";

const WEEK_DAYS = 7;

/** Nobody is asked to run long while one of these asks for easy days. */
const ASK_FOR_EASY_DAYS = [RULES.ILLNESS, RULES.RETURN, RULES.RUN_SPIKE, RULES.DRIFT] as const;

/**
 * Whether the text about some rest days says that the long run may take the first of them (docs/rules.md 4): not around an
 * event or a big day, and not where it would leave somebody under 18 fewer than two.
 */
export function longRunMayCall(restDays: readonly number[], log: TrainingLog): boolean {
  const [first] = restDays;
  if (first === undefined || isQuieted(first, log)) return false;
  if (ASK_FOR_EASY_DAYS.some(({ holdsOn }) => holdsOn(first, log) !== null)) return false;
  if (restDays.length > 1 && isMinorOn(first, log.athlete.profile.birthYear)) return false;
  return isLongRunDay(first, log);
}

/** Whether the weekday of a local day held the longest run in three of the last four blocks of seven days before it. */
function isLongRunDay(day: number, log: TrainingLog): boolean {
  const blocks = Array.from({ length: log.policy.longRunBlocks }, (_, ago) => day - WEEK_DAYS * (ago + 1));
  const held = blocks.filter((from) => {
    const runs = sessionsIn({ from, to: from + WEEK_DAYS - 1 }, log).filter(({ role }) => role === "run");
    const longestMinutes = greatestOf(runs.filter(({ localDay }) => localDay === from).map(({ minutes }) => minutes));
    return runs.every(({ localDay, minutes }) => localDay === from || minutes < longestMinutes) && longestMinutes > 0;
  });
  return held.length >= log.policy.longRunBlocksHeld;
}
