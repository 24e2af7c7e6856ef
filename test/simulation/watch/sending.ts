import { instantMs, isoInstant } from "../../../lib/domain/local-time.ts";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { isSettled, mayHaveBeenSent, type Reminder, reminderId } from "../../../lib/domain/reminder.ts";
import { sameValue } from "../../../lib/domain/stable-value.ts";
import type { OutgoingText } from "../../../lib/ports/sending.ts";
import type { Plan } from "../../../lib/ports.ts";
import { athleteIdOf, REMINDER_PREFIX } from "../../../lib/table/items.ts";
import type { Attributes, Key } from "../../../lib/table/table.ts";
import type { Life } from "../scheduler.ts";
import { createDeliveries, type Delivered } from "./deliveries.ts";
import { athleteIn, keyOf, planIn, reminderIn, type Written } from "./items.ts";
import { isQuiet } from "./quiet-oracle.ts";

type Sending = Extract<Reminder, { readonly state: "SENDING" }>;

/** A claim that stands, and what its sweep read of the athlete since. */
interface Scene {
  readonly life: Life;
  readonly claimed: Sending;
  athlete?: Athlete | undefined;
  plan?: Plan | undefined;
  /** Phones whose owners had ended the texts when the profile was asked for. */
  stopped: ReadonlySet<string>;
  /**
   * Whether the item is beyond this claim: removed with its athlete, or called over by a machine whose clock is ahead. What
   * is under way may still go, and the item then says UNKNOWN.
   */
  isGone: boolean;
}

/** Watches claims, publishes and ends of reminders (I4, I5, I6, I7, I15). */
export interface SendingWatch {
  readonly delivered: readonly Delivered[];
  /**
   * A read begins: it counts for the claims that stand now. One that a failed decision left behind may come in under the
   * next claim, and decides nothing there. Hands on what is read.
   */
  reading(life: Life, key: Key): (item: Attributes | undefined) => Attributes | undefined;
  /** A write took effect, whether or not its sender hears of it. */
  wrote(life: Life, written: Written): void;
  /** A publish begins: everything it rests on is judged now. Answers what delivers the text. */
  publishing(life: Life, text: OutgoingText): () => void;
  /** A welcome that went before anybody looked. */
  past(welcome: Reminder): void;
  /** Judges what is left when nothing more will happen. */
  atTheEnd(athleteId: string, reminders: readonly Reminder[]): void;
}

/** A publish takes no longer than this: a claim must hold until then [milliseconds]. */
const PUBLISH_TIMEOUT_MS = 5_000;

export interface SendingWatchOptions {
  readonly maxTextsPerDay: number;
  readonly violations: string[];
  readonly stoppedPhones: () => ReadonlySet<string>;
}

