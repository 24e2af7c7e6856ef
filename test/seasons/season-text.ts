import { instantMs, localDayAt, localTimeAt } from "../../lib/domain/local-time.ts";
import { reasonTold } from "../../lib/domain/planning/text-history.ts";
import type { Reminder } from "../../lib/domain/reminder.ts";
import type { ReminderKind } from "../../lib/domain/reminder-kinds.ts";
import type { PlayedSeason } from "./play-season.ts";
import { FIRST_DAY } from "./season-log.ts";

/** A text of a season as its athlete got it. */
export interface SeasonText {
  readonly kind: ReminderKind;
  readonly facts: Reminder["facts"];
  /** The local day it came [epoch day], and the time on the clock there. */
  readonly day: number;
  readonly time: string;
  readonly sentMs: number;
  readonly zone: string;
  /** 1 to 12: what comes the morning after the last day belongs to week 12. */
  readonly week: number;
  readonly codes: readonly string[];
  readonly body: string;
}

/** Every text of a season, in order. */
export function textsOf({ reminders }: PlayedSeason): readonly SeasonText[] {
  return reminders.flatMap((reminder) => {
    if (reminder.state !== "SENT") return [];
    const { kind, facts, zone, text: body, reason } = reminder;
    const sentMs = instantMs(reminder.settledAt);
    const day = localDayAt(sentMs, zone);
    const week = Math.min(12, Math.floor((day - FIRST_DAY) / 7) + 1);
    const rider = facts.kind === "easy-day" ? undefined : reasonTold(reminder);
    const codes = [reason.code, ...(rider === undefined ? [] : [rider])];
    return [{ kind, facts, day, time: localTimeAt(sentMs, zone), sentMs, zone, week, codes, body }];
  });
}

/** How often a season's reminders ended without a text, by reason, most often first. */
export function silencesOf({ reminders }: PlayedSeason): readonly (readonly [code: string, times: number])[] {
  const times = new Map<string, number>();
  for (const reminder of reminders) {
    if (!("outcome" in reminder)) continue;
    times.set(reminder.outcome, (times.get(reminder.outcome) ?? 0) + 1);
  }
  return [...times].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
