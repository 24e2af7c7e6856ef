import { HOUR_MS, instantAt, isoInstant, localTimeAt } from "../local-time.ts";
import type { TrainingLog } from "../log/training-log.ts";
import type { Conversation, Decision } from "./decision.ts";
import type { Intent } from "./intent.ts";

const SNOOZE_ENDS_AT = "08:00";
const SHORTEST_SNOOZE_MS = 8 * HOUR_MS;

/** SNOOZE lasts to the first local 08:00 at least 8 h away (rules.md section 9). */
export function snooze({ log }: Conversation): Decision {
  const day = [log.today, log.today + 1].find((each) => snoozeEndMs(each, log) - log.nowMs >= SHORTEST_SNOOZE_MS);
  const untilDay = day ?? log.today + 2;
  return {
    change: { snoozedUntil: isoInstant(snoozeEndMs(untilDay, log)) },
    reply: { kind: "snoozed", day: untilDay, at: SNOOZE_ENDS_AT },
  };
}

/** PAUSE and SICK last so many days, to the same time of day. */
export function pause(
  { kind, days }: Extract<Intent, { readonly kind: "pause" | "sick" }>,
  { log }: Conversation,
): Decision {
  const untilDay = log.today + days;
  const untilMs = instantAt(untilDay, localTimeAt(log.nowMs, log.zone), log.zone);
  return {
    change: { pausedUntil: isoInstant(untilMs) },
    reply: { kind: kind === "sick" ? "sick" : "paused", untilDay },
  };
}

/** RESUME ends every silence: pause, snooze and a red flag, which then was a false alarm. */
export function resume({ athlete }: Conversation): Decision {
  return {
    change: { pausedUntil: null, snoozedUntil: null, redFlagAt: null },
    reply: { kind: "resumed", liftedRedFlag: athlete.redFlagAt !== null },
  };
}

function snoozeEndMs(day: number, { zone }: TrainingLog): number {
  return instantAt(day, SNOOZE_ENDS_AT, zone);
}
