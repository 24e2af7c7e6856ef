import type { ExplainedAthlete } from "../app/explain-athlete-day.ts";
import type { Channel } from "../domain/profile.ts";
import { isSettled, mayHaveBeenSent, momentOf, type Reminder, reminderId } from "../domain/reminder.ts";
import type { AttentionTexts } from "../languages/coach-texts.ts";
import { arrivalWords } from "../messages/explain/arrival-words.ts";

/** Why a text was planned and what became of it. */
export interface TextStory {
  readonly outcome: string;
  readonly why: readonly string[];
  /** What is known of its arrival; undefined: nothing yet. */
  readonly receipt: string | undefined;
}

/** A bubble: a phone's entry, with its story where it was a reminder. */
export type Bubble = OwnEntry | (SentEntry & { readonly story: TextStory | undefined });

/** A text that waits to be sent. */
export interface PlannedText {
  readonly kind: string;
  readonly dueAt: string;
  readonly channel: Channel;
  readonly why: readonly string[];
}

/** The bubbles of a phone: its own entries where there is one to look at, else the texts that are stored. */
export function bubblesOf(
  explained: ExplainedAthlete,
  phone: readonly PhoneEntry[] | undefined,
  words: AttentionTexts,
): readonly Bubble[] {
  const stories = storiesOf(explained, words);
  const since = explained.days[0]?.date ?? "";
  const shown = phone?.filter(({ at }) => at >= since);
  return (shown ?? storedEntries(explained)).map((entry) =>
    entry.from === "athlete" ? entry : { ...entry, story: stories.get(entry.reminderId ?? "") },
  );
}

/** What waits to be sent, the next first. */
export function plannedTexts(explained: ExplainedAthlete, words: AttentionTexts): readonly PlannedText[] {
  const stories = storiesOf(explained, words);
  return explained.reminders
    .filter((reminder) => !isSettled(reminder))
    .map((reminder) => ({
      kind: reminder.kind,
      dueAt: momentOf(reminder),
      channel: reminder.channel,
      why: stories.get(reminderId(reminder))?.why ?? [],
    }))
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

function storiesOf({ days, reminders, log }: ExplainedAthlete, words: AttentionTexts): ReadonlyMap<string, TextStory> {
  const receipts = new Map(
    reminders.map((reminder) => [reminderId(reminder), arrivalWords(reminder, log.nowMs, words)]),
  );
  const texts = days.flatMap((day) => day.texts);
  return new Map(texts.map(({ id, outcome, why }) => [id, { outcome, why, receipt: receipts.get(id) }]));
}

/** The texts that may have been sent, as they are stored; an explanation hides what only the athlete may see (I11). */
function storedEntries({ days, reminders }: ExplainedAthlete): readonly SentEntry[] {
  const bodies = new Map(days.flatMap((day) => day.texts).map(({ id, body }) => [id, body]));
  return reminders
    .filter((reminder) => mayHaveBeenSent(reminder) && bodies.has(reminderId(reminder)))
    .map((reminder) => storedEntry(reminder, bodies.get(reminderId(reminder)) ?? null))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

function storedEntry(reminder: Reminder, body: string | null): SentEntry {
  const { kind, channel } = reminder;
  const id = reminderId(reminder);
  return {
    from: "cooldown",
    at: momentOf(reminder),
    kind,
    channel,
    to: null,
    subject: null,
    body,
    parts: null,
    reminderId: id,
  };
}

/** What went to an athlete. */
export interface SentEntry {
  readonly from: "cooldown";
  readonly at: string;
  readonly kind: string;
  readonly channel: Channel;
  /** The phone or the address, where it is shown. */
  readonly to: string | null;
  readonly subject: string | null;
  /** Null: only the athlete may see it. */
  readonly body: string | null;
  /** SMS parts; null where they were not counted. */
  readonly parts: number | null;
  readonly reminderId: string | null;
}

/** What an athlete texted. */
interface OwnEntry {
  readonly from: "athlete";
  readonly at: string;
  readonly body: string;
}

/** One entry of a phone. */
export type PhoneEntry = SentEntry | OwnEntry;
