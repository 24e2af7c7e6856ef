import { type Arrival, arrivalOf } from "../../domain/delivery/arrival.ts";
import { isoInstant } from "../../domain/local-time.ts";
import type { Session } from "../../domain/log/sessions.ts";
import type { WorkoutKind } from "../../domain/log/workout.ts";
import type { Channel } from "../../domain/profile.ts";
import type { DayAdvice } from "../../domain/recovery/status.ts";
import { momentOf, type Reminder, type SilenceCode } from "../../domain/reminder.ts";
import type { DayFacts } from "./day-facts.ts";
import { distancesAreFromStrava, isFromStrava } from "./strava-records.ts";

// The sentences of a day as codes and numbers, for programs. What is from Strava is null here too (I11).

/** A code with the numbers behind it; null where they may tell of records from Strava. */
interface CodedReason {
  readonly code: string;
  readonly evidence: object | null;
}

/** A logged effort. */
export type CodedSession =
  | { readonly fromStrava: true }
  | {
      readonly fromStrava: false;
      readonly kind: WorkoutKind;
      readonly startedAt: string;
      readonly endedAt: string;
      readonly minutes: number;
      readonly distanceMeters: number | null;
      readonly rpe: number;
      readonly rpeFrom: Session["provenance"];
      readonly loadAu: number;
      /** Whether it was imported, or came too late to cause a text. */
      readonly silent: boolean;
    };

export interface CodedStatus {
  readonly today: "rest" | null;
  readonly days: readonly DayAdvice[];
  readonly reasons: readonly CodedReason[];
  readonly dayLoadAu: number;
  readonly weekLoadAu: number;
}

export interface CodedText {
  readonly localDate: string;
  readonly channel: Channel;
  /** When it was settled, or is due. */
  readonly at: string;
  /** Why it did not go, or may not have; null for a text that went or waits. */
  readonly code: SilenceCode | null;
  readonly reason: CodedReason;
  /** What the carrier said; null where it says nothing. */
  readonly arrival: Arrival | null;
}

export function codedSession(session: Session): CodedSession {
  if (isFromStrava(session)) return { fromStrava: true };
  const { startMs, endMs, kind, minutes, distanceMeters, effectiveRpe, provenance, loadAu, silent } = session;
  return {
    fromStrava: false,
    kind,
    startedAt: isoInstant(startMs),
    endedAt: isoInstant(endMs),
    minutes,
    distanceMeters,
    rpe: effectiveRpe,
    rpeFrom: provenance,
    loadAu,
    silent,
  };
}

export function codedStatus(facts: DayFacts): CodedStatus {
  const { today, days, reasons, context } = facts.status;
  const { dayLoadAu, weekLoadAu } = context;
  return { today, days, reasons: reasons.map((reason) => withoutStrava(reason, facts)), dayLoadAu, weekLoadAu };
}

export function codedText(reminder: Reminder, facts: DayFacts): CodedText {
  const { localDate, channel, reason, facts: told } = reminder;
  const isAboutStrava = "workouts" in told && isFromStrava(told);
  return {
    localDate,
    channel,
    at: momentOf(reminder),
    code: "outcome" in reminder ? reminder.outcome : null,
    reason: isAboutStrava ? { code: reason.code, evidence: null } : withoutStrava(reason, facts),
    arrival: arrivalOf(reminder, facts.nowMs) ?? null,
  };
}

/** The reasons whose numbers are distances. */
const OF_DISTANCES: ReadonlySet<string> = new Set(["RUN_SPIKE", "BIG_DAY", "MILEAGE_HIGH"]);

function withoutStrava({ code, evidence }: CodedReason, facts: DayFacts): CodedReason {
  return { code, evidence: OF_DISTANCES.has(code) && distancesAreFromStrava(facts) ? null : evidence };
}
