import type { DailyLimits } from "../../lib/app/daily-limits.ts";
import { countOf, type HookRecord } from "../../lib/app/hook-record.ts";
import { type ProblemDetails, unprocessable } from "./problems.ts";

/** More than an app's months of workouts, which fill a body of 256 KB before [choice]. */
const MOST_RECORDS = 500;

/**
 * Why a body that an athlete's own token authenticates is refused as a whole: more records than one body may hold, or more
 * workouts or deletions than the athlete's day takes. Undefined when it may be stored.
 */
export async function overLimits(
  athleteId: string,
  records: readonly HookRecord[],
  { checkWorkouts, checkDeletions }: DailyLimits,
): Promise<ProblemDetails | undefined> {
  const count = countOf(records);
  if (count > MOST_RECORDS) return tooManyRecords(count);
  const posted = records.flatMap((record) =>
    record.kind === "workout" ? [{ path: record.workout.externalId, athleteId, workout: record.workout }] : [],
  );
  const deleted = records.flatMap((record) => (record.kind === "deletion" ? [record.externalId] : []));
  const over = [...(await checkWorkouts(posted)), ...(await checkDeletions(athleteId, deleted))];
  return over.length === 0 ? undefined : unprocessable(over);
}

function tooManyRecords(count: number): ProblemDetails {
  return {
    status: 413,
    title: "Too many records",
    detail:
      "Nothing was stored: send it in parts, such as a month at a time, or have a file imported (cooldown import).",
    errors: [{ field: "body", came: `${count} records`, expected: `at most ${MOST_RECORDS} at a time` }],
  };
}
