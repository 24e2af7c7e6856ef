import type { Policy } from "../policy.ts";
import type { Athlete } from "../profile.ts";
import { foldLog } from "./folded-log.ts";
import { closed, NO_PAST, type Past } from "./past.ts";
import { sharedStart } from "./shared-start.ts";
import type { Workout } from "./workout.ts";

interface OrderedLog {
  /** By start, without repetition. */
  readonly workouts: readonly Workout[];
  /** The last local day [epoch day]. */
  readonly today: number;
  readonly athlete: Athlete;
  readonly policy: Policy;
}

/** A past with what decided it besides its workouts. */
interface Remembered {
  readonly past: Past;
  readonly policy: Policy;
  readonly maxHeartRate: number | null;
}

/** Days are closed a week at a time; planning looks less than two weeks back. */
const CLOSED_AT_ONCE = 7;
const PLANNING_DAYS = 14;
/** Planning judges yesterday as well, by as many days before it (lib/domain/log/earlier-log.ts). */
const YESTERDAY = 1;

/** The newest past of a log, by the log's first workout; a log that grew at its end goes on from it. */
const pasts = new WeakMap<Workout, Remembered>();

/**
 * The past of a log on a local day: nothing of a log that is met for the first time; once it comes again, all but its
 * last weeks, cut where no later workout can change what lies before. No status depends on where the cut is.
 */
export function pastOf(log: OrderedLog): Past {
  const [first] = log.workouts;
  if (first === undefined) return NO_PAST;
  const known = recall(first, log);
  const past = known === undefined ? NO_PAST : closedFurther(known, log);
  pasts.set(first, { past, policy: log.policy, maxHeartRate: log.athlete.profile.maxHeartRate });
  return past;
}

/** The remembered past, if this log goes on from it and none of its last weeks are closed. */
function recall(first: Workout, log: OrderedLog): Past | undefined {
  const known = pasts.get(first);
  if (known === undefined || known.policy !== log.policy) return undefined;
  if (known.maxHeartRate !== log.athlete.profile.maxHeartRate) return undefined;
  return known.past.lastDay <= lastClosable(log) && goesOn(log.workouts, known.past) ? known.past : undefined;
}

/** A past with the days after it closed too, once they are a week; itself when they cannot be. */
function closedFurther(known: Past, log: OrderedLog): Past {
  const { workouts, athlete, policy } = log;
  const lastDay = lastClosable(log);
  if (lastDay - known.lastDay < CLOSED_AT_ONCE) return known;
  const count = countUntil(lastDay, workouts, known.workouts.length);
  if (count === 0) return known;
  const closing = workouts.slice(known.workouts.length, count);
  const folded = foldLog({ past: known, workouts: closing, today: lastDay, athlete, policy });
  const past = closed(folded, workouts.slice(0, count));
  return goesOn(workouts, past) ? past : known;
}

/** All days but those whose sessions a rule looks at one by one, yesterday's status too. */
function lastClosable({ today, policy }: OrderedLog): number {
  return today - YESTERDAY - Math.max(policy.neglectWindowDays, policy.neglectedAfterDays, PLANNING_DAYS);
}

/** How many workouts lie before the first one after `lastDay`. */
function countUntil(lastDay: number, workouts: readonly Workout[], from: number): number {
  let count = from;
  while ((workouts[count]?.localDay ?? Infinity) <= lastDay) count += 1;
  return count;
}

/** Whether a log begins with the workouts of a past, and all that follow start after their end and on later days. */
function goesOn(workouts: readonly Workout[], past: Past): boolean {
  const count = past.workouts.length;
  if (sharedStart(workouts, past.workouts) < count) return false;
  return workouts.slice(count).every(({ startMs, localDay }) => startMs >= past.endMs && localDay > past.lastDay);
}
