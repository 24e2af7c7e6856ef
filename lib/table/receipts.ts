import * as z from "zod/mini";
import { type ReceiptTarget, receiptOn } from "../domain/delivery/arrival.ts";
import * as receipts from "../domain/receipt.ts";
import type { ReceiptBook } from "../ports/sending.ts";
import { inboundKey, reminderKey, spendCorrectionKey } from "./items.ts";
import { type Condition, PRESENT, type Table } from "./table.ts";

/** Why a text may not arrive. */
export const UNDELIVERED_REASONS: readonly receipts.UndeliveredReason[] = [
  ...receipts.FINAL_REASONS,
  ...receipts.PASSING_REASONS,
  ...receipts.OPERATOR_REASONS,
];

const origin = { messageId: z.string(), at: z.string(), priceMicroUsd: z.nullable(z.number()) };

const receipt: z.ZodMiniType<receipts.Receipt> = z.lazy(() =>
  z.union([
    z.object({ ...origin, state: z.enum(["accepted", "delivered"]) }),
    z.object({ ...origin, state: z.literal("undelivered"), reason: z.enum(UNDELIVERED_REASONS) }),
  ]),
);

/** A receipt as an item holds it, or undefined: so too when another release knows more of it than this one. */
export const storedReceipt: z.ZodMiniType<receipts.Receipt | undefined> = z.lazy(() =>
  z.optional(
    z.pipe(
      z.unknown(),
      z.transform((value) => z.safeParse(receipt, value).data),
    ),
  ),
);

/** The item may have been sent; of a deferred reminder the text of that line is another one. */
const MAY_BE_SENT: Condition = { any: ["SENDING", "SENT", "UNKNOWN"].map((state) => ({ equals: ["state", state] })) };

/** Receipts in the table: an attribute of the item of their text, and its rank beside it. */
export function createReceiptBook(table: Table): ReceiptBook {
  return {
    put: async (athleteId, target, { receipt: next, month, spent }) => {
      const key = keyOf(athleteId, target);
      const update = {
        set: { receipt: next, receiptRank: receipts.receiptRank(next) },
        when: { all: [target.kind === "reminder" ? MAY_BE_SENT : PRESENT, isAsRead(target)] },
      };
      const { parts, microUsd } = spent;
      if (parts === 0 && microUsd === 0) return (await table.update(key, update)) !== undefined;
      return table.updateAndAdd(key, update, { key: spendCorrectionKey(month), add: { parts, microUsd } });
    },
  };
}

/** The price was compared with that of the receipt that was read, so no other one may stand by now. */
function isAsRead(target: ReceiptTarget): Condition {
  const standing = receiptOn(target);
  if (standing === undefined) return { not: { exists: "receiptRank" } };
  return { equals: ["receiptRank", receipts.receiptRank(standing)] };
}

function keyOf(athleteId: string, target: ReceiptTarget) {
  switch (target.kind) {
    case "reminder":
      return reminderKey(target.reminder);
    case "answer":
      return inboundKey(athleteId, target.answer.inboundId);
  }
}
