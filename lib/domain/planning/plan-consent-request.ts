import { DAY_MS, instantMs, isoDate, isoInstant } from "../local-time.ts";
import type { PlannedReminder } from "../reminder.ts";
import { openInvitation } from "./channel.ts";
import type { PlanContext } from "./plan-context.ts";
import { type PlannedText, sendOrSkip } from "./reminder-slot.ts";

/**
 * The one question for consent that an operator's command asks for (docs/rules.md 9), where it can be answered. Its date
 * is that of the command in UTC, and it is planned only within two days of it: later its slot is no longer read.
 */
export function planConsentRequest({ log, canReply }: PlanContext): readonly PlannedText[] {
  const invitation = openInvitation(log.athlete);
  if (!canReply || invitation === undefined) return [];
  const plannedMs = instantMs(invitation.at);
  const localDate = isoInstant(plannedMs).slice(0, 10);
  if (localDate < isoDate(log.today - 1)) return [];
  const reminder: PlannedReminder = {
    localDate,
    kind: "invite",
    plannedAt: isoInstant(plannedMs),
    sendBefore: isoInstant(plannedMs + DAY_MS),
    zone: log.zone.name,
    channel: "sms",
    facts: { kind: "invite" },
    reason: { code: "INVITATION", evidence: { at: invitation.at } },
  };
  return [sendOrSkip(undefined, reminder)];
}
