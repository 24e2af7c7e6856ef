import { instantMs } from "../local-time.ts";
import type { PlannedReminder, SilenceCode } from "../reminder.ts";

/** What planning wants of one local date and kind: a text, or a silence that is recorded with its reason. */
export type Wish =
  | {
      readonly kind: "send";
      readonly reminder: PlannedReminder;
      /** From this instant on it is too late to plan the text anew [epoch milliseconds]. */
      readonly planBeforeMs: number;
    }
  | { readonly kind: "silence"; readonly reminder: PlannedReminder; readonly outcome: SilenceCode };

export function silence(reminder: PlannedReminder, outcome: SilenceCode): Wish {
  return { kind: "silence", reminder, outcome };
}

/** A text that is worth planning until it expires, or until `planBeforeMs`, unless there is a reason to be silent. */
export function sendUnless(
  outcome: SilenceCode | undefined,
  reminder: PlannedReminder,
  planBeforeMs: number = instantMs(reminder.sendBefore),
): Wish {
  return outcome === undefined ? { kind: "send", reminder, planBeforeMs } : silence(reminder, outcome);
}
