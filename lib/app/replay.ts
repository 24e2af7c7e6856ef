import { greatestOf, leastOf } from "../domain/extremes.ts";
import { isoInstant, startOfDay } from "../domain/local-time.ts";
import { endOfReport, parseLog } from "../domain/log/parse-log.ts";
import { orderedLogAtEndOf } from "../domain/log/read-log.ts";
import { inOrder } from "../domain/log/sessions.ts";
import type { TrainingLog } from "../domain/log/training-log.ts";
import type { LoggedWorkout, Workout } from "../domain/log/workout.ts";
import { type PolicyOverrides, policyFor } from "../domain/policy.ts";
import type { Athlete } from "../domain/profile.ts";
import { assessRecovery } from "../domain/recovery/assess-recovery.ts";
import type { RecoveryStatus } from "../domain/recovery/status.ts";
import type { Reminder } from "../domain/reminder.ts";
import type { AthleteDirectory, ReminderBook } from "../ports.ts";
import { type LogWorkoutsDeps, logWorkouts, type SourceWorkout } from "./log-workouts.ts";
import { advanceTo, type TimelineDeps } from "./timeline.ts";

export interface ReplayInput {
  readonly athlete: Athlete;
  readonly workouts: readonly SourceWorkout[];
  readonly teamPolicy: PolicyOverrides;
  /** Told after each workout: how many of how many are through. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** The world a replay runs in: ports in memory, time that it moves. */
export interface ReplayWorld extends LogWorkoutsDeps {
  readonly timeline: TimelineDeps;
  readonly directory: AthleteDirectory;
  readonly book: ReminderBook;
}

export interface Replay {
  /** The status at the end of each local day, from the first workout's to the last's. */
  readonly days: readonly RecoveryStatus[];
  /** Every reminder of the athlete, the welcome aside: texts and silences. */
  readonly reminders: readonly Reminder[];
}

/**
 * Runs a past log through today's rules: each workout arrives at its end, every night is reviewed, every minute that
 * matters is swept, until the last planned reminder is settled. The athlete joined, and was welcomed, the day before.
 */
export async function replay(input: ReplayInput, world: ReplayWorld): Promise<Replay> {
  const workouts = input.workouts.toSorted((a, b) => endOfReport(a.report) - endOfReport(b.report));
  const parsed = parseLog(workouts.map(asLogged), input.athlete.profile.timeZone);
  if (parsed.length === 0) return { days: [], reminders: [] };
  const firstDay = leastOf(parsed.map(dayOf));
  const lastDay = greatestOf(parsed.map(dayOf));
  await join(firstDay - 1, input, world);
  for (const [at, workout] of workouts.entries()) {
    await advanceTo(endOfReport(workout.report), world.timeline);
    await logWorkouts(input.athlete.athleteId, [workout], world);
    input.onProgress?.(at + 1, workouts.length);
  }
  await advanceTo(startOfDay(lastDay + 2, input.athlete.profile.timeZone), world.timeline);
  const reminders = await settledReminders(input, world);
  return { days: statusOfDays({ firstDay, lastDay, parsed }, input), reminders };
}

async function join(day: number, { athlete }: ReplayInput, { timeline, directory }: ReplayWorld): Promise<void> {
  const startMs = startOfDay(day, athlete.profile.timeZone);
  timeline.clock.moveTo(startMs);
  const at = isoInstant(startMs);
  const given = { state: "given", at, method: "replay", by: "replay" } as const;
  await directory.add({ ...athlete, consent: { sms: given, email: given } }, at);
}

async function settledReminders({ athlete }: ReplayInput, { book }: ReplayWorld): Promise<readonly Reminder[]> {
  const reminders = await book.read(athlete.athleteId, "0000-01-01");
  return reminders.filter(({ kind }) => kind !== "welcome").toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1));
}

function momentOf(reminder: Reminder): string {
  return "settledAt" in reminder ? reminder.settledAt : reminder.plannedAt;
}

function statusOfDays(
  log: { readonly firstDay: number; readonly lastDay: number; readonly parsed: readonly Workout[] },
  { athlete, teamPolicy }: ReplayInput,
): readonly RecoveryStatus[] {
  const policy = policyFor(teamPolicy, athlete.profile.policy);
  const byDay = inOrder(log.parsed).toSorted((a, b) => a.localDay - b.localDay);
  const days: RecoveryStatus[] = [];
  let workouts: readonly Workout[] = [];
  let read: TrainingLog | undefined;
  for (let day = log.firstDay; day <= log.lastDay; day += 1) {
    let count = workouts.length;
    while ((byDay[count]?.localDay ?? Infinity) <= day) count += 1;
    // Days without a workout share the list of the day before, so that reading on finds nothing new at once.
    if (count > workouts.length)
      workouts = inOrder(workouts.concat(byDay.slice(workouts.length, count)), workouts.length);
    read = orderedLogAtEndOf({ workouts, athlete, policy, day }, read);
    days.push(assessRecovery(read));
  }
  return days;
}

function dayOf({ localDay }: Workout): number {
  return localDay;
}

function asLogged({ source, externalId, report }: SourceWorkout): LoggedWorkout {
  return { source, externalId, report, firstReceivedAt: isoInstant(endOfReport(report)), silent: false };
}
