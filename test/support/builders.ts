import { instantMs, isoInstant, localDayAtOffset, MINUTE_MS } from "../../lib/domain/local-time.ts";
import type { LoggedWorkout, Workout, WorkoutReport } from "../../lib/domain/log/workout.ts";
import { newProfile } from "../../lib/domain/new-profile.ts";
import { type Athlete, type EmailSubscription, newAthlete, type Profile } from "../../lib/domain/profile.ts";
import type {
  PlannedReminder,
  Reminder,
  ReminderState,
  SettledState,
  SilenceCode,
  SilentState,
} from "../../lib/domain/reminder.ts";
import type { ReminderFacts } from "../../lib/domain/reminder-facts.ts";
import type { ReminderKind } from "../../lib/domain/reminder-kinds.ts";

/** A run of 45 minutes on 2026-11-22 at 06:30 in New York. */
export function aReport(over: Partial<WorkoutReport> = {}): WorkoutReport {
  return { kind: "run", startedAt: "2026-11-22T11:30:00.000Z", offsetMinutes: -300, durationMinutes: 45, ...over };
}

export function aLoggedWorkout(over: Partial<LoggedWorkout> = {}): LoggedWorkout {
  const report = over.report ?? aReport();
  return {
    source: "cooldown",
    externalId: `w-${report.startedAt}`,
    report,
    firstReceivedAt: isoInstant(instantMs(report.startedAt) + report.durationMinutes * MINUTE_MS),
    silent: false,
    ...over,
  };
}

/** A parsed run of 45 minutes on 2026-11-22 at 06:30 in New York; `startMs` and `minutes` set the rest. */
export function aWorkout(over: Partial<Workout> = {}): Workout {
  const startMs = over.startMs ?? instantMs("2026-11-22T11:30:00Z");
  const endMs = over.endMs ?? startMs + (over.minutes ?? 45) * MINUTE_MS;
  return {
    key: `${over.source ?? "cooldown"}#w-${startMs}`,
    source: "cooldown",
    kind: "run",
    startMs,
    endMs,
    localDay: localDayAtOffset(startMs, -300),
    minutes: 45,
    distanceMeters: null,
    ascentMeters: null,
    rpe: null,
    averageHeartRate: null,
    muscleGroups: [],
    toFailure: false,
    zone: null,
    silent: false,
    firstReceivedMs: endMs,
    ...over,
  };
}

export function aProfile(over: Partial<Profile> = {}): Profile {
  return {
    ...newProfile({ phone: "+12025550123", timeZone: "America/New_York", language: "en" }),
    name: "Ana",
    ...over,
  };
}

/** An athlete who consented to SMS on 2026-11-01. */
export function anAthlete(over: Partial<Athlete> = {}): Athlete {
  const sms = { state: "given", at: "2026-11-01T15:00:00.000Z", method: "signed form", by: "Coach Lee" } as const;
  return { ...newAthlete({ athleteId: "ana", profile: aProfile(), consent: { sms } }), ...over };
}

/** A subscription of ana's topic in the state given, invited on 2026-11-01. */
export function aSubscription(state: EmailSubscription["state"] = "confirmed"): EmailSubscription {
  const topicArn = "arn:aws:sns:us-east-1:123456789012:cooldown_demo_ana";
  switch (state) {
    case "pending":
      return { state, topicArn, invitedAt: "2026-11-01T15:00:00.000Z", invites: 1 };
    case "confirmed":
      return { state, topicArn };
    case "lost":
      return { state, topicArn, lostAt: "2026-11-20T08:00:00.000Z", why: "unsubscribed" };
  }
}

type Placed = PlannedReminder & { readonly athleteId: string; readonly n: number; readonly generation: number };
type Sent = Extract<ReminderState, { readonly state: "SENT" }>;
type Silent = Extract<SettledState, { readonly outcome: SilenceCode }>;

/** Ana's meal reminder of 2026-11-22 after a run that ended at 07:15 in New York, in the state given, else PENDING. */
export function aReminder(over: Partial<Placed> = {}, state?: ReminderState): Reminder {
  const kind = over.kind ?? "meal";
  const plannedAt = over.plannedAt ?? "2026-11-22T12:30:00.000Z";
  return {
    athleteId: "ana",
    localDate: "2026-11-22",
    n: 1,
    generation: 1,
    sendBefore: "2026-11-22T14:15:00.000Z",
    zone: "America/New_York",
    channel: "sms",
    facts: factsOf(kind),
    reason: { code: "SESSION", evidence: {} },
    ...over,
    kind,
    plannedAt,
    ...(state ?? { state: "PENDING", dueAt: plannedAt, attempts: 0 }),
  };
}

/** A reminder that went out at an instant. */
export function sentAt(settledAt: string): Sent {
  return { state: "SENT", settledAt, messageId: "m-1", text: "Eat well." };
}

/** A reminder that ended otherwise than sent. */
export function endedAs(state: SilentState, outcome: SilenceCode): Silent {
  return { state, settledAt: "2026-11-22T12:00:00.000Z", outcome };
}

/** A reminder under a claim. */
export function claimedUntil(leaseUntil: string): Extract<ReminderState, { readonly state: "SENDING" }> {
  return { state: "SENDING", dueAt: "2026-11-22T12:30:00.000Z", attempts: 0, claimId: "claim-1", leaseUntil };
}

function factsOf(kind: ReminderKind): ReminderFacts {
  switch (kind) {
    case "rest-day":
      return {
        kind,
        restDates: ["2026-11-23", "2026-11-24"],
        trainingDays: 5,
        windowDays: 6,
        offersRestOne: false,
        longRunCalls: false,
        rider: null,
      };
    case "meal":
      return {
        kind,
        session: "run",
        focus: "both",
        endedAt: "2026-11-22T12:15:00.000Z",
        long: false,
        hard: false,
        asksToDrink: false,
        forBreakfast: false,
        offersNew: false,
        announcesFading: false,
        asksRpe: false,
        workouts: ["cooldown#w-1"],
        rider: null,
      };
    case "bedtime":
      return {
        kind,
        bedtimeAt: "2026-11-23T03:15:00.000Z",
        wakeAt: "2026-11-23T11:30:00.000Z",
        needMinutes: 480,
        hardDay: false,
        beforeEvent: false,
        capped: false,
        announcesFading: false,
        clocksMoveMinutes: 0,
      };
    case "big-day":
      return {
        kind,
        runMeters: 42_200,
        hardWorkFrom: "2026-11-30",
        namesFood: true,
        workouts: ["cooldown#w-1"],
      };
    case "starter":
      return { kind, again: false, aimKilometers: 28, asksRpe: false, workouts: ["cooldown#w-1"] };
    case "event":
      return { kind, date: "2026-11-23" };
    case "welcome":
      return { kind, maxTextsPerDay: 3 };
    case "notice-quiet":
      return { kind, logged: "nothing" };
    case "invite":
    case "notice":
      return { kind };
  }
}
