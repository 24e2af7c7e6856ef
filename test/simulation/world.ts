import type { SubscriptionReading } from "../../lib/domain/email-subscription.ts";
import type { PolicyOverrides } from "../../lib/domain/policy.ts";
import type { ScannedTable } from "../../lib/table/table.ts";
import type { Jobs } from "./jobs.ts";
import type { LateRequest, Life, Scheduler } from "./scheduler.ts";
import type { Monitor } from "./watch/monitor.ts";

export const PRICE_PER_PART_USD = 0.01;

export interface TeamOfStage {
  readonly policy: PolicyOverrides & { readonly maxTextsPerDay: number };
  readonly monthlySpendCapUsd: number | null;
}

/** Somebody to whom something happens. */
export interface Somebody {
  readonly athleteId: string;
  /** The number that was theirs when the schedule began. */
  readonly phone: string;
}

/** The phones of all athletes, with their carriers and with what AWS keeps of them. */
export interface Phones {
  /** Whether AWS's list holds a number, which then takes no text. */
  readonly refuses: (phone: string) => boolean;
  /** The owner texts STOP or START, which AWS answers itself and hands on to nobody. */
  readonly tellAws: (phone: string, word: "stop" | "start") => void;
  /** A text left for a number: what its carrier says of it comes later, or never. */
  readonly tookText: (phone: string, messageId: string) => void;
  /** What SNS says of an athlete's e-mail address. */
  readonly subscriptionOf: (athleteId: string) => SubscriptionReading;
  readonly unsubscribe: (athleteId: string) => void;
}

/** What surrounds every life of a schedule. */
export interface World {
  readonly table: ScannedTable;
  readonly scheduler: Scheduler;
  readonly monitor: Monitor;
  readonly random: () => number;
  /** The time as it is; each machine has its own idea of it [epoch milliseconds]. */
  readonly clock: () => number;
  readonly moveTo: (ms: number) => void;
  /** A name that nothing had before. */
  readonly newId: (prefix: string) => string;
  /** Whether requests fail and the index lags; not any more once a schedule comes to rest. */
  readonly isStormy: () => boolean;
  /** What waits to be worked on. */
  readonly jobs: Jobs;
  readonly phones: Phones;
  /** The athletes of this team, so far. */
  readonly roster: Somebody[];
  /** Ids of those who were removed, or are about to be. */
  readonly gone: Set<string>;
  /** Writes that were given up and are still on their way. */
  readonly late: LateRequest[];
  /** Told of everything that happens, for whoever reads the schedule. */
  readonly trace: (life: Life | undefined, what: string) => void;
  readonly isTraced: boolean;
}
