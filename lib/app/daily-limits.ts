import { isoDate, isoInstant } from "../domain/local-time.ts";
import { localDayOf, MOST_WORKOUTS_A_DAY } from "../domain/log/parse-log.ts";
import type { CountedDay, DayCounter, ErrandKey } from "../ports/vendors.ts";
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

export type TakesErrand = (errand: ErrandKey) => Promise<boolean>;

/** What an athlete's day takes, all of a request or none of it. */
export interface DailyLimits {
  /** What of these workouts is over the limit of a local day; empty: all of them may be stored. */
  readonly checkWorkouts: (posted: readonly PostedWorkout[]) => Promise<readonly OverLimit[]>;
  /** The same of deletions, by the day of UTC on which they come. */
  readonly checkDeletions: (athleteId: string, ids: readonly string[]) => Promise<readonly OverLimit[]>;
  /** Whether an errand may be left for an athlete, by the day of UTC on which it is asked for. */
  readonly takesErrand: TakesErrand;
}

/** More than anybody's vendor announces, but for a whole history uploaded at once [choice]. */
export const MOST_ERRANDS_A_DAY = 1_000;
/** New ones of a day that an instance lets in without a table write. */
const FREE_A_DAY = 30;
/** Days of athletes that an instance remembers, of each kind. */
const REMEMBERED_DAYS = 1_000;

/**
 * Refuses new workouts of a local day beyond 200 (docs/rules.md 2), and deletions and errands beyond their limits: each
 * leaves an item. Each instance counts the ids it met, and the table from the 31st on; what comes again to an instance
 * counts once. The day of a workout is that of its zone or offset, else of UTC: an assessment, which knows the athlete's
 * zone, counts exactly.
 */
export function createDailyLimits(deps: DailyLimitDeps): DailyLimits {
  const letsWorkoutsIn = createDayGate({ counted: "workouts", most: MOST_WORKOUTS_A_DAY }, deps);
  const letsDeletionsIn = createDayGate({ counted: "deletions", most: MOST_WORKOUTS_A_DAY }, deps);
  const letsErrandsIn = createDayGate({ counted: "errands", most: MOST_ERRANDS_A_DAY }, deps);
  const today = (): string => isoInstant(deps.clock()).slice(0, 10);
  return {
    checkWorkouts: async (posted) => {
      const days = byDay(posted);
      const over = await Promise.all(days.map(async (day) => ((await letsWorkoutsIn(day)) ? [] : overLimit(day))));
      return over.flat();
    },
    checkDeletions: async (athleteId, ids) => {
      const date = today();
      if (ids.length === 0 || (await letsDeletionsIn({ athleteId, date, ids }))) return [];
      const came = `${ids.length} on ${date}, a day that would hold more`;
      return [{ path: "deleted", came, expected: `at most ${MOST_WORKOUTS_A_DAY} deletions of a day (UTC)` }];
    },
    takesErrand: ({ athleteId, source, externalId }) =>
      letsErrandsIn({ athleteId, date: today(), ids: [`${source}#${externalId}`] }),
  };
}

interface DailyLimitDeps {
  readonly clock: Clock;
  readonly dayCounts: DayCounter;
}

interface DayOfIds {
  readonly athleteId: string;
  readonly date: string;
  readonly ids: readonly string[];
}

/** What an instance let in of an athlete's day. */
interface LetIn {
  readonly ids: Set<string>;
  /** How many of them the table knows of. */
  told: number;
}

/** Lets all of these ids of a day in, or none when the day would then hold more than its limit. */
function createDayGate(
  { counted, most }: Pick<CountedDay, "counted"> & { readonly most: number },
  { clock, dayCounts }: DailyLimitDeps,
): (day: DayOfIds) => Promise<boolean> {
  const days = new Map<string, LetIn>();
  const letInOf = (key: string): LetIn => {
    const known = days.get(key) ?? { ids: new Set(), told: FREE_A_DAY };
    if (days.size >= REMEMBERED_DAYS) days.clear();
    days.set(key, known);
    return known;
  };
  return async ({ athleteId, date, ids }) => {
    const letIn = letInOf(`${athleteId} ${date}`);
    const fresh = new Set(ids.filter((id) => !letIn.ids.has(id)));
    const untold = Math.max(0, letIn.ids.size + fresh.size - letIn.told);
    if (untold > 0) {
      const now = isoInstant(clock());
      const day = { athleteId, date, counted };
      if ((await dayCounts.add(day, untold, now)) > most - FREE_A_DAY) {
        await dayCounts.add(day, -untold, now);
        return false;
      }
      letIn.told += untold;
    }
    for (const id of fresh) letIn.ids.add(id);
    return true;
  };
}

interface AthleteDay extends DayOfIds {
  readonly ids: string[];
  readonly paths: string[];
}

function byDay(posted: readonly PostedWorkout[]): readonly AthleteDay[] {
  const days = new Map<string, AthleteDay>();
  for (const { path, athleteId, workout } of posted) {
    const date = isoDate(localDayOf(workout.report, "UTC"));
    const key = `${athleteId} ${date}`;
    const day = days.get(key) ?? { athleteId, date, ids: [], paths: [] };
    days.set(key, day);
    day.ids.push(workout.externalId);
    day.paths.push(path);
  }
  return [...days.values()];
}

function overLimit({ date, paths }: AthleteDay): readonly OverLimit[] {
  return paths.map((path) => ({
    path: path === "" ? "startedAt" : `${path}.startedAt`,
    came: `${date}, a day that would hold more`,
    expected: `at most ${MOST_WORKOUTS_A_DAY} workouts of a local day`,
  }));
}
