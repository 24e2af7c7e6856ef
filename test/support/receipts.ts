import type { Receipt, UndeliveredReason } from "../../lib/domain/receipt.ts";
import type { PricedReceipt } from "../../lib/ports/sending.ts";

const AT = { messageId: "m-1", at: "2026-11-22T12:31:00.000Z", priceMicroUsd: 6_450 };

/** The carrier took the text `m-1`, unless told otherwise. */
export function aReceipt(over: Partial<Pick<Receipt, "messageId" | "at" | "priceMicroUsd">> = {}): Receipt {
  return { ...AT, state: "accepted", ...over };
}

/** The text `m-1` was not delivered. */
export function aFailure(reason: UndeliveredReason): Receipt {
  return { ...AT, state: "undelivered", reason };
}

/** The receipt of a text of November that cost what it was counted for, or by so much more. */
export function priced(receipt: Receipt, spent: PricedReceipt["spent"] = { parts: 0, microUsd: 0 }): PricedReceipt {
  return { receipt, month: "2026-11", spent };
}
