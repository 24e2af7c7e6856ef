import { receivedInDanger } from "../app/team-attention.ts";
import { type Attention, attentionOf } from "../domain/attention.ts";
import type { LanguageCode } from "../domain/language.ts";
import { DAY_MS, instantMs, isoDate, isoInstant } from "../domain/local-time.ts";
import { readStoredLog } from "../domain/log/parse-log.ts";
import type { Session } from "../domain/log/sessions.ts";
import { type PolicyOverrides, policyFor } from "../domain/policy.ts";
import type { Athlete } from "../domain/profile.ts";
import type { DayAdvice, RecoveryStatus } from "../domain/recovery/status.ts";
import { isSettled, mayHaveBeenSent, momentOf, type Reminder } from "../domain/reminder.ts";
import type { Inbox } from "../ports/sending.ts";
import { workedOut } from "../ports/unreadable-item.ts";
import type { AthleteDirectory, Clock, ReminderBook, WorkoutLog } from "../ports.ts";
import type { PhoneEntry } from "./thread.ts";

/** One athlete in the list of a team. */
export interface TeamRow {
  readonly athlete: Athlete;
  /** The IANA zone they are in now. */
  readonly zone: string;
  /** Undefined before the first assessment. */
  readonly today: DayAdvice | undefined;
  readonly tomorrow: DayAdvice | undefined;
  readonly lastSession: Session | undefined;
  /** The next text that is planned. */
  readonly next: Reminder | undefined;
  /** The last text by SMS. */
  readonly lastSms: Reminder | undefined;
  readonly attention: readonly Attention[];
}

/** A text of the last week may belong to a local day before it. */
const REMINDER_DAYS = 9;

/**
 * Reads what the list shows of one athlete.
 *
 * @throws UnreadableItemError
 */
export async function readTeamRow(athlete: Athlete, sources: DashboardSources): Promise<TeamRow> {
  return workedOut(athlete.athleteId, () => rowOf(athlete, sources));
}

async function rowOf(athlete: Athlete, sources: DashboardSources): Promise<TeamRow> {
  const { clock, workouts, book, inbox, teamPolicy } = sources;
  const nowMs = clock();
  const { athleteId } = athlete;
  const [logged, reminders, stored, received] = await Promise.all([
    workouts.read(athleteId),
    book.read(athleteId, isoInstant(nowMs - REMINDER_DAYS * DAY_MS).slice(0, 10)),
    book.readStatus(athleteId),
    receivedInDanger(athlete, inbox),
  ]);
  const policy = policyFor(teamPolicy, athlete.profile.policy);
  const { log } = readStoredLog({ logged, athlete, policy, nowMs });
  return {
    athlete,
    zone: log.zone.name,
    today: adviceOn(log.today, stored?.status),
    tomorrow: adviceOn(log.today + 1, stored?.status),
    lastSession: log.sessions.at(-1),
    next: nextText(reminders),
    lastSms: lastSms(reminders),
    attention: attentionOf({ log, reminders, received }),
  };
}

/** The stored advice for a local day. */
export function adviceOn(day: number, status: RecoveryStatus | undefined): DayAdvice | undefined {
  return status?.days.find(({ date }) => date === isoDate(day));
}

function nextText(reminders: readonly Reminder[]): Reminder | undefined {
  return reminders
    .filter((reminder) => !isSettled(reminder))
    .toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1))[0];
}

function lastSms(reminders: readonly Reminder[]): Reminder | undefined {
  return reminders
    .filter((reminder) => reminder.channel === "sms" && mayHaveBeenSent(reminder))
    .toSorted((a, b) => instantMs(momentOf(b)) - instantMs(momentOf(a)))[0];
}

/** What the pages are made from: stored records, read only. */
export interface DashboardSources {
  readonly clock: Clock;
  readonly directory: Pick<AthleteDirectory, "list" | "find" | "findMany">;
  readonly book: Pick<ReminderBook, "read" | "readStatus">;
  readonly workouts: Pick<WorkoutLog, "read">;
  readonly inbox: Pick<Inbox, "read">;
  readonly shards: number;
  readonly teamPolicy: PolicyOverrides;
  readonly teamName: string;
  /** The team's: for whoever chose none, and whose browser asks for none of ours. */
  readonly language: LanguageCode;
  /** An athlete's phone where there is one to look at, both sides in order; undefined shows the texts that are stored. */
  readonly phoneOf?: (athleteId: string) => readonly PhoneEntry[];
}
