import type { PolicyOverrides } from "../domain/policy.ts";
import type { TeamVoice } from "../messages/render-reminder.ts";
import type { Messenger, SpendBook } from "../ports/sending.ts";
import type { AthleteDirectory, Clock, Log, ReminderBook } from "../ports.ts";
import type { NightlyDeps } from "./inquiry.ts";
import type { Pacer } from "./pacer.ts";
import type { SmsCosts, SpendGuard } from "./spend-guard.ts";

export interface DeliverDeps {
  readonly clock: Clock;
  readonly book: ReminderBook;
  readonly directory: AthleteDirectory;
  readonly messenger: Messenger;
  readonly log: Log;
  readonly team: TeamVoice;
  readonly teamPolicy: PolicyOverrides;
  readonly pacer: Pacer;
  readonly spendGuard: SpendGuard;
  /** A new claim id at each call. */
  readonly newId: () => string;
  /** How long a claim holds: twice the function's timeout [milliseconds]. */
  readonly leaseMs: number;
  /** The longest a publish may take [milliseconds]. */
  readonly publishTimeoutMs: number;
}

/** What one due reminder came to in one sweep; `not-ours`: another sweep has it, or it is gone. */
export type Delivery = "sent" | "deferred" | "settled" | "not-ours";

export interface SweepDeps extends Omit<DeliverDeps, "spendGuard"> {
  readonly spendBook: SpendBook;
  readonly smsCosts: SmsCosts;
  /** Whether there is time left to start another reminder. */
  readonly hasTime: () => boolean;
  /** Athletes served side by side. */
  readonly concurrency: number;
  /** Null where there is no SNS to ask, as in a replay. */
  readonly nightly: NightlyDeps | null;
}
