import { html } from "hono/html";
import { arrivalOf } from "../domain/delivery/arrival.ts";
import { instantMs, isoDate, localDayAt, localTimeAt } from "../domain/local-time.ts";
import { openInvitation } from "../domain/planning/channel.ts";
import type { Athlete } from "../domain/profile.ts";
import { momentOf, type Reminder } from "../domain/reminder.ts";
import { arrivalWords } from "../messages/explain/arrival-words.ts";
import * as elements from "./elements.ts";
import type { Reader } from "./reader.ts";

interface Where {
  /** IANA zone. */
  readonly zone: string;
  readonly nowMs: number;
  readonly reader: Reader;
}

/** The next text that is planned. */
export function nextCell(next: Reminder, { zone, nowMs, reader }: Where): elements.Html {
  const dueMs = instantMs(momentOf(next));
  const isToday = isoDate(localDayAt(dueMs, zone)) === isoDate(localDayAt(nowMs, zone));
  const { nextToday, next: later } = reader.page.team;
  const place = elements.placeName(zone);
  const when = isToday
    ? nextToday(localTimeAt(dueMs, zone), place)
    : later(elements.formatLocalTime(dueMs, zone, reader), place);
  return html`${elements.kindName(next.kind, reader)} ${elements.quiet(when)}`;
}

/** That none is planned, and why where the athlete or a coach decided it. */
export function noneCell(athlete: Athlete, where: Where): elements.Html {
  return elements.quiet(heldWords(athlete, where) ?? where.reader.page.team.nonePlanned);
}

function heldWords(athlete: Athlete, { zone, nowMs, reader }: Where): string | undefined {
  const { held } = reader.page.team;
  const { consent, pausedUntil } = athlete;
  const states = [consent.sms?.state, consent.email?.state];
  if (!states.includes("given")) {
    if (states.includes("withdrawn")) return held.ended;
    return openInvitation(athlete) === undefined ? held.noConsent : held.asked;
  }
  if (pausedUntil === null || instantMs(pausedUntil) <= nowMs) return undefined;
  return held.paused(elements.formatWeekdayDate(localDayAt(instantMs(pausedUntil), zone), reader));
}

/** What became of the last text by SMS. */
export function receiptCell(last: Reminder | undefined, { nowMs, reader }: Where): elements.Html {
  const { page, attention } = reader;
  if (last === undefined) return elements.quiet(page.team.noSms);
  const words = arrivalWords(last, nowMs, attention);
  if (words === undefined) return elements.quiet(page.team.noReceipt);
  return arrivalOf(last, nowMs)?.kind === "undelivered" ? html`<span class="wrong">${words}</span>` : html`${words}`;
}
