import type { LanguageCode } from "../domain/language.ts";
import { epochDay, instantMs, isoDate, localDayAt } from "../domain/local-time.ts";
import { type PolicyOverrides, policyFor } from "../domain/policy.ts";
import type { Athlete, Channel, NotedText } from "../domain/profile.ts";
import { mayHaveBeenSent, type Reminder, reminderId, type SilenceCode } from "../domain/reminder.ts";
import type { ReminderKind } from "../domain/reminder-kinds.ts";
import { ATTENTION_TEXTS, DAY_TEXTS } from "../languages/index.ts";
import { arrivalWords } from "../messages/explain/arrival-words.ts";
import { quotesDistance } from "../messages/explain/strava-records.ts";
import { silenceSentence } from "../messages/explain/why-not-sent.ts";
import type { Clock, ReminderBook, WorkoutLog } from "../ports.ts";

/** A text, or a silence, in its current state. */
export interface OutboxEntry {
  /** When it was settled, or when it is due. */
  readonly at: string;
  /** The athlete's zone then. */
  readonly zone: string;
  readonly athleteId: string;
  readonly name: string | null;
  readonly id: string;
  readonly kind: ReminderKind;
  readonly channel: Channel;
  readonly state: Reminder["state"];
  /** What the carrier said of an SMS, or that it said nothing. */
  readonly arrival?: string;
  /** The code why it was not sent. */
  readonly reason: SilenceCode | null;
  /** The reason as a sentence, or why the text is hidden. */
  readonly why: string | null;
  /** The text that was sent, unless only the athlete may see it. */
  readonly text: string | null;
  /** Of the athlete, in which the text is. */
  readonly language: LanguageCode;
}

/** A text of an athlete a coach should know of. */
export interface NotedEntry extends NotedText {
  readonly zone: string;
  readonly athleteId: string;
  readonly name: string | null;
}

export interface OutboxQuery {
  /** The first local day, ISO date. */
  readonly since: string;
  readonly limit: number;
  /** `silences`: what was not sent; `texts`: what was sent or may have been. */
  readonly only: "texts" | "silences" | null;
}

interface OutboxDeps {
  readonly clock: Clock;
  readonly book: Pick<ReminderBook, "read">;
  readonly workouts: Pick<WorkoutLog, "read">;
  readonly teamPolicy: PolicyOverrides;
  /** Of whoever reads it. */
  readonly language: LanguageCode;
}

/** A reminder may be settled this long after the local day it was planned for. */
const SETTLED_WITHIN_DAYS = 2;

/**
 * The newest texts and silences of athletes, read page by page: only one page and `limit` entries are in memory. `found` is
 * the number of all entries, `noted` what athletes texted that a coach should know of.
 */
export async function readOutbox(
  pages: AsyncIterable<readonly Athlete[]> | Iterable<readonly Athlete[]>,
  query: OutboxQuery,
  deps: OutboxDeps,
): Promise<{
  readonly entries: readonly OutboxEntry[];
  readonly found: number;
  readonly noted: readonly NotedEntry[];
}> {
  let entries: readonly OutboxEntry[] = [];
  let noted: readonly NotedEntry[] = [];
  let found = 0;
  for await (const page of pages) {
    const read = (await Promise.all(page.map((athlete) => entriesOf(athlete, query, deps)))).flat();
    found += read.length;
    noted = [...noted, ...page.flatMap((athlete) => notedOf(athlete, query))];
    entries = [...entries, ...read].toSorted(newestFirst).slice(0, query.limit);
  }
  return {
    entries: await forOthers(entries, deps),
    found,
    noted: noted.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, query.limit),
  };
}

function notedOf({ athleteId, profile, notedTexts }: Athlete, { since }: OutboxQuery): readonly NotedEntry[] {
  const { timeZone: zone, name } = profile;
  return notedTexts
    .filter(({ at }) => localDayAt(instantMs(at), zone) >= epochDay(since))
    .map((noted) => ({ ...noted, zone, athleteId, name }));
}

/** Hides texts that quote a distance from a Strava record, which only its athlete may see (I11). */
async function forOthers(entries: readonly OutboxEntry[], deps: OutboxDeps): Promise<readonly OutboxEntry[]> {
  const quoting = entries.filter(({ text }) => text !== null && quotesDistance(text));
  const hidden = new Set<string>();
  for (const athleteId of new Set(quoting.map((entry) => entry.athleteId))) {
    const log = await deps.workouts.read(athleteId);
    if (log.some(({ source }) => source === "strava")) hidden.add(athleteId);
  }
  const why = DAY_TEXTS[deps.language].wordsAreHidden;
  return entries.map((entry) =>
    quoting.includes(entry) && hidden.has(entry.athleteId) ? { ...entry, text: null, why } : entry,
  );
}

async function entriesOf(
  athlete: Athlete,
  { since, only }: OutboxQuery,
  deps: OutboxDeps,
): Promise<readonly OutboxEntry[]> {
  const from = epochDay(since);
  const reminders = await deps.book.read(athlete.athleteId, isoDate(from - SETTLED_WITHIN_DAYS));
  return reminders
    .filter((reminder) => localDayAt(instantMs(entryTime(reminder)), reminder.zone) >= from)
    .filter((reminder) => only === null || only === entrySort(reminder))
    .map((reminder) => toEntry(reminder, athlete, deps));
}

/** A pending reminder is neither yet. */
function entrySort(reminder: Reminder): OutboxQuery["only"] {
  if (mayHaveBeenSent(reminder)) return "texts";
  return "outcome" in reminder ? "silences" : null;
}

function toEntry(reminder: Reminder, athlete: Athlete, { teamPolicy, clock, language }: OutboxDeps): OutboxEntry {
  const { zone, kind, channel, state } = reminder;
  const policy = policyFor(teamPolicy, athlete.profile.policy);
  const reason = "outcome" in reminder ? reminder.outcome : null;
  const arrival = arrivalWords(reminder, clock(), ATTENTION_TEXTS[language]);
  return {
    at: entryTime(reminder),
    zone,
    athleteId: athlete.athleteId,
    name: athlete.profile.name,
    id: reminderId(reminder),
    kind,
    channel,
    state,
    ...(arrival === undefined ? {} : { arrival }),
    reason,
    why: "outcome" in reminder ? silenceSentence(reminder, { athlete, log: { policy }, language }) : null,
    text: reminder.state === "SENT" ? reminder.text : null,
    language: athlete.profile.language,
  };
}

function entryTime(reminder: Reminder): string {
  return "settledAt" in reminder ? reminder.settledAt : reminder.dueAt;
}

function newestFirst(a: OutboxEntry, b: OutboxEntry): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  if (left === right) return 0;
  return left > right ? -1 : 1;
}

function sortKey({ at, athleteId, id }: OutboxEntry): string {
  return `${at} ${athleteId} ${id}`;
}