export function createSendingWatch({ maxTextsPerDay, violations, stoppedPhones }: SendingWatchOptions): SendingWatch {
  const { delivered, deliver } = createDeliveries(maxTextsPerDay, violations);
  const scenes = new Map<string, Scene>();
  /** Whose items were removed, and others placed in their place by a process that did not know it yet. */
  const replaced: Scene[] = [];
  const ends = new Map<string, number>();
  const committed = new Set<string>();
  const welcomed = new Set<string>();
  const past = new Set<string>();
  const erased = new Set<string>();

  const claimed = (life: Life, reminder: Sending): void => {
    const key = keyOf(reminder.athleteId, reminder);
    const standing = scenes.get(key);
    if (standing?.isGone === false && standing.claimed.leaseUntil > isoInstant(life.clock())) {
      violations.push(`I5 claimed while another claim holds: ${key}`);
    }
    if (instantMs(reminder.dueAt) > life.clock()) violations.push(`I7 claimed before it is due: ${key}`);
    // A welcome that may have gone counts as sent, and so may every claim.
    if (reminder.kind === "welcome") welcomed.add(reminder.athleteId);
    scenes.set(key, { life, claimed: reminder, stopped: new Set(), isGone: false });
  };
  const released = (life: Life, reminder: Reminder): void => {
    const key = keyOf(reminder.athleteId, reminder);
    const scene = scenes.get(key);
    if (scene === undefined) return;
    const isOver = scene.claimed.leaseUntil <= isoInstant(life.clock());
    const isCalledOver = "outcome" in reminder && reminder.outcome === "LEASE_RAN_OUT";
    if (!isOver && !scene.isGone && (scene.life !== life || isCalledOver))
      violations.push(`I6 taken from a claim that holds: ${key}`);
    if (isCalledOver) scene.isGone = true;
    else {
      if (scene.isGone) replaced.push(scene);
      scenes.delete(key);
    }
  };
  const removed = (key: string): void => {
    ends.delete(key);
    erased.add(key);
    const scene = scenes.get(key);
    if (scene !== undefined) scene.isGone = true;
  };
  const reminderWritten = (life: Life, [before, after]: readonly (Reminder | undefined)[]): void => {
    if (after === undefined || sameState(before, after)) return;
    const key = keyOf(after.athleteId, after);
    if (before !== undefined && isSettled(before)) violations.push(`I4 settled, and changed after that: ${key}`);
    if (after.state === "SENDING") claimed(life, after);
    else released(life, after);
    if (isSettled(after)) ends.set(key, (ends.get(key) ?? 0) + 1);
    const isPlaced = after.state === "PENDING" && before?.generation !== after.generation;
    if (isPlaced && !committed.has(`${key} ${after.generation}`)) violations.push(`I4 placed before its plan: ${key}`);
  };

  return {
    delivered,
    reading: (life, { PK, SK }) => {
      const athleteId = athleteIdOf(PK) ?? "";
      const held = [...scenes.values(), ...replaced].filter(
        (each) => each.life === life && each.claimed.athleteId === athleteId,
      );
      if (SK === "PROFILE") for (const scene of held) scene.stopped = new Set(stoppedPhones());
      return (item) => {
        for (const scene of held) {
          if (SK === "PROFILE") scene.athlete = item && athleteIn(item);
          if (SK === "STATUS") scene.plan = item && planIn(item);
        }
        return item;
      };
    },
    wrote: (life, { before, after }) => {
      const athleteId = athleteIdOf(String(after?.["PK"]));
      const gone = after === undefined && before !== undefined ? reminderIn(before) : undefined;
      if (gone !== undefined) removed(keyOf(gone.athleteId, gone));
      if (after === undefined || athleteId === undefined) return;
      if (after["SK"] === "STATUS") {
        for (const [id, generation] of Object.entries(planIn(after))) committed.add(`${athleteId} ${id} ${generation}`);
      }
      if (String(after["SK"]).startsWith(REMINDER_PREFIX)) {
        reminderWritten(life, [before && reminderIn(before), reminderIn(after)]);
      }
    },
    publishing: (life, { athleteId, reminderId: id }) => {
      const key = `${athleteId} ${id}`;
      const claims = [scenes.get(key), ...replaced.filter(({ claimed: each }) => keyOf(athleteId, each) === key)];
      const scene = claims.find((each) => each?.life === life);
      if (scene === undefined) {
        violations.push(`I5 not claimed: ${athleteId} ${id}`);
        return () => undefined;
      }
      const isLate = !welcomed.has(athleteId) && !FIRST.has(scene.claimed.kind);
      const wrongs = [...wrongsOf(scene, life.clock()), ...(isLate ? ["I7 before any welcome"] : [])];
      violations.push(...wrongs.map((wrong) => `${wrong}: ${athleteId} ${id} ${isoInstant(life.clock())}`));
      // A request that hangs for longer is given up: its text left by then, or it never does.
      const latestMs = life.clock() + PUBLISH_TIMEOUT_MS;
      return () => deliver(athleteId, scene.claimed, Math.min(life.clock(), latestMs));
    },
    past: (welcome) => {
      welcomed.add(welcome.athleteId);
      past.add(keyOf(welcome.athleteId, welcome));
    },
    atTheEnd: (athleteId, reminders) => {
      for (const reminder of reminders) {
        const key = keyOf(athleteId, reminder);
        if (past.has(key)) continue;
        const times = delivered.filter((each) => keyOf(each.athleteId, each.reminder) === key).length;
        // What went was erased with its athlete; a write that came late put another one there, which must not go.
        const isAnother = erased.has(key) && times === 1;
        const left = isAnother && !mayHaveBeenSent(reminder) ? 0 : times;
        const wrongs = wrongEndsOf(reminder, { ends: ends.get(key) ?? 0, delivered: left });
        violations.push(...wrongs.map((wrong) => `I6 ${wrong}: ${key} ${reminder.state}`));
      }
    },
  };
}

/** Kinds that need no welcome: an invitation asks for the consent that a welcome follows. */
const FIRST: ReadonlySet<string> = new Set(["notice", "invite"]);

/** The carrier's word on a text stands beside its state, and says nothing of how it ended. */
function sameState(before: Reminder | undefined, after: Reminder): boolean {
  return before !== undefined && sameValue({ ...before, receipt: undefined }, { ...after, receipt: undefined });
}

/** What a publish rests on that is not so, by what was read after the claim. */
function wrongsOf(scene: Scene, nowMs: number): readonly string[] {
  const { claimed, athlete, plan } = scene;
  if (athlete === undefined || plan === undefined) return ["I7 not read after the claim"];
  const isSms = claimed.channel === "sms";
  const isAsked = claimed.kind === "invite" && athlete.consent.sms === undefined && athlete.invitation !== null;
  const wrongs = {
    "I7 without consent": athlete.consent[claimed.channel]?.state !== "given" && !isAsked,
    "I7 to a number that takes no texts":
      isSms && (athlete.undeliverable ?? athlete.carrierOptOutAt) !== null && !isAsked,
    "I15 to a number whose owner ended the texts": isSms && scene.stopped.has(athlete.profile.phone ?? ""),
    "I7 under a red flag": (athlete.redFlagAt !== null) !== (claimed.kind === "notice"),
    "I7 after its expiry": nowMs >= instantMs(claimed.sendBefore),
    "I7 under a lease that is over": nowMs + PUBLISH_TIMEOUT_MS >= instantMs(claimed.leaseUntil),
    "I7 not in the plan": plan[reminderId(claimed)] !== claimed.generation,
    "I7 in quiet hours": claimed.kind !== "bedtime" && isQuiet(nowMs, athlete.profile, claimed.zone),
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
