import { type AnswerDeps, type Answered, answerText } from "../../lib/app/answer-text.ts";
import { type AssessDeps, assessAthlete } from "../../lib/app/assess-athlete.ts";
import type { SnsLookups } from "../../lib/app/deliver/nightly-review.ts";
import { NO_RATE_LIMIT } from "../../lib/app/deliver/send-limits.ts";
import { type SweepDeps, sweepShard } from "../../lib/app/deliver/sweep.ts";
import { type LogWorkoutsDeps, logWorkouts, type SourceWorkout } from "../../lib/app/log-workouts.ts";
import { advanceTo, type TimelineDeps, type VirtualClock } from "../../lib/app/timeline.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import type { Reminder } from "../../lib/domain/reminder.ts";
import type { CoachAlert, CoachAlerts, DataAlert, OperatorAlerts } from "../../lib/ports/sending.ts";
import type { ReminderBook } from "../../lib/ports.ts";
import { contentHashOf } from "../../lib/table/workout-log.ts";
import { aReport } from "./builders.ts";
import { createFakeMessenger, type FakeMessenger } from "./fake-messenger.ts";
import { confide } from "./log-watch.ts";
import { inALine, instantOf } from "./planning.ts";
import { createRecordingLog, type RecordingLog } from "./recording-log.ts";
import { createMemoryStore, type Stores } from "./stores.ts";

/** The use cases over ports in memory, in virtual time. */
export interface World {
  readonly clock: VirtualClock;
  readonly store: Stores;
  readonly messenger: FakeMessenger;
  readonly log: RecordingLog;
  readonly assessing: AssessDeps;
  readonly delivering: SweepDeps;
  readonly logging: LogWorkoutsDeps;
  readonly timeline: TimelineDeps;
  readonly answering: AnswerDeps;
  /** What the coach was told, in order. */
  readonly coachAlerts: readonly CoachAlert[];
  /** What the operator was told, in order. */
  readonly operatorAlerts: readonly DataAlert[];
  /** Adds an athlete whose first review is due at that instant, and assesses. */
  join(athlete: Athlete, firstReviewAt?: string): Promise<void>;
  /** Logs a workout that ends now, of 45 minutes unless told otherwise, and assesses. */
  train(athleteId: string, over?: Parameters<typeof aReport>[0]): Promise<void>;
  /** Takes a text from Ana's phone unless told otherwise, each with an id of its own, and assesses. */
  text(body: string, over?: { readonly from?: string; readonly messageId?: string }): Promise<Answered>;
  /** Assesses whoever changed. */
  settle(): Promise<void>;
  /** Moves time to a local instant in New York, sweeping and assessing on the way. */
  advance(local: string): Promise<void>;
  /** An athlete's reminders, a line each, in order of date and kind. */
  reminders(athleteId: string): Promise<readonly string[]>;
}

export interface WorldOptions {
  /** A local instant in New York. */
  readonly now: string;
  /** Stands between the use cases and the memory's book. */
  readonly wrapBook?: (book: ReminderBook) => ReminderBook;
  /** What the nightly review asks; nothing without it. */
  readonly nightly?: SnsLookups;
  /** Whether an answer to a text reaches us. */
  readonly canReply?: boolean;
  /** The code people join the team with; nobody can without it. */
  readonly joinCode?: string;
}

const NEVER = "2099-01-01T00:00:00.000Z";

export function aWorld({ now, wrapBook = (book) => book, nightly, canReply = false, joinCode }: WorldOptions): World {
  const clock = aClock(instantOf(now));
  const changed = new Set<string>();
  const store = createMemoryStore({ shards: 1, onChange: (athleteId) => changed.add(athleteId) });
  const messenger = createFakeMessenger();
  const log = createRecordingLog();
  const { directory, log: workouts } = store;
  const common = { clock: clock.now, directory, book: wrapBook(store.book), teamPolicy: {} };
  const assessing = { ...common, workouts, canReply };
  const delivering = {
    ...common,
    messenger,
    log,
    spendBook: store.spendBook,
    ...sweepParts(),
    nightly: nightly ?? null,
  };
  const logging = { clock: clock.now, workouts, contentHash: contentHashOf };
  const coachAlerts: CoachAlert[] = [];
  const coach: CoachAlerts = { tell: async (alert) => void coachAlerts.push(alert) };
  const operatorAlerts: DataAlert[] = [];
  const operator: OperatorAlerts = { tell: async (alert) => void operatorAlerts.push(alert) };
  const { inbox, joins } = store;
  const told = { coach, operator, teamName: "Riverside RC" };
  const answering = { ...common, ...told, workouts, inbox, joins, joining: aJoining(joinCode), messenger, log };
  let texts = 0;
  const settle = async (): Promise<void> => {
    for (const athleteId of changed) {
      changed.delete(athleteId);
      await assessAthlete(athleteId, assessing);
    }
  };
  const timeline = { clock, book: common.book, shards: 1, sweep: () => sweepShard(0, delivering), settle };
  return {
    clock,
    store,
    messenger,
    log,
    assessing,
    delivering,
    logging,
    timeline,
    join: async (athlete, firstReviewAt = NEVER) => {
      await directory.add(athlete, firstReviewAt);
      await settle();
    },
    train: async (athleteId, over) => {
      await logWorkouts(athleteId, [aWorkoutEndingAt(clock.now(), over)], logging);
      await settle();
    },
    answering,
    coachAlerts,
    operatorAlerts,
    text: async (body, over) => {
      confide(body);
      texts += 1;
      const answered = await answerText({ from: "+12025550123", messageId: `in-${texts}`, ...over, body }, answering);
      await settle();
      return answered;
    },
    settle,
    advance: (local) => advanceTo(instantOf(local), timeline),
    reminders: async (athleteId) => (await store.book.read(athleteId, "0000-01-01")).map(inALine),
  };
}

/** Those who join get ids in order: joined-1, joined-2. */
function aJoining(code: string | undefined): AnswerDeps["joining"] {
  if (code === undefined) return null;
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `joined-${ids}`;
  };
  return { code, number: "+12025550142", timeZone: "America/New_York", language: "en", newId };
}

/** A workout as a source's parser hands it on, that ends at an instant. */
export function aWorkoutEndingAt(endMs: number, over: Parameters<typeof aReport>[0] = {}): SourceWorkout {
  const startMs = endMs - (over.durationMinutes ?? 45) * 60_000;
  const startedAt = new Date(startMs).toISOString();
  const externalId = `w-${startedAt}-${over.kind ?? "run"}`;
  return { source: "cooldown", externalId, report: aReport({ startedAt, ...over }), sourceVersion: null };
}

/** The reminders as they are stored. */
export async function storedReminders(world: World, athleteId: string): Promise<readonly Reminder[]> {
  return world.store.book.read(athleteId, "0000-01-01");
}

function sweepParts() {
  let claims = 0;
  return {
    team: { name: "Riverside RC", optOutContact: null },
    rateLimiter: NO_RATE_LIMIT,
    smsCosts: { monthlySpendCapUsd: null, pricePerPartUsd: 0.01 },
    newId: () => {
      claims += 1;
      return `sweep-${claims}`;
    },
    leaseMs: 120_000,
    publishTimeoutMs: 5_000,
    hasTime: () => true,
    concurrency: 4,
  };
}

function aClock(startMs: number): VirtualClock {
  let nowMs = startMs;
  return {
    now: () => nowMs,
    moveTo: (ms) => {
      nowMs = Math.max(nowMs, ms);
    },
  };
}
