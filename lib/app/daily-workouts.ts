import { isoDate, isoInstant } from "../domain/local-time.ts";
import { localDayOf, MOST_WORKOUTS_A_DAY } from "../domain/log/parse-log.ts";
import type { DayCounter } from "../ports/vendors.ts";
import type { Clock } from "../ports.ts";
import type { SourceWorkout } from "./log-workouts.ts";

/** A workout of a request, and where it stands there. */
interface PostedWorkout {
  readonly path: string;
  readonly athleteId: string;
  readonly workout: SourceWorkout;
}

interface OverLimit {
  readonly path: string;
  readonly came: string;
  readonly expected: string;
}

/** Answers what of a request is over the limit of a local day; empty: all of it may be stored. */
export type CheckDailyLimit = (posted: readonly PostedWorkout[]) => Promise<readonly OverLimit[]>;

/** New workouts of a day that an instance lets in without a table write. */
const FREE_A_DAY = 30;
/** Days of athletes that an instance remembers. */
const REMEMBERED_DAYS = 1_000;

/** What an instance let in of an athlete's day. */
interface LetIn {
  readonly ids: Set<string>;
  /** How many of them the table knows of. */
  told: number;
}

/**
 * Refuses new workouts of a local day beyond 200 (docs/rules.md 2). Each instance counts the ids it met, and the table from
 * the 31st on; a workout that comes again counts once. The day is that of the workout's zone or offset, else of UTC: an
 * assessment, which knows the athlete's zone, counts exactly.
 */
export function createDailyLimit({
  clock,
  workoutDays,
}: {
  readonly clock: Clock;
  readonly workoutDays: DayCounter;
}): CheckDailyLimit {
  const days = new Map<string, LetIn>();
  const letInOf = (key: string): LetIn => {
    const known = days.get(key) ?? { ids: new Set(), told: FREE_A_DAY };
    if (days.size >= REMEMBERED_DAYS) days.clear();
    days.set(key, known);
    return known;
  };
  const isOver = async (day: AthleteDay): Promise<boolean> => {
    const letIn = letInOf(`${day.athleteId} ${day.date}`);
    const fresh = day.posted.map(({ workout }) => workout.externalId).filter((id) => !letIn.ids.has(id));
    const untold = Math.max(0, letIn.ids.size + fresh.length - letIn.told);
    if (untold > 0) {
      const now = isoInstant(clock());
      if ((await workoutDays.add(day, untold, now)) > MOST_WORKOUTS_A_DAY - FREE_A_DAY) {
        await workoutDays.add(day, -untold, now);
        return true;
      }
      letIn.told += untold;
    }
    for (const id of fresh) letIn.ids.add(id);
    return false;
  };
  return async (posted) => {
    const over = await Promise.all(byDay(posted).map(async (day) => ((await isOver(day)) ? overLimit(day) : [])));
    return over.flat();
  };
}

interface AthleteDay {
  readonly athleteId: string;
  readonly date: string;
  readonly posted: readonly PostedWorkout[];
}

function byDay(posted: readonly PostedWorkout[]): readonly AthleteDay[] {
  const days = new Map<string, AthleteDay & { readonly posted: PostedWorkout[] }>();
  for (const each of posted) {
    const { athleteId, workout } = each;
    const date = dateOf(workout);
    const day = days.get(`${athleteId} ${date}`);
    if (day === undefined) days.set(`${athleteId} ${date}`, { athleteId, date, posted: [each] });
    else day.posted.push(each);
  }
  return [...days.values()];
}

function dateOf({ report }: SourceWorkout): string {
  return isoDate(localDayOf(report, "UTC"));
}

function overLimit({ date, posted }: AthleteDay): readonly OverLimit[] {
  return posted.map(({ path }) => ({
    path: path === "" ? "startedAt" : `${path}.startedAt`,
    came: `${date}, a day that would hold more`,
    expected: `at most ${MOST_WORKOUTS_A_DAY} workouts of a local day`,
  }));
}
