import type { Receipt, UndeliveredReason } from "../../lib/domain/receipt.ts";

const AT = { messageId: "m-1", at: "2026-11-22T12:31:00.000Z", priceMicroUsd: 6_450 };

/** The carrier took the text `m-1`, unless told otherwise. */
export function aReceipt(over: Partial<Pick<Receipt, "messageId" | "at" | "priceMicroUsd">> = {}): Receipt {
  return { ...AT, state: "accepted", ...over };
}

/** The text `m-1` was not delivered. */
export function aFailure(reason: UndeliveredReason): Receipt {
  return { ...AT, state: "undelivered", reason };
}
