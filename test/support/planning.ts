import { epochDay, instantAt, isoDate, localDayAt, localTimeAt } from "../../lib/domain/local-time.ts";
import { readTrainingLog } from "../../lib/domain/log/read-log.ts";
import type { TrainingLog } from "../../lib/domain/log/training-log.ts";
import type { Workout } from "../../lib/domain/log/workout.ts";
import { planAthlete } from "../../lib/domain/planning/plan-athlete.ts";
import type { Reconciliation } from "../../lib/domain/planning/reconcile.ts";
import { addTexts, EMPTY_HISTORY, type TextHistory } from "../../lib/domain/planning/text-history.ts";
import { DEFAULT_POLICY, type PolicyOverrides } from "../../lib/domain/policy.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import type { Reminder, ReminderName } from "../../lib/domain/reminder.ts";
import type { ReminderKind } from "../../lib/domain/reminder-kinds.ts";
import { anAthlete, aProfile, aWorkout } from "./builders.ts";

export const NEW_YORK: string = "America/New_York";
export const ZONES: readonly string[] = ["America/New_York", "Asia/Kolkata", "Pacific/Auckland"];

/** The plan of an athlete who was welcomed on the day of their consent. */
export const WELCOMED: Readonly<Record<string, number>> = { "2026-11-01#welcome#1": 1 };

type LocalWorkout = Partial<Workout> & { readonly at?: string; readonly timeZone?: string };

/** The instant of a local date and time such as `2026-11-22 19:00`. */
export function instantOf(local: string, zone: string = NEW_YORK): number {
  return instantAt(epochDay(local.slice(0, 10)), local.slice(11), zone);
}

/** The local date and time of an instant, such as `2026-11-22 19:00`. */
export function localOf(instant: string, zone: string = NEW_YORK): string {
  const ms = Date.parse(instant);
  return `${isoDate(localDayAt(ms, zone))} ${localTimeAt(ms, zone)}`;
}

/** A workout of 45 minutes that starts at a local date and time. */
export function workoutAt(local: string, over: Partial<Workout> = {}, zone: string = NEW_YORK): Workout {
  const startMs = instantOf(local, zone);
  const localDay = epochDay(local.slice(0, 10));
  return aWorkout({ startMs, localDay, key: `cooldown#${over.kind ?? "run"} ${local}`, ...over });
}

/** A workout at 06:30 on each of so many days in a row, the last one on `lastDate`. */
export function dailyUntil(
  lastDate: string,
  days: number,
  { at = "06:30", timeZone, ...over }: LocalWorkout = {},
): readonly Workout[] {
  const last = epochDay(lastDate);
  return Array.from({ length: days }, (_, i) => workoutAt(`${isoDate(last - days + 1 + i)} ${at}`, over, timeZone));
}

export interface PlanInput {
  readonly workouts?: readonly Workout[];
  readonly athlete?: Athlete;
  readonly policy?: PolicyOverrides;
  readonly existing?: readonly Reminder[];
  readonly plan?: Readonly<Record<string, number>>;
  /** Reminders that only another release can read. */
  readonly unreadable?: readonly ReminderName[];
  readonly canReply?: boolean;
  /** The texts that went beside those of `existing`. */
  readonly history?: TextHistory;
}

function logAt(now: string, { workouts = [], athlete = anAthlete(), policy = {} }: PlanInput = {}): TrainingLog {
  const nowMs = instantOf(now, athlete.profile.timeZone);
  return readTrainingLog({ workouts, athlete, policy: { ...DEFAULT_POLICY, ...policy }, nowMs });
}

/** What planning at a local date and time asks for. */
export function planAt(now: string, input: PlanInput = {}): Reconciliation {
  return planAthlete({
    log: logAt(now, input),
    existing: input.existing ?? [],
    history: addTexts(input.history ?? EMPTY_HISTORY, input.existing ?? []),
    plan: input.plan ?? { ...WELCOMED, ...standing(input.existing ?? []) },
    unreadable: input.unreadable ?? [],
    canReply: input.canReply ?? false,
  });
}

/** The reminders of a kind that a plan puts down. */
export function placed({ place }: Reconciliation, kind: ReminderKind): readonly Reminder[] {
  return place.filter((reminder) => reminder.kind === kind);
}

/** A reminder in a line: its date, kind, and when it is planned, or why there is no text. */
export function inALine(reminder: Reminder): string {
  const { localDate, kind, n, generation, plannedAt, zone } = reminder;
  const end = "outcome" in reminder ? `${reminder.state} ${reminder.outcome}` : `${reminder.state} for`;
  const when = "outcome" in reminder ? "" : ` ${localOf(plannedAt, zone)}`;
  return `${localDate} ${kind} n${n} g${generation} ${end}${when}`;
}

/** What a plan puts down of the kinds an athlete chose, a line each. */
export function linesOf({ place }: Reconciliation): readonly string[] {
  return place.filter(({ kind }) => kind !== "welcome").map(inALine);
}

/** The plan under which every reminder that is open stands as it is. */
export function standing(reminders: readonly Reminder[]): Readonly<Record<string, number>> {
  const open = reminders.filter(({ state, kind }) => state === "PENDING" || state === "SENDING" || kind === "welcome");
  return Object.fromEntries(
    open.map(({ localDate, kind, n, generation }) => [`${localDate}#${kind}#${n}`, generation]),
  );
}

/** The reminders an athlete has once a plan was carried out. */
export function applied(existing: readonly Reminder[], { place, withdraw }: Reconciliation): readonly Reminder[] {
  const items = new Map(existing.map((reminder) => [idOf(reminder), reminder]));
  for (const reminder of place) items.set(idOf(reminder), reminder);
  for (const { reminder, settled } of withdraw) {
    const { athleteId, localDate, kind, n, generation, plannedAt, sendBefore, zone, channel, facts, reason } = reminder;
    const planned = { athleteId, localDate, kind, n, generation, plannedAt, sendBefore, zone, channel, facts, reason };
    items.set(idOf(reminder), { ...planned, ...settled });
  }
  return [...items.values()];
}

/** An athlete at home in a zone who wakes at 06:30 and wants every kind of reminder by SMS. */
export function anAthleteOfAllKinds(zone: string = NEW_YORK, over: Parameters<typeof aProfile>[0] = {}): Athlete {
  const channels = { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] } as const;
  return anAthlete({ profile: aProfile({ timeZone: zone, wake: { default: "06:30" }, channels, ...over }) });
}

function idOf({ localDate, kind, n }: Reminder): string {
  return `${localDate}#${kind}#${n}`;
}
