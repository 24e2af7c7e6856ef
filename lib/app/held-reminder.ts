import { isoInstant } from "../domain/local-time.ts";
import type { Reminder, SettledState, SilenceCode, SilentState } from "../domain/reminder.ts";
import type { ReminderRef } from "../ports.ts";
import type { DeliverDeps, Delivery } from "./deliver-deps.ts";

export type Claimed = Reminder & { readonly state: "SENDING" };

/** A reminder that this sweep, or one that died, holds under a claim. */
export interface Hold {
  readonly ref: ReminderRef;
  readonly claimId: string;
}

export function holdOf(reminder: Claimed): Hold {
  return { ref: reminder, claimId: reminder.claimId };
}

/** Ends a held reminder; a claim that was lost in between is left to whoever has it. */
export async function settle(hold: Hold, settled: SettledState, deps: DeliverDeps): Promise<Delivery> {
  const kept = await deps.book.settle(hold.ref, hold.claimId, settled);
  if (!kept) {
    deps.log.error("claim was lost before its reminder was settled", { kind: hold.ref.kind, state: settled.state });
    return "not-ours";
  }
  deps.log.count(`Reminders${settled.state}`);
  return settled.state === "SENT" ? "sent" : "settled";
}

/** Ends that a team looks for by name: each is a metric of its own beside that of its state. */
const COUNTED: ReadonlySet<SilenceCode> = new Set<SilenceCode>(["SPEND_CAP", "CARRIER_OPT_OUT"]);

/** Ends a held reminder without a text, with the reason. */
export async function endSilently(
  hold: Hold,
  why: { readonly state: SilentState; readonly outcome: SilenceCode; readonly detail?: string },
  deps: DeliverDeps,
): Promise<Delivery> {
  const delivery = await settle(hold, { ...why, settledAt: isoInstant(deps.clock()) }, deps);
  if (delivery === "settled" && COUNTED.has(why.outcome)) deps.log.count(`Reminders${why.outcome}`);
  return delivery;
}

/** Gives a held reminder back to a later sweep. */
export async function defer(
  reminder: Claimed,
  next: { readonly untilMs: number; readonly attempts: number },
  deps: DeliverDeps,
): Promise<Delivery> {
  const dueAt = isoInstant(next.untilMs);
  const kept = await deps.book.defer(reminder, reminder.claimId, { dueAt, attempts: next.attempts });
  if (!kept) return "not-ours";
  deps.log.count("RemindersDeferred");
  return "deferred";
}
