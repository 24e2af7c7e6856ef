import { type BranchCounter, countBranches } from "./branches.ts";
import { runSchedule, type ScheduleResult } from "./schedule.ts";
import { rangesOf, shrink } from "./shrink.ts";

export interface SchedulesResult {
  /** What broke, the seed that shows it, and how to see it again in as few steps as were found. */
  readonly failures: readonly string[];
  readonly schedules: number;
  readonly crashes: number;
  readonly delivered: number;
  /** How many reminders ended in each way. */
  readonly ends: Readonly<Record<string, number>>;
  /** In how many schedules each branch of decide-delivery.ts was reached, when asked for. */
  readonly branches: Readonly<Record<string, number>>;
}

export interface SchedulesOptions {
  readonly seed: number;
  readonly schedules: number;
  readonly releases?: boolean;
  /** Whether the first failure is the last. */
  readonly untilFailure?: boolean;
  /** Whether branches are not counted, nor failures shrunk: it takes half the time. */
  readonly bare?: boolean;
  readonly onProgress?: (done: number) => void;
}

/** Runs schedules of seeds in a row. */
export async function runSchedules(options: SchedulesOptions): Promise<SchedulesResult> {
  const { seed, schedules, releases = false, untilFailure = false, bare = false } = options;
  const { onProgress = () => undefined } = options;
  const counter: BranchCounter | undefined = bare ? undefined : countBranches();
  const failures: string[] = [];
  const ends: Record<string, number> = {};
  let [done, crashes, delivered] = [0, 0, 0];
  for (; done < schedules; done += 1) {
    if (untilFailure && failures.length > 0) break;
    const result = await runSchedule(seed + done, { releases });
    counter?.note();
    crashes += result.crashes;
    delivered += result.delivered;
    for (const [end, times] of Object.entries(result.ends)) ends[end] = (ends[end] ?? 0) + times;
    if (result.violations.length > 0)
      failures.push(await failureOf(result, { releases, isShrunk: !bare && failures.length === 0 }));
    onProgress(done + 1);
  }
  counter?.stop();
  return { failures, schedules: done, crashes, delivered, ends, branches: counter?.counts() ?? {} };
}

/** The first failure is shrunk: who mends one runs the others again. */
async function failureOf(
  { seed, violations, steps }: ScheduleResult,
  { releases, isShrunk }: { readonly releases: boolean; readonly isShrunk: boolean },
): Promise<string> {
  const kept = isShrunk ? ` --steps ${rangesOf(await shrink(seed, { releases, steps }))}` : "";
  const again = `npm run simulate -- --seed ${seed}${releases ? " --releases" : ""}${kept} --trace`;
  return `seed ${seed}: ${violations.join("; ")}\n  see it again: ${again}`;
}
