import { type LogReading, readStoredLog } from "../domain/log/parse-log.ts";
import type { LoggedWorkout } from "../domain/log/workout.ts";
import { planAthlete } from "../domain/planning/plan-athlete.ts";
import { plannedWelcomes, welcomeDate } from "../domain/planning/plan-welcome.ts";
import type { Reconciliation } from "../domain/planning/reconcile.ts";
import { addTexts, EMPTY_HISTORY } from "../domain/planning/text-history.ts";
import { type PolicyOverrides, policyFor } from "../domain/policy.ts";
import type { Athlete } from "../domain/profile.ts";
import { assessRecovery } from "../domain/recovery/assess-recovery.ts";
import { type Reminder, recentRemindersFrom } from "../domain/reminder.ts";
import { sameValue } from "../domain/stable-value.ts";
import type * as ports from "../ports.ts";
import { updateWithRetries } from "./update-with-retries.ts";

export interface AssessDeps {
  readonly clock: ports.Clock;
  readonly workouts: Pick<ports.WorkoutLog, "read">;
  readonly directory: ports.AthleteDirectory;
  readonly book: ports.ReminderBook;
  readonly teamPolicy: PolicyOverrides;
  /** Whether an answer to a text reaches us. */
  readonly canReply: boolean;
  /** Told of workouts that do not count. */
  readonly log?: Pick<ports.Log, "info">;
  /** The last reading of each athlete's log, from which the next goes on: kept by a replay, by no function. */
  readonly readings?: Map<string, LogReading>;
}

/** `contested`: other writes kept interfering, or a reminder is being sent: retry later. */
export type Assessment = "written" | "unchanged" | "no-athlete" | "contested";

type Outcome = Omit<ports.StatusRecord, "version">;

/**
 * Computes an athlete's status, plans, and brings the reminder items in line with the plan. The status write is the commit
 * point; the next assessment repairs items that a crash left out.
 *
 * @throws UnreadableItemError when profile, status or log cannot be read by this release; the nightly review asks again.
 */
export async function assessAthlete(athleteId: string, deps: AssessDeps): Promise<Assessment> {
  return (await updateWithRetries(() => tryToAssess(athleteId, deps))) ?? "contested";
}

/** Answers undefined when others wrote first. */
async function tryToAssess(athleteId: string, deps: AssessDeps): Promise<Assessment | undefined> {
  const stored = await deps.book.readStatus(athleteId);
  const snapshot = await readSnapshot(athleteId, stored?.plan ?? {}, deps);
  if (snapshot === undefined) return "no-athlete";
  const before = { plan: stored?.plan ?? {}, history: stored?.history ?? EMPTY_HISTORY };
  const { status, history, reconciliation } = computePlan(snapshot, before, deps);
  const unread = stored?.unread === undefined ? {} : { unread: stored.unread };
  const next = { status, plan: reconciliation.plan, history, ...unread };
  const changed = stored === undefined || !isUnchanged(stored, next);
  if (changed && !(await commit(athleteId, { stored, next }, deps.book))) return undefined;
  if (!(await applyReconciliation(athleteId, reconciliation, deps.book))) return undefined;
  if (reconciliation.inFlight) return "contested";
  const moved = reconciliation.place.length + reconciliation.withdraw.length > 0;
  return changed || moved ? "written" : "unchanged";
}

/** What an assessment is computed from. */
interface AthleteSnapshot {
  readonly athlete: Athlete;
  readonly logged: readonly LoggedWorkout[];
  readonly existing: readonly Reminder[];
  readonly unreadable: ports.StoredReminders["unreadable"];
  readonly nowMs: number;
}

async function readSnapshot(
  athleteId: string,
  plan: ports.Plan,
  deps: AssessDeps,
): Promise<AthleteSnapshot | undefined> {
  const nowMs = deps.clock();
  const fromDate = recentRemindersFrom(nowMs);
  const [athlete, logged, { reminders, unreadable }] = await Promise.all([
    deps.directory.find(athleteId),
    deps.workouts.read(athleteId),
    deps.book.readAll(athleteId, fromDate),
  ]);
  if (athlete === undefined) return undefined;
  const existing = [...(await findWelcomesOutsidePlan(athlete, { plan, fromDate }, deps.book)), ...reminders];
  return { athlete, logged, existing, unreadable, nowMs };
}

function computePlan(
  { athlete, logged, existing, unreadable, nowMs }: AthleteSnapshot,
  before: Pick<ports.StatusRecord, "plan" | "history">,
  { teamPolicy, canReply, readings, log: told }: AssessDeps,
): Pick<ports.StatusRecord, "status" | "history"> & { readonly reconciliation: Reconciliation } {
  const policy = policyFor(teamPolicy, athlete.profile.policy);
  const reading = readStoredLog({ logged, athlete, policy, nowMs }, readings?.get(athlete.athleteId));
  readings?.set(athlete.athleteId, reading);
  const { log } = reading;
  const uncounted = logged.length - reading.workouts.length;
  if (uncounted > 0)
    told?.info("workouts over the daily limit do not count", { athleteId: athlete.athleteId, uncounted });
  const history = addTexts(before.history, existing, log.zone);
  return {
    status: assessRecovery(log),
    history,
    reconciliation: planAthlete({ log, existing, unreadable, canReply, plan: before.plan, history }),
  };
}

/**
 * The welcomes of the current consent when the plan names none of them and they are older than `fromDate`: an earlier plan
 * dropped them, for a red flag or another consent. Without them planning would send a second welcome.
 */
async function findWelcomesOutsidePlan(
  athlete: Athlete,
  { plan, fromDate }: { readonly plan: ports.Plan; readonly fromDate: string },
  book: ports.ReminderBook,
): Promise<readonly Reminder[]> {
  const localDate = welcomeDate(athlete);
  if (localDate === undefined || localDate >= fromDate) return [];
  if (plannedWelcomes(plan).some((named) => named.localDate === localDate)) return [];
  const found: Reminder[] = [];
  for (let n = 1; ; n += 1) {
    const welcome = await book.find({ athleteId: athlete.athleteId, localDate, kind: "welcome", n });
    if (welcome === undefined) return found;
    found.push(welcome);
  }
}

function commit(
  athleteId: string,
  { stored, next }: { readonly stored: ports.StatusRecord | undefined; readonly next: Outcome },
  book: ports.ReminderBook,
): Promise<boolean> {
  const version = stored?.version ?? 0;
  return book.writeStatus(athleteId, { ...next, version: version + 1 }, version);
}

/** Writes the reminder items; false when one of them changed since it was read. */
async function applyReconciliation(
  athleteId: string,
  { place, withdraw }: Reconciliation,
  book: ports.ReminderBook,
): Promise<boolean> {
  const placed = await Promise.all(place.map((reminder) => book.place(reminder)));
  const withdrawn = await Promise.all(
    withdraw.map(({ reminder, generation, settled }) => book.cancel({ ...reminder, athleteId }, generation, settled)),
  );
  return [...placed, ...withdrawn].every(Boolean);
}

/** Whether an assessment equals the stored one, but for the instant it was made. */
function isUnchanged(stored: ports.StatusRecord, { status, plan, history }: Outcome): boolean {
  return (
    sameValue({ ...stored.status, asOf: "" }, { ...status, asOf: "" }) &&
    sameValue(stored.plan, plan) &&
    sameValue(stored.history, history)
  );
}
