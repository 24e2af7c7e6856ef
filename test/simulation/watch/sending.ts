import * as z from "zod/mini";
import { instantMs, isoInstant, localDayAt, MINUTE_MS } from "../../lib/domain/local-time.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import { isSettled, mayHaveBeenSent, type Reminder, reminderId } from "../../lib/domain/reminder.ts";
import { sameValue } from "../../lib/domain/stable-value.ts";
import type { OutgoingText } from "../../lib/ports/sending.ts";
import type { Plan } from "../../lib/ports.ts";
import { parseAthlete } from "../../lib/table/athlete-item.ts";
import { athleteIdOf, REMINDER_PREFIX } from "../../lib/table/items.ts";
import { parseReminder } from "../../lib/table/reminders.ts";
import type { Attributes, Key } from "../../lib/table/table.ts";
import { isQuiet } from "./quiet-oracle.ts";
import type { Life } from "./scheduler.ts";

type Sending = Extract<Reminder, { readonly state: "SENDING" }>;

/** A claim that stands, and what its sweep read of the athlete since. */
interface Scene {
  readonly life: Life;
  readonly claimed: Sending;
  athlete?: Athlete | undefined;
  plan?: Plan | undefined;
}

/** One write of an item. */
interface Written {
  readonly before: Attributes | undefined;
  readonly after: Attributes | undefined;
}

interface Delivered {
  readonly athleteId: string;
  readonly reminder: Reminder;
  readonly atMs: number;
}

/** Watches a schedule from outside, at the table and at SNS, and says what broke an invariant. */
export interface Monitor {
  readonly violations: readonly string[];
  readonly delivered: readonly Delivered[];
  /**
   * A read begins: it counts for the claims that stand now. One that a failed decision left behind may come in under the
   * next claim, and decides nothing there. Hands on what is read.
   */
  reading(life: Life, key: Key): (item: Attributes | undefined) => Attributes | undefined;
  /** A write took effect, whether or not its sender hears of it. */
  wrote(life: Life, written: Written, nowMs: number): void;
  /** A publish begins: everything it rests on is judged now. Answers what delivers the text. */
  publishing(life: Life, text: OutgoingText, nowMs: number): () => void;
  /** Something is due for good. */
  neverRests(): void;
  /** Judges what is left when nothing more will happen. */
  atTheEnd(athleteId: string, reminders: readonly Reminder[]): void;
}

/** A publish takes no longer than this: a claim must hold until then [milliseconds]. */
const PUBLISH_TIMEOUT_MS = 5_000;

const SPACING_MS = 45 * MINUTE_MS;

const EXEMPT: ReadonlySet<string> = new Set(["welcome", "invite"]);

/** Spaced, but outside the budget. */
const UNCOUNTED: ReadonlySet<string> = new Set(["notice-quiet"]);

export function createMonitor({ maxTextsPerDay }: { readonly maxTextsPerDay: number }): Monitor {
  const violations: string[] = [];
  const { delivered, deliver } = createDeliveries(maxTextsPerDay, violations);
  const scenes = new Map<string, Scene>();
  const ends = new Map<string, number>();
  const committed = new Set<string>();
  const welcomed = new Set<string>();

  const claimed = (life: Life, reminder: Sending, nowMs: number): void => {
    const key = keyOf(reminder.athleteId, reminder);
    const standing = scenes.get(key);
    if (standing !== undefined && standing.claimed.leaseUntil > isoInstant(nowMs)) {
      violations.push(`I5 claimed while another claim holds: ${key}`);
    }
    if (instantMs(reminder.dueAt) > nowMs) violations.push(`I7 claimed before it is due: ${key}`);
    // A welcome that may have gone counts as sent, and so may every claim.
    if (reminder.kind === "welcome") welcomed.add(reminder.athleteId);
    scenes.set(key, { life, claimed: reminder });
  };
  const released = (life: Life, reminder: Reminder, nowMs: number): void => {
    const key = keyOf(reminder.athleteId, reminder);
    const scene = scenes.get(key);
    if (scene === undefined) return;
    const isOver = scene.claimed.leaseUntil <= isoInstant(nowMs);
    const isCalledOver = "outcome" in reminder && reminder.outcome === "LEASE_RAN_OUT";
    if (!isOver && (scene.life !== life || isCalledOver)) violations.push(`I6 taken from a claim that holds: ${key}`);
    scenes.delete(key);
  };
  const reminderWritten = (life: Life, [before, after]: readonly (Reminder | undefined)[], nowMs: number): void => {
    if (after === undefined || sameValue(before, after)) return;
    const key = keyOf(after.athleteId, after);
    if (before !== undefined && isSettled(before)) violations.push(`I4 settled, and changed after that: ${key}`);
    if (after.state === "SENDING") claimed(life, after, nowMs);
    else released(life, after, nowMs);
    if (isSettled(after)) ends.set(key, (ends.get(key) ?? 0) + 1);
    const isPlaced = after.state === "PENDING" && before?.generation !== after.generation;
    if (isPlaced && !committed.has(`${key} ${after.generation}`)) violations.push(`I4 placed before its plan: ${key}`);
  };

  return {
    violations,
    delivered,
    reading: (life, { PK, SK }) => {
      const athleteId = athleteIdOf(PK) ?? "";
      const held = [...scenes.values()].filter((each) => each.life === life && each.claimed.athleteId === athleteId);
      return (item) => {
        for (const scene of held) {
          if (SK === "PROFILE") scene.athlete = item && { athleteId, ...parseAthlete(item) };
          if (SK === "STATUS") scene.plan = item && planIn(item);
        }
        return item;
      };
    },
    wrote: (life, { before, after }, nowMs) => {
      const athleteId = athleteIdOf(String(after?.["PK"]));
      if (after === undefined || athleteId === undefined) return;
      if (after["SK"] === "STATUS") {
        for (const [id, generation] of Object.entries(planIn(after))) committed.add(`${athleteId} ${id} ${generation}`);
      }
      if (String(after["SK"]).startsWith(REMINDER_PREFIX)) {
        reminderWritten(life, [before && parseReminder(before), parseReminder(after)], nowMs);
      }
    },
    publishing: (life, { athleteId, reminderId: id }, nowMs) => {
      const scene = scenes.get(`${athleteId} ${id}`);
      if (scene?.life !== life) {
        violations.push(`I5 not claimed: ${athleteId} ${id}`);
        return () => undefined;
      }
      if (!welcomed.has(athleteId) && scene.claimed.kind !== "notice")
        violations.push(`I7 before any welcome: ${athleteId} ${id}`);
      violations.push(...wrongsOf(scene, nowMs).map((wrong) => `I7 ${wrong}: ${athleteId} ${id} ${isoInstant(nowMs)}`));
      return () => deliver(athleteId, scene.claimed, nowMs);
    },
    neverRests: () => {
      violations.push("I6 something stays due for good");
    },
    atTheEnd: (athleteId, reminders) => {
      for (const reminder of reminders) {
        const key = keyOf(athleteId, reminder);
        const times = delivered.filter((each) => keyOf(each.athleteId, each.reminder) === key).length;
        const wrongs = wrongEndsOf(reminder, { ends: ends.get(key) ?? 0, delivered: times });
        violations.push(...wrongs.map((wrong) => `I6 ${wrong}: ${key} ${reminder.state}`));
      }
    },
  };
}

