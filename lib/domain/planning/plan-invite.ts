import { DAY_MS, instantMs, isoDate, isoInstant } from "../local-time.ts";
import type { PlannedReminder } from "../reminder.ts";
import { openInvitation } from "./channel.ts";
import type { PlanContext } from "./plan-context.ts";
import { sendUnless, type Wish } from "./wish.ts";

/**
 * The one question for consent that an operator's command asks for (rules.md section 9), where it can be answered. It is
 * named by the date of the command in UTC, and planned within two days of it alone: later its place cannot be seen any more.
 */
export function planInvite({ log, canReply }: PlanContext): readonly Wish[] {
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
    zone: log.zone,
    channel: "sms",
    facts: { kind: "invite" },
    reason: { code: "INVITATION", evidence: { at: invitation.at } },
  };
  return [sendUnless(undefined, reminder)];
}
