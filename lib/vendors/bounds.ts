import { instantMs, MINUTE_MS } from "../domain/local-time.ts";
import type { WorkoutReport } from "../domain/log/workout.ts";
import { type RecordProblem, unfit } from "./record.ts";

const EARLIEST_MS = Date.UTC(2000, 0, 1);
const CLOCK_SKEW_MS = 15 * MINUTE_MS;
const LONGEST_MINUTES = 1440;

/** Why a report is no workout: over 24 h, zero minutes, before 2000 or in the future (rules.md section 2). */
export function outOfBounds(report: WorkoutReport, nowMs: number): RecordProblem | undefined {
  const { durationMinutes, startedAt } = report;
  if (!(durationMinutes > 0 && durationMinutes <= LONGEST_MINUTES)) {
    return unfit(
      "duration",
      `${Math.round(durationMinutes * 1000) / 1000} minutes`,
      `above 0 and at most ${LONGEST_MINUTES} minutes`,
    );
  }
  const startMs = instantMs(startedAt);
  if (startMs >= EARLIEST_MS && startMs <= nowMs + CLOCK_SKEW_MS) return undefined;
  return unfit("start", startedAt, "an instant since 2000, at most 15 minutes from now");
}