/** The texts that reached a phone, each judged against those before it. */
function createDeliveries(maxTextsPerDay: number, violations: string[]) {
  const delivered: Delivered[] = [];
  const deliver = (athleteId: string, reminder: Reminder, atMs: number): void => {
    const key = keyOf(athleteId, reminder);
    const isAgain = delivered.some((each) => keyOf(each.athleteId, each.reminder) === key);
    const others = EXEMPT.has(reminder.kind) ? [] : delivered.filter((each) => each.athleteId === athleteId);
    const isCounted = !UNCOUNTED.has(reminder.kind);
    const sameDay = others.filter((each) => isCounted && isSameDay(each, { reminder, atMs }));
    delivered.push({ athleteId, reminder, atMs });
    if (isAgain) violations.push(`I5 doubled: ${key}`);
    else if (sameDay.some((each) => slotOf(each.reminder) === slotOf(reminder)))
      violations.push(`I7 two of a kind a day: ${key}`);
    else if (sameDay.length >= maxTextsPerDay) violations.push(`I7 over budget: ${key}`);
    else if (others.some((each) => isNear(each, atMs))) violations.push(`I7 two texts at once: ${key}`);
  };
  return { delivered, deliver };
}

const plan = z.record(z.string(), z.number());

function planIn(item: Attributes): Plan {
  return plan.parse(item["plan"]);
}

function keyOf(athleteId: string, ref: Pick<Reminder, "localDate" | "kind" | "n">): string {
  return `${athleteId} ${reminderId(ref)}`;
}

/** What a publish rests on that is not so, by what was read after the claim. */
function wrongsOf({ claimed, athlete, plan: planned }: Scene, nowMs: number): readonly string[] {
  if (athlete === undefined || planned === undefined) return ["not read after the claim"];
  const wrongs = {
    "without consent": athlete.consent[claimed.channel]?.state !== "given",
    "under a red flag": (athlete.redFlagAt !== null) !== (claimed.kind === "notice"),
    "after its expiry": nowMs >= instantMs(claimed.sendBefore),
    "under a lease that is over": nowMs + PUBLISH_TIMEOUT_MS >= instantMs(claimed.leaseUntil),
    "not in the plan": planned[reminderId(claimed)] !== claimed.generation,
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

/** The eve of an event takes the place of the rest-day text. */
function slotOf({ kind }: Reminder): string {
  return kind === "event" ? "rest-day" : kind;
}

function isNear({ reminder, atMs }: Delivered, laterMs: number): boolean {
  return !EXEMPT.has(reminder.kind) && Math.abs(laterMs - atMs) < SPACING_MS;
}

function isSameDay(earlier: Delivered, { reminder, atMs }: Pick<Delivered, "reminder" | "atMs">): boolean {
  if (EXEMPT.has(earlier.reminder.kind) || UNCOUNTED.has(earlier.reminder.kind)) return false;
  return localDayAt(earlier.atMs, reminder.zone) === localDayAt(atMs, reminder.zone);
}
