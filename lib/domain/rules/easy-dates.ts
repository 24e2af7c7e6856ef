import { type AppendedReason, EASY_DAYS_CODES, type EasyDaysCode, type Reason } from "./reason.ts";

export type EasyDaysReason = Extract<Reason, { readonly code: EasyDaysCode }>;

/** Whether a reason asks for easy days. */
export function isOfEasyDays(reason: Reason): reason is EasyDaysReason {
  return EASY_DAYS_CODES.some((code) => code === reason.code);
}

/** A reason without the easy days that a text names as rest days; null when all of them are. */
export function besideRest(reason: AppendedReason, restDates: readonly string[]): AppendedReason | null {
  if (!isOfEasyDays(reason)) return reason;
  const easyDates = reason.evidence.easyDates.filter((date) => !restDates.includes(date));
  return easyDates.length === 0 ? null : withEasyDates(reason, easyDates);
}

/** A reason with the ISO dates that it makes easy. */
export function withEasyDates(reason: EasyDaysReason, easyDates: readonly string[]): EasyDaysReason {
  switch (reason.code) {
    case "ILLNESS":
      return { ...reason, evidence: { ...reason.evidence, easyDates } };
    case "RETURN":
      return { ...reason, evidence: { ...reason.evidence, easyDates } };
    case "RUN_SPIKE":
      return { ...reason, evidence: { ...reason.evidence, easyDates } };
    case "DRIFT":
      return { ...reason, evidence: { ...reason.evidence, easyDates } };
    case "MONOTONY":
      return { ...reason, evidence: { ...reason.evidence, easyDates } };
  }
}
