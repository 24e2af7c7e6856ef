import type { AppendedReason } from "../../domain/rules/reason.ts";

interface LongStep {
  /** "18" */
  readonly km: string;
  readonly longestKm: string;
  readonly windowDays: number;
  readonly percentLonger: number;
}

export type OtherRider = Exclude<AppendedReason, { readonly code: "RUN_SPIKE" }>;

/** What an e-mail says about the reason that rides on it. */
export interface RiderWords {
  /** All of it for a run that was a long step up. */
  readonly longStep: (step: LongStep) => string;
  /** The numbers that follow the reason's sentence. */
  readonly detail: (rider: OtherRider) => string;
}
