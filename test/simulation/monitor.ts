import { instantMs, isoInstant, localDayAt, MINUTE_MS } from "../../lib/domain/local-time.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import { isSettled, mayHaveBeenSent, type Reminder, reminderId, type SilenceCode } from "../../lib/domain/reminder.ts";
import type { OutgoingText } from "../../lib/ports/sending.ts";
import type { ReminderRef, StatusRecord } from "../../lib/ports.ts";
import { isQuiet } from "./quiet-oracle.ts";
import type { Life } from "./scheduler.ts";

type Sending = Extract<Reminder, { readonly state: "SENDING" }>;

/** What a sweep read of an athlete since it last claimed one of their reminders. */
interface Scene {
  readonly claimed: Sending;
  athlete?: Athlete | undefined;
  status?: StatusRecord | undefined;
}

interface Reading {
  readonly athlete: (athlete: Athlete | undefined) => void;
  readonly status: (status: StatusRecord | undefined) => void;
}

type Ref = Omit<ReminderRef, "athleteId">;

interface Delivered {
  readonly athleteId: string;
  readonly reminder: Reminder;
  readonly atMs: number;
}

/** Watches a schedule from outside and says what broke an invariant. */
export interface Monitor {
  readonly violations: readonly string[];
  readonly delivered: readonly Delivered[];
  claimed(life: Life, reminder: Sending, nowMs: number): void;
  /**
   * A read of an athlete begins: it counts for the claim that stands now. One that a failed decision left behind may
   * come in under the next claim, and decides nothing there.
   */
  reading(life: Life, athleteId: string): Reading;
  /** A publish begins: everything it rests on is judged now. Answers what delivers the text. */
  publishing(life: Life, text: OutgoingText, nowMs: number): () => void;
  ended(athleteId: string, ref: Ref): void;
  /** A claim ended without a text: one that nobody answers for any more only once its lease ran out. */
  endedSilently(athleteId: string, end: { readonly ref: Ref; readonly outcome: SilenceCode }, nowMs: number): void;
  /** Something is due for good. */
  neverRests(): void;
  /** Judges what is left when nothing more will happen. */
  atTheEnd(athleteId: string, reminders: readonly Reminder[]): void;
}

/** A publish takes no longer than this: a claim must hold until then [milliseconds]. */
const PUBLISH_TIMEOUT_MS = 5_000;

const SPACING_MS = 45 * MINUTE_MS;

const EXEMPT: ReadonlySet<string> = new Set(["welcome", "invite"]);

