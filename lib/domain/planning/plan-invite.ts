import { DAY_MS, instantMs, isoDate, isoInstant } from "../local-time.ts";
import { mayInvite } from "./channel.ts";
import type { PlanContext } from "./plan-context.ts";
import type { Wish } from "./wish.ts";

/**
 * The one question for consent that an operator's command asks for (rules.md section 9), where it can be answered. It is
 * named by the date of the
 * command in UTC, and planned within two days of it alone: later its place cannot be seen any more.
 */
export function planInvite({ log, canReply }: PlanContext): readonly Wish[] {
  const { athlete, zone } = log;
  const { invitation } = athlete;
  if (!canReply || invitation === null || !mayInvite(athlete)) return [];
  const plannedMs = instantMs(invitation.at);
  const localDate = isoInstant(plannedMs).slice(0, 10);
  if (localDate < isoDate(log.today - 1)) return [];
  const sendBeforeMs = plannedMs + DAY_MS;
  return [
    {
      kind: "send",
      planBeforeMs: sendBeforeMs,
      reminder: {
        localDate,
        kind: "invite",
        plannedAt: isoInstant(plannedMs),
        sendBefore: isoInstant(sendBeforeMs),
        zone,
        channel: "sms",
        facts: { kind: "invite" },
        reason: { code: "INVITATION", evidence: { at: invitation.at } },
      },
    },
  ];
}
