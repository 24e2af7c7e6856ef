import { EMPTY_HISTORY, type TextHistory } from "../../lib/domain/planning/text-history.ts";
import type { RecoveryStatus } from "../../lib/domain/recovery/status.ts";
import type { Reminder, SettledState } from "../../lib/domain/reminder.ts";
import type { Claim, DueReminder, IncomingWorkout, StatusRecord } from "../../lib/ports.ts";
import { contentHashOf } from "../../lib/table/workout-log.ts";
import { aReport } from "../support/builders.ts";
import type { Stores } from "../support/stores.ts";

/** Makes an empty store of so many shards. */
export type MakeStores = (shards: number) => Promise<Stores>;

export type Pending = Extract<Reminder, { readonly state: "PENDING" }>;

/** A workout named `w-1` whose source gives versions; its hash follows its report. */
export function anIncoming(over: Partial<IncomingWorkout> = {}): IncomingWorkout {
  const report = over.report ?? aReport();
  return {
    source: "cooldown",
    externalId: "w-1",
    report,
    sourceVersion: "2026-11-22T12:20:00.000Z",
    contentHash: contentHashOf(report),
    receivedAt: "2026-11-22T12:30:00.000Z",
    silent: false,
    ...over,
  };
}

/** A version of `w-1` with this RPE, made at a minute of 13 o'clock and received at 14:00. */
export function versionOf(minute: number, { rpe }: { readonly rpe: number }): IncomingWorkout {
  return anIncoming({
    report: aReport({ rpe }),
    sourceVersion: `2026-11-22T13:0${minute}:00.000Z`,
    receivedAt: "2026-11-22T14:00:00.000Z",
  });
}

/** A meal reminder of `ana`, PENDING, due at 12:30 UTC on 2026-11-22. */
export function aPendingReminder(over: Partial<Pending> = {}): Pending {
  return {
    athleteId: "ana",
    localDate: "2026-11-22",
    kind: "meal",
    n: 1,
    generation: 1,
    plannedAt: "2026-11-22T12:30:00.000Z",
    sendBefore: "2026-11-22T14:15:00.000Z",
    zone: "America/New_York",
    channel: "sms",
    facts: {
      kind: "meal",
      session: "run",
      focus: "both",
      endedAt: "2026-11-22T12:15:00.000Z",
      long: false,
      hard: false,
      asksToDrink: false,
      forBreakfast: false,
      offersNew: false,
      announcesFading: false,
      asksRpe: true,
      workouts: ["cooldown#w-1"],
      rider: null,
    },
    reason: { code: "SESSION", evidence: { minutes: 45 } },
    state: "PENDING",
    dueAt: "2026-11-22T12:30:00.000Z",
    attempts: 0,
    ...over,
  };
}

/** A reminder as the index lists it. */
export function dueOf({ athleteId, localDate, kind, n, dueAt, sendBefore }: Pending): DueReminder {
  return { athleteId, localDate, kind, n, dueAt, sendBefore };
}

/** What a claim leaves in its item. */
export const CLAIM: Claim = {
  claimId: "claim-1",
  claimedAt: "2026-11-22T12:30:00.000Z",
  leaseUntil: "2026-11-22T12:32:00.000Z",
};

export const SENT: SettledState = {
  state: "SENT",
  settledAt: "2026-11-22T12:30:05.000Z",
  messageId: "m-1",
  text: "Eat well.",
};

export const CANCELLED: SettledState = {
  state: "CANCELLED",
  settledAt: "2026-11-22T12:00:00.000Z",
  outcome: "EDITED",
};

/** What is left of a reminder once it is settled. */
export function settledAs(
  { state: _state, dueAt: _due, attempts: _tries, ...plan }: Pending,
  as: SettledState,
): Reminder {
  return { ...plan, ...as };
}

export function aStatus(over: Partial<RecoveryStatus> = {}): RecoveryStatus {
  return {
    asOf: "2026-11-22T23:10:00.000Z",
    localDate: "2026-11-22",
    today: null,
    level: "rest",
    days: [
      { date: "2026-11-22", level: "ready", cause: null },
      { date: "2026-11-23", level: "rest", cause: "REST_QUOTA" },
      { date: "2026-11-24", level: "easy", cause: "RECOVERING" },
    ],
    phase: "foundation",
    reasons: [{ code: "REST_QUOTA", evidence: { trainingDays: 5, windowDays: 6, restDaysPerWeek: 2 } }],
    readyFrom: { hardRun: "2026-11-24T05:00:00.000Z", lowerLift: null, upperLift: null },
    muscles: { quads: "2026-11-23T12:15:00.000Z" },
    context: {
      dayLoadAu: 315,
      weekLoadAu: 1460,
      fitness: 48.2,
      fatigue: 56.9,
      form: -8.1,
      monotony: 1.12,
      strain: 1635,
      recentVsUsual: null,
    },
    ...over,
  };
}

export function aStatusRecord(over: Partial<StatusRecord> = {}): StatusRecord {
  return { status: aStatus(), plan: { "2026-11-22#meal#1": 1 }, history: EMPTY_HISTORY, version: 1, ...over };
}

/** The history of an athlete who has had every kind of text for a month. */
export function aHistory(): TextHistory {
  return {
    firstDay: { "rest-day": 20_740, meal: 20_739, bedtime: 20_739 },
    lastDay: { "rest-day": 20_768, meal: 20_771, bedtime: 20_770 },
    lastSmsDay: 20_771,
    namedRestDays: [[20_755, 20_756], [20_762], [20_769]],
    fadingToldDay: 20_700,
    omega3ToldDay: 20_700,
    recentTexts: [332_304, 332_337],
    reasonDay: { RUN_SPIKE: 20_760, MONOTONY: 20_768 },
  };
}
