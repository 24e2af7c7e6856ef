// What carriers say of texts (docs/rules.md 9).

/** So will the next text to this number end. */
export const FINAL_REASONS = ["invalid-number", "phone-blocks-sms", "blocked-list", "opted-out"] as const;
/** The next text may arrive. */
export const PASSING_REASONS = [
  "phone-unreachable",
  "carrier-unavailable",
  "blocked-as-spam",
  "carrier-blocked",
  "unknown",
] as const;
/** Whoever runs the team has to do something; the phone is fine. */
export const OPERATOR_REASONS = ["over-maximum-price", "over-spend-limit", "invalid-body"] as const;

export type FinalReason = (typeof FINAL_REASONS)[number];
export type PassingReason = (typeof PASSING_REASONS)[number];
export type UndeliveredReason = FinalReason | PassingReason | (typeof OPERATOR_REASONS)[number];

/** What the carrier says became of a text: taken by it, acknowledged by the phone, or not delivered and why. */
export type Receipt = ReceiptOrigin &
  (
    | { readonly state: "accepted" | "delivered" }
    | { readonly state: "undelivered"; readonly reason: UndeliveredReason }
  );

interface ReceiptOrigin {
  /** As SNS named the text when it took it. */
  readonly messageId: string;
  /** When the carrier's word reached AWS. */
  readonly at: string;
  /** Millionths of a US dollar; null when the line names no price. */
  readonly priceMicroUsd: number | null;
}

/** One line of the carrier's: a receipt, and which text it is about. */
export interface CarrierLine {
  /** E.164. */
  readonly phone: string;
  /** When SNS took the text [epoch milliseconds]. */
  readonly publishedMs: number;
  readonly receipt: Receipt;
}

/** That no text reaches a number, until its owner texts or the profile changes. */
export interface Undeliverable {
  readonly at: string;
  readonly reason: FinalReason;
}

const RANKS = { accepted: 1, undelivered: 2, delivered: 3 } as const;

/** Of two receipts of one text the one of higher rank stands, in whatever order they come. */
export function receiptRank({ state }: Receipt): number {
  return RANKS[state];
}

/** The final reason of a receipt; undefined for every other receipt. */
export function finalReasonOf(receipt: Receipt): FinalReason | undefined {
  return reasonAmong(FINAL_REASONS, receipt);
}

/** The reason of a receipt that may not hold for the next text; undefined for every other receipt. */
export function passingReasonOf(receipt: Receipt): PassingReason | undefined {
  return reasonAmong(PASSING_REASONS, receipt);
}

/** The weight of a reason, as metrics and alarms tell them apart. */
export function weightOf(reason: UndeliveredReason): "final" | "passing" | "operator" {
  if (FINAL_REASONS.some((final) => final === reason)) return "final";
  return PASSING_REASONS.some((passing) => passing === reason) ? "passing" : "operator";
}

function reasonAmong<Reason extends UndeliveredReason>(
  reasons: readonly Reason[],
  receipt: Receipt,
): Reason | undefined {
  return receipt.state === "undelivered" ? reasons.find((reason) => reason === receipt.reason) : undefined;
}
