import { athleteIdPages } from "../../app/manage-athletes.ts";
import { isoDate } from "../../domain/local-time.ts";
import { readStoredLog } from "../../domain/log/parse-log.ts";
import type { TrainingLog } from "../../domain/log/training-log.ts";
import type { Workout } from "../../domain/log/workout.ts";
import { policyFor } from "../../domain/policy.ts";
import type { Athlete } from "../../domain/profile.ts";
import { assessRecovery } from "../../domain/recovery/assess-recovery.ts";
import type { RecoveryStatus } from "../../domain/recovery/status.ts";
import { arrivalWords } from "../../messages/explain/arrival-words.ts";
import { type OnDamaged, unlessDamaged } from "../../ports/unreadable-item.ts";
import { LOCAL_SHARDS } from "../handlers.ts";
import { DEMO_ID } from "../local-athletes.ts";
import type { OutboxMessage } from "../outbox.ts";
import type { AthleteText } from "../received-texts.ts";
import type { Runtime } from "../runtime.ts";
import { type LoadDay, loadDays } from "./load-chart.ts";

/** What the page shows of one athlete. */
export interface AthleteView {
  readonly athlete: Athlete;
  readonly nowMs: number;
  /** The IANA zone they are in now. */
  readonly zone: string;
  /** As of now. */
  readonly status: RecoveryStatus;
  readonly hasWorkouts: boolean;
  readonly days: readonly LoadDay[];
  readonly thread: readonly Bubble[];
}

/** An athlete with their log as the rules read it now. */
export interface AthleteNow {
  readonly athlete: Athlete;
  readonly workouts: readonly Workout[];
  readonly log: TrainingLog;
  /** What is known of the arrival of texts, by message. */
  readonly arrivals: ReadonlyMap<string, string>;
}

/** Every athlete who can be read, the demo athlete first. */
export async function readAthletes(
  runtime: Runtime,
  onDamaged: OnDamaged = () => undefined,
): Promise<readonly AthleteNow[]> {
  const athletes: AthleteNow[] = [];
  for await (const ids of athleteIdPages({ directory: runtime.directory, shards: LOCAL_SHARDS })) {
    const found = await Promise.all(ids.map((id) => unlessDamaged(readAthlete(id, runtime), onDamaged)));
    for (const athlete of found) if (athlete !== undefined) athletes.push(athlete);
  }
  return athletes.toSorted((a, b) => Number(isDemo(b)) - Number(isDemo(a)));
}

export async function readAthlete(athleteId: string, runtime: Runtime): Promise<AthleteNow | undefined> {
  const [athlete, logged] = await Promise.all([runtime.directory.find(athleteId), runtime.workouts.read(athleteId)]);
  if (athlete === undefined) return undefined;
  const policy = policyFor({}, athlete.profile.policy);
  const { workouts, log } = readStoredLog({ logged, athlete, policy, nowMs: runtime.clock() });
  return { athlete, workouts, log, arrivals: await readArrivals(athleteId, log, runtime) };
}

/** How far back the page says what became of texts [days]. */
const ARRIVAL_DAYS = 14;

async function readArrivals(
  athleteId: string,
  log: TrainingLog,
  { book }: Runtime,
): Promise<ReadonlyMap<string, string>> {
  const reminders = await book.read(athleteId, isoDate(log.today - ARRIVAL_DAYS));
  return new Map(
    reminders.flatMap((reminder) => {
      const words = reminder.receipt === undefined ? undefined : arrivalWords(reminder, log.nowMs);
      return words === undefined || reminder.state !== "SENT" ? [] : [[reminder.messageId, words]];
    }),
  );
}

export function viewOf({ athlete, workouts, log, arrivals }: AthleteNow, { outbox, received }: Runtime): AthleteView {
  const { athleteId } = athlete;
  const sent = outbox.after(undefined).filter((message) => message.athleteId === athleteId);
  return {
    athlete,
    nowMs: log.nowMs,
    zone: log.zone.name,
    status: assessRecovery(log),
    hasWorkouts: workouts.length > 0,
    days: loadDays(log),
    thread: threadOf(sent, received.of(athleteId), arrivals),
  };
}

function isDemo({ athlete }: AthleteNow): boolean {
  return athlete.athleteId === DEMO_ID;
}

/** One bubble of a phone: what went to the athlete, or what they texted. */
export type Bubble =
  | {
      readonly from: "cooldown";
      readonly at: string;
      readonly message: OutboxMessage;
      /** What the carrier said of it. */
      readonly arrival?: string | undefined;
    }
  | { readonly from: "athlete"; readonly at: string; readonly body: string };

/** Both sides of a conversation in the order they happened; an athlete's text stands before what answers it. */
export function threadOf(
  sent: readonly OutboxMessage[],
  texted: readonly AthleteText[],
  arrivals: ReadonlyMap<string, string> = new Map(),
): readonly Bubble[] {
  const sentBubbles = sent.map((message) => ({
    order: Number(message.id),
    bubble: fromCooldown(message, arrivals.get(message.id)),
  }));
  const ownBubbles = texted.map((text) => ({ order: Number(text.afterMessage ?? 0) + 0.5, bubble: fromAthlete(text) }));
  return [...sentBubbles, ...ownBubbles].toSorted((a, b) => a.order - b.order).map(({ bubble }) => bubble);
}

function fromCooldown(message: OutboxMessage, arrival: string | undefined): Bubble {
  return { from: "cooldown", at: message.sentAt, message, ...(arrival === undefined ? {} : { arrival }) };
}

function fromAthlete({ receivedAt, body }: AthleteText): Bubble {
  return { from: "athlete", at: receivedAt, body };
}
