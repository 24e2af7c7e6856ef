import { instantMs, isoInstant, MINUTE_MS } from "../../../domain/local-time.ts";
import { quietUntil } from "../../../domain/planning/quiet-hours.ts";
import type { Reminder } from "../../../domain/reminder.ts";
import type { DayFacts } from "./day-facts.ts";
import { moment } from "./moments.ts";

/** The sweep runs every minute; up to two are no delay. */
const NO_DELAY_MS = 2 * MINUTE_MS;

/** Why a text went later than planned, as far as the records tell; empty when it was on time. */
export function whyLate(reminder: Reminder, facts: DayFacts): readonly string[] {
  if (reminder.state !== "SENT" && reminder.state !== "UNKNOWN") return [];
  const plannedMs = instantMs(reminder.plannedAt);
  if (instantMs(reminder.settledAt) - plannedMs <= NO_DELAY_MS) return [];
  const planned = `It was planned ${moment(reminder.plannedAt, { zone: reminder.zone, date: facts.date })}`;
  return [`${planned}${loggedLate(plannedMs, facts) ?? quiet(reminder, facts) ?? spaced(reminder, facts) ?? "."}`];
}

function loggedLate(plannedMs: number, { log, date }: DayFacts): string | undefined {
  const late = log.sessions.filter(
    ({ startMs, firstReceivedMs }) =>
      startMs < plannedMs && firstReceivedMs > plannedMs && firstReceivedMs <= log.nowMs,
  );
  const [last] = late.map(({ firstReceivedMs }) => firstReceivedMs).toSorted((a, b) => b - a);
  if (last === undefined) return undefined;
  const received = moment(isoInstant(last), { zone: log.zone, date });
  return `, but the workout reached us only ${received}.`;
}

function quiet(reminder: Reminder, { log, athlete }: DayFacts): string | undefined {
  const { zone } = reminder;
  const until = quietUntil(instantMs(reminder.plannedAt), { profile: athlete.profile, policy: log.policy, zone });
  return until === undefined ? undefined : " and waited for the end of quiet hours.";
}

function spaced(reminder: Reminder, { log, reminders }: DayFacts): string | undefined {
  const gapMs = log.policy.spacingMinutes * MINUTE_MS;
  const before = reminders.find(
    (other) =>
      other !== reminder &&
      other.state === "SENT" &&
      "settledAt" in reminder &&
      instantMs(other.settledAt) < instantMs(reminder.settledAt) &&
      instantMs(reminder.settledAt) - instantMs(other.settledAt) <= gapMs + NO_DELAY_MS,
  );
  return before === undefined
    ? undefined
    : ` and kept ${log.policy.spacingMinutes} minutes' distance from the ${before.kind} text.`;
}
