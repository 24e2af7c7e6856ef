import type { Reminder } from "../domain/reminder.ts";
import type { Claim, ClaimResult, DueReminder } from "../ports.ts";

/**
 * What an attempt to claim found when it was refused. A claim that stands under its own id was taken:
 * the first try arrived and its answer was lost.
 */
export function claimRefusal(standing: Reminder | undefined, due: DueReminder, claim: Claim): ClaimResult {
  if (standing?.state !== "SENDING" || standing.dueAt !== due.dueAt) {
    return { kind: "gone" };
  }
  return standing.claimId === claim.claimId
    ? { kind: "claimed", reminder: standing }
    : { kind: "held", reminder: standing };
}
