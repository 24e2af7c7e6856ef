import type { LanguageCode } from "../domain/language.ts";
import type { PolicyOverrides } from "../domain/policy.ts";
import type { RESERVABLE, SMS_TYPES, STAGES } from "./team-fields.ts";

/** Where a team's texts come from: a number people can answer, or a name they cannot. */
export type SmsOrigin =
  | { readonly kind: "number"; readonly number: string }
  | { readonly kind: "sender-id"; readonly senderId: string; readonly optOutContact: string };

export interface TeamSms {
  readonly origin: SmsOrigin;
  readonly type: (typeof SMS_TYPES)[number];
  /** The most one text may cost; null leaves it to the account. */
  readonly maxPriceUsd: number | null;
  /** Texts a second, shared by the shards. */
  readonly ratePerSecond: number;
  /** Where a calendar month of UTC ends for reminders; null is no limit. */
  readonly monthlySpendCapUsd: number | null;
  /** What one SMS part is counted as. */
  readonly pricePerPartUsd: number;
}

type ReservedConcurrency = Readonly<Partial<Record<(typeof RESERVABLE)[number], number>>>;

/** A name of the team's own for its webhook. */
export interface TeamDomain {
  readonly name: string;
  /** A certificate of AWS Certificate Manager for that name, of the team's account and region. */
  readonly certificateArn: string;
}

/** One deployment, as `teams/<slug>.json` says, every default filled in. */
export interface Team {
  readonly slug: string;
  readonly name: string;
  /** AWS account, 12 digits. */
  readonly account: string;
  readonly region: string;
  /** IANA zone of an athlete who names none. */
  readonly timeZone: string;
  readonly language: LanguageCode;
  readonly policy: PolicyOverrides;
  readonly shards: number;
  readonly sms: TeamSms;
  /** What people text after JOIN to join the team; absent: nobody can by text. */
  readonly joinCode?: string;
  readonly email: boolean;
  readonly alarmEmail: string;
  /** Who is told at once when an athlete texts of danger; absent: alarmEmail. */
  readonly coachEmail?: string;
  /** Whether that address is mailed each week what to look at. */
  readonly weeklyDigest: boolean;
  /** Whether a made-up athlete trains once a day, and an alarm tells when their text does not come. */
  readonly syntheticAthlete: boolean;
  readonly retentionDays: number;
  /** Whether workouts are written packed, which releases up to 0.2.0 cannot read. */
  readonly packedWorkouts: boolean;
  /** What a month of AWS may cost before somebody is told. */
  readonly monthlyBudgetUsd: number;
  /** Requests a second that the webhook's stage lets through, on average. */
  readonly requestsPerSecond: number;
  /** How many of a function may run at a time, which the account then keeps for it; of the others as many as it has left. */
  readonly reservedConcurrency?: ReservedConcurrency;
  /** The webhook's own name; null leaves it to AWS. */
  readonly domain: TeamDomain | null;
  readonly stage: (typeof STAGES)[number];
}
