import type { LanguageCode } from "../domain/language.ts";
import { epochDay, instantMs, isoDate, localDayAt } from "../domain/local-time.ts";
import { parseLog, withinDailyLimit } from "../domain/log/parse-log.ts";
import { readTrainingLog, trainingLogAtEndOf } from "../domain/log/read-log.ts";
import type { TrainingLog } from "../domain/log/training-log.ts";
import { type PolicyOverrides, policyFor } from "../domain/policy.ts";
import type { Athlete } from "../domain/profile.ts";
import { assessRecovery } from "../domain/recovery/assess-recovery.ts";
import type { RecoveryStatus } from "../domain/recovery/status.ts";
import type { Reminder } from "../domain/reminder.ts";
import type { DayFacts } from "../messages/explain/day-facts.ts";
import { type DayExplanation, explainDay } from "../messages/explain/explain-day.ts";
import { workedOut } from "../ports/unreadable-item.ts";
import type { AthleteDirectory, Clock, ReminderBook, StatusRecord, WorkoutLog } from "../ports.ts";

export interface ExplainDeps {
  readonly clock: Clock;
  readonly directory: Pick<AthleteDirectory, "find">;
  readonly book: Pick<ReminderBook, "read" | "readStatus">;
  readonly workouts: Pick<WorkoutLog, "read">;
  readonly teamPolicy: PolicyOverrides;
  /** Of whoever reads the explanation. */
  readonly language: LanguageCode;
}

export type ExplainedDay =
  | { readonly kind: "explained"; readonly day: DayExplanation }
  | { readonly kind: "unknown" }
  | { readonly kind: "not-yet"; readonly today: string };

/**
 * Explains a local day of an athlete, by default today. The status is the stored one when it is of that day; otherwise it
 * is computed from the log, as a replay does.
 */
export async function explainAthleteDay(
  athleteId: string,
  date: string | undefined,
  deps: ExplainDeps,
): Promise<ExplainedDay> {
  const athlete = await deps.directory.find(athleteId);
  if (athlete === undefined) return { kind: "unknown" };
  return workedOut(athleteId, () => explainedDay(athlete, date, deps));
}

async function explainedDay(athlete: Athlete, date: string | undefined, deps: ExplainDeps): Promise<ExplainedDay> {
  const now = await trainingLogNow(athlete, deps);
  const day = date === undefined ? now.today : epochDay(date);
  if (day > now.today) return { kind: "not-yet", today: isoDate(now.today) };
  const log = day === now.today ? now : await logAtEnd(athlete, day, deps);
  return { kind: "explained", day: explainDay(await factsOf(athlete, { log, day }, deps)) };
}

/** An athlete as everything stored about them stands now, with their last days explained. */
export interface ExplainedAthlete {
  readonly athlete: Athlete;
  readonly log: TrainingLog;
  /** The reminders of these days and of those to come. */
  readonly reminders: readonly Reminder[];
  /** As it was saved last; undefined before the first assessment. */
  readonly status: RecoveryStatus | undefined;
  /** Oldest first, today last. */
  readonly days: readonly DayExplanation[];
}

/** Explains the last local days of an athlete, today included, from one reading of what is stored; undefined: unknown. */
export async function explainLastDays(
  athleteId: string,
  count: number,
  deps: ExplainDeps,
): Promise<ExplainedAthlete | undefined> {
  const athlete = await deps.directory.find(athleteId);
  return athlete === undefined ? undefined : workedOut(athleteId, () => explainedAthlete(athlete, count, deps));
}

async function explainedAthlete(athlete: Athlete, count: number, deps: ExplainDeps): Promise<ExplainedAthlete> {
  const { athleteId } = athlete;
  const input = await inputOf(athlete, deps);
  const log = readTrainingLog({ ...input, nowMs: deps.clock() });
  const [reminders, stored] = await Promise.all([
    deps.book.read(athleteId, isoDate(log.today - count - 1)),
    deps.book.readStatus(athleteId),
  ]);
  const { language } = deps;
  const days: DayExplanation[] = [];
  let read: TrainingLog | undefined;
  for (let day = log.today - count + 1; day < log.today; day += 1) {
    read = trainingLogAtEndOf({ ...input, day }, read);
    days.push(explainDay(factsIn({ reminders, stored }, { athlete, log: read, day, nowMs: log.nowMs, language })));
  }
  days.push(explainDay(factsIn({ reminders, stored }, { athlete, log, day: log.today, nowMs: log.nowMs, language })));
  return { athlete, log, reminders, status: stored?.status, days };
}

async function factsOf(
  athlete: Athlete,
  { log, day }: { readonly log: TrainingLog; readonly day: number },
  { book, clock, language }: ExplainDeps,
): Promise<DayFacts> {
  const [reminders, stored] = await Promise.all([
    book.read(athlete.athleteId, isoDate(day - 2)),
    book.readStatus(athlete.athleteId),
  ]);
  return factsIn({ reminders, stored }, { athlete, log, day, nowMs: clock(), language });
}

function factsIn(
  { reminders, stored }: { readonly reminders: readonly Reminder[]; readonly stored: StatusRecord | undefined },
  of: Pick<DayFacts, "athlete" | "log" | "nowMs" | "language"> & { readonly day: number },
): DayFacts {
  const { athlete, log, day, nowMs, language } = of;
  const date = isoDate(day);
  const isStored = stored?.status.localDate === date;
  return {
    athlete,
    date,
    log,
    reminders: reminders.filter((reminder) => belongsToDay(reminder, day)),
    status: isStored ? stored.status : assessRecovery(log),
    statusOrigin: isStored ? "stored" : "recomputed",
    nowMs,
    language,
  };
}

/** Planned for the day, or settled on it: a rest-day text may go the morning after. */
function belongsToDay(reminder: Reminder, day: number): boolean {
  const sentOn = reminder.state === "SENT" ? localDayAt(instantMs(reminder.settledAt), reminder.zone) : undefined;
  return reminder.localDate === isoDate(day) || sentOn === day;
}

/** The training log of an athlete as it stands now. */
export async function trainingLogNow(
  athlete: Athlete,
  deps: Pick<ExplainDeps, "clock" | "workouts" | "teamPolicy">,
): Promise<TrainingLog> {
  return readTrainingLog({ ...(await inputOf(athlete, deps)), nowMs: deps.clock() });
}

async function logAtEnd(athlete: Athlete, day: number, deps: ExplainDeps): Promise<TrainingLog> {
  return trainingLogAtEndOf({ ...(await inputOf(athlete, deps)), day });
}

async function inputOf(athlete: Athlete, { workouts, teamPolicy }: Pick<ExplainDeps, "workouts" | "teamPolicy">) {
  const log = await workouts.read(athlete.athleteId);
  const policy = policyFor(teamPolicy, athlete.profile.policy);
  return { workouts: withinDailyLimit(parseLog(log, athlete.profile.timeZone)), athlete, policy };
}
