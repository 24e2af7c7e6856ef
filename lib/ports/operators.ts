import type { Athlete } from "../domain/profile.ts";
import type { AthleteUpdate, TokenRecord } from "../ports.ts";

/** What an operator's commands need of the store, beside lib/ports.ts; no function uses it. */

/** A token as it may be shown: never the token itself. */
export interface TokenSummary extends TokenRecord {
  readonly sha256: string;
  readonly lastFour: string;
  readonly createdAt: string;
}

export interface OperatorDirectory {
  /**
   * Gives an athlete another phone, or none, together with a change: the new number is reserved first, the old one is
   * free afterwards. `phone-taken` names nobody.
   */
  changePhone(
    athleteId: string,
    phone: string | null,
    change: (athlete: Athlete) => Athlete,
  ): Promise<AthleteUpdate | { readonly kind: "phone-taken" }>;
  /** Every token of an athlete, the oldest first. */
  listTokens(athleteId: string): Promise<readonly TokenSummary[]>;
  /** False when there is no such token. */
  revokeToken(athleteId: string, sha256: string): Promise<boolean>;
}

/** One stored item about an athlete, as it lies in the store. */
export interface AthleteRecord {
  /** `profile`, `workout`, `reminder`, `token`, `phone` ... */
  readonly kind: string;
  /** What tells it from others of its kind; empty where there is one. */
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** All that is kept about one athlete, to hand it out and to erase it. */
export interface AthleteRecords {
  /** Every item, wherever it lies: profile, log, plan, tokens, phone reservation, links to vendors. */
  read(athleteId: string): Promise<readonly AthleteRecord[]>;
  /** Erases every item and counts them by kind; can be done again, and then erases what a crash left. */
  erase(athleteId: string): Promise<Readonly<Record<string, number>>>;
}
