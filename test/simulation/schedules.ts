import { runSchedule } from "./schedule.ts";

export interface SchedulesResult {
  /** What broke, the seed that shows it, and how to see it again. */
  readonly failures: readonly string[];
  readonly schedules: number;
  readonly crashes: number;
  readonly delivered: number;
  /** How many reminders ended in each way. */
  readonly ends: Readonly<Record<string, number>>;
}

export interface SchedulesOptions {
  readonly seed: number;
  readonly schedules: number;
  readonly releases?: boolean;
  /** Whether the first failure is the last. */
  readonly untilFailure?: boolean;
  readonly onProgress?: (done: number) => void;
}

/** Runs schedules of seeds in a row. */
export async function runSchedules(options: SchedulesOptions): Promise<SchedulesResult> {
  const { seed, schedules, releases = false, untilFailure = false, onProgress = () => undefined } = options;
  const failures: string[] = [];
  const ends: Record<string, number> = {};
  let crashes = 0;
  let delivered = 0;
  for (let done = 0; done < schedules; done += 1) {
    const result = await runSchedule(seed + done, { releases });
    crashes += result.crashes;
    delivered += result.delivered;
    for (const [end, times] of Object.entries(result.ends)) ends[end] = (ends[end] ?? 0) + times;
    if (result.violations.length > 0) failures.push(failureOf(result));
    onProgress(done + 1);
    if (untilFailure && failures.length > 0) return { failures, schedules: done + 1, crashes, delivered, ends };
  }
  return { failures, schedules, crashes, delivered, ends };
}

function failureOf({ seed, violations }: { readonly seed: number; readonly violations: readonly string[] }): string {
  return `seed ${seed}: ${violations.join("; ")}\n  see it again: npm run simulate -- --seed ${seed} --schedules 1`;
}