export function createMonitor({ maxTextsPerDay }: { readonly maxTextsPerDay: number }): Monitor {
  const violations: string[] = [];
  const delivered: Delivered[] = [];
  const scenes = new Map<Life, Map<string, Scene>>();
  const ends = new Map<string, number>();
  const leases = new Map<string, string>();
  const welcomed = new Set<string>();
  const sceneOf = (life: Life, athleteId: string): Scene | undefined => scenes.get(life)?.get(athleteId);
  const timesDelivered = (key: string): number =>
    delivered.filter((each) => keyOf(each.athleteId, each.reminder) === key).length;

  const deliver = (athleteId: string, reminder: Reminder, atMs: number): void => {
    const key = keyOf(athleteId, reminder);
    const sameDay = EXEMPT.has(reminder.kind)
      ? []
      : delivered.filter((each) => each.athleteId === athleteId && isSameDay(each, { reminder, atMs }));
    const sameKind = sameDay.filter((each) => each.reminder.kind === reminder.kind);
    const near = EXEMPT.has(reminder.kind)
      ? []
      : delivered.filter((each) => each.athleteId === athleteId && isNear(each, atMs));
    delivered.push({ athleteId, reminder, atMs });
    if (timesDelivered(key) > 1) violations.push(`I5 doubled: ${key}`);
    else if (sameKind.length > 0) violations.push(`I7 two of a kind a day: ${key}`);
    else if (sameDay.length >= maxTextsPerDay) violations.push(`I7 over budget: ${key}`);
    else if (near.length > 0) violations.push(`I7 two texts at once: ${key}`);
  };

  return {
    violations,
    delivered,
    claimed: (life, reminder, nowMs) => {
      const key = keyOf(reminder.athleteId, reminder);
      if (instantMs(reminder.dueAt) > nowMs) violations.push(`I7 claimed before it is due: ${key}`);
      // A welcome that may have gone counts as sent, and so may every claim.
      if (reminder.kind === "welcome") welcomed.add(reminder.athleteId);
      leases.set(key, reminder.leaseUntil);
      const ofLife = scenes.get(life) ?? new Map<string, Scene>();
      scenes.set(life, ofLife.set(reminder.athleteId, { claimed: reminder }));
    },
    reading: (life, athleteId) => {
      const scene = sceneOf(life, athleteId);
      return {
        athlete: (athlete) => {
          if (scene !== undefined) scene.athlete = athlete;
        },
        status: (status) => {
          if (scene !== undefined) scene.status = status;
        },
      };
    },
    publishing: (life, { athleteId, reminderId: id }, nowMs) => {
      const scene = sceneOf(life, athleteId);
      if (scene === undefined || reminderId(scene.claimed) !== id) {
        violations.push(`I5 not claimed: ${athleteId} ${id}`);
        return () => undefined;
      }
      if (!welcomed.has(athleteId) && scene.claimed.kind !== "notice")
        violations.push(`I7 before any welcome: ${athleteId} ${id}`);
      violations.push(...wrongsOf(scene, nowMs).map((wrong) => `I7 ${wrong}: ${athleteId} ${id} ${isoInstant(nowMs)}`));
      return () => deliver(athleteId, scene.claimed, nowMs);
    },
    ended: (athleteId, ref) => {
      const key = keyOf(athleteId, ref);
      ends.set(key, (ends.get(key) ?? 0) + 1);
    },
    endedSilently: (athleteId, { ref, outcome }, nowMs) => {
      const leaseUntil = leases.get(keyOf(athleteId, ref));
      if (outcome !== "LEASE_RAN_OUT" || leaseUntil === undefined || leaseUntil <= isoInstant(nowMs)) return;
      violations.push(`I6 taken from a claim that holds: ${keyOf(athleteId, ref)}`);
    },
    neverRests: () => {
      violations.push("I6 something stays due for good");
    },
    atTheEnd: (athleteId, reminders) => {
      for (const reminder of reminders) {
        const key = keyOf(athleteId, reminder);
        const wrongs = wrongEndsOf(reminder, { ends: ends.get(key) ?? 0, delivered: timesDelivered(key) });
        violations.push(...wrongs.map((wrong) => `I6 ${wrong}: ${key} ${reminder.state}`));
      }
    },
  };
}

function keyOf(athleteId: string, ref: Ref): string {
  return `${athleteId} ${reminderId(ref)}`;
}

/** What a publish rests on that is not so, by what was read after the claim. */
function wrongsOf({ claimed, athlete, status }: Scene, nowMs: number): readonly string[] {
  if (athlete === undefined || status === undefined) return ["not read after the claim"];
  const wrongs = {
    "without consent": athlete.consent[claimed.channel]?.state !== "given",
    "under a red flag": (athlete.redFlagAt !== null) !== (claimed.kind === "notice"),
    "after its expiry": nowMs >= instantMs(claimed.sendBefore),
    "under a lease that is over": nowMs + PUBLISH_TIMEOUT_MS >= instantMs(claimed.leaseUntil),
    "not in the plan": status.plan[reminderId(claimed)] !== claimed.generation,
    "in quiet hours": claimed.kind !== "bedtime" && isQuiet(nowMs, athlete.profile, claimed.zone),
  };
  return Object.entries(wrongs).flatMap(([wrong, isSo]) => (isSo ? [wrong] : []));
}

function wrongEndsOf(
  reminder: Reminder,
  seen: { readonly ends: number; readonly delivered: number },
): readonly string[] {
  if (!isSettled(reminder)) return ["not settled"];
  const reason = reminder.state === "SENT" ? reminder.messageId : reminder.outcome;
  const wrongs = {
    "ended more than once": seen.ends > 1,
    "ended by nobody": seen.ends === 0,
    "has no reason": reason === "",
    "went out and does not say so": seen.delivered > 0 && !mayHaveBeenSent(reminder),
    "says SENT and never went out": seen.delivered === 0 && reminder.state === "SENT",
  };
  return Object.entries(wrongs).flatMap(([wrong, isSo]) => (isSo ? [wrong] : []));
}

function isNear({ reminder, atMs }: Delivered, laterMs: number): boolean {
  return !EXEMPT.has(reminder.kind) && Math.abs(laterMs - atMs) < SPACING_MS;
}

function isSameDay(earlier: Delivered, { reminder, atMs }: Pick<Delivered, "reminder" | "atMs">): boolean {
  if (EXEMPT.has(earlier.reminder.kind)) return false;
  return localDayAt(earlier.atMs, reminder.zone) === localDayAt(atMs, reminder.zone);
}
