import { describe, expect, it } from "vitest";
import { HOUR_MS, instantMs } from "../../../lib/domain/local-time.ts";
import type { Receipt, UndeliveredReason } from "../../../lib/domain/receipt.ts";
import { attentionTexts } from "../../../lib/languages/en/attention-texts.ts";
import { arrivalWords } from "../../../lib/messages/explain/arrival-words.ts";
import { aReminder } from "../../support/builders.ts";
import { aFailure, aReceipt } from "../../support/receipts.ts";

const SENT_AT = "2026-11-22T12:30:05.000Z";
const NOW_MS = instantMs(SENT_AT);

function wordsOn(receipt: Receipt | undefined, nowMs: number = NOW_MS): string | undefined {
  const sent = aReminder({}, { state: "SENT", settledAt: SENT_AT, messageId: "m-1", text: "Eat." });
  return arrivalWords({ ...sent, receipt }, nowMs, attentionTexts);
}

describe("what an operator reads of a text's arrival", () => {
  it("is delivered, or accepted by the carrier, only where the carrier said so", () => {
    expect(wordsOn(aReceipt())).toBe("accepted by the carrier");
    expect(wordsOn({ ...aReceipt(), state: "delivered" })).toBe("delivered");
    expect(wordsOn(undefined)).toBeUndefined();
    expect(wordsOn(undefined, NOW_MS + 72 * HOUR_MS)).toBe("no receipt within 72 h");
  });

  it.each<{ readonly reason: UndeliveredReason; readonly says: string }>([
    { reason: "invalid-number", says: "not delivered: the number is not valid" },
    { reason: "phone-unreachable", says: "not delivered: the phone could not be reached" },
    { reason: "over-maximum-price", says: "not delivered: it costs more than sms.maxPriceUsd" },
    { reason: "unknown", says: "not delivered: the carrier gave no reason" },
  ])("says why it did not arrive: $reason", ({ reason, says }) => {
    expect(wordsOn(aFailure(reason))).toBe(says);
  });
});
