import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import * as localTime from "../domain/local-time.ts";
import type { Session } from "../domain/log/sessions.ts";
import type { Athlete } from "../domain/profile.ts";
import type { DayAdvice, Level } from "../domain/recovery/status.ts";
import { formatDecimal, formatKilometers, formatShortDate } from "../languages/format.ts";
import { isFromStrava } from "../messages/explain/strava-records.ts";
import type { Reader } from "./reader.ts";

/** A piece of a page; all values in it are escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export function levelBadge(level: Level, { page }: Reader): Html {
  return html`<span class="badge ${level}">${page.levels[level]}</span>`;
}

/** The meaning of the colours under the load chart. */
export function levelLegend({ page }: Reader): Html {
  const entries = Object.entries(page.levels).map(
    ([level, name]) => html`<li><span class="key level ${level}"></span>${name}</li>`,
  );
  return html`<ul class="legend">
    <li>${page.adviceAfter}</li>
    ${entries}
  </ul>`;
}

/** A part of a page that is kept up to date where the page is live. */
export function livePart(id: string, part: Html): Html {
  return html`<div id="${id}" data-live>${part}</div>`;
}

/** Why a day has its level; empty when it is ready. */
export function causeWords({ cause }: Pick<DayAdvice, "cause">, { page }: Reader): string {
  return cause === null ? "" : page.causes[cause];
}

/** What a kind of text is called; one of another release by its code. */
export function kindName(kind: string, { day }: Reader): string {
  return Object.entries(day.kinds).find(([known]) => known === kind)?.[1] ?? kind;
}

/** One effort in a few words: "Run 45 min, 8.2 km". Nothing of one that Strava recorded, which is its athlete's (I11). */
export function sessionWords(session: Session, { page, formats }: Reader): string {
  if (isFromStrava(session)) return page.stravaSession;
  const { kind, minutes, distanceMeters } = session;
  const distance = distanceMeters === null ? "" : `, ${formatKilometers(distanceMeters, formats)} km`;
  return `${page.workouts[kind]} ${Math.round(minutes)} min${distance}`;
}

/** A local day: "Thu 26 Nov". */
export function formatWeekdayDate(day: number, { formats }: Reader): string {
  return formatShortDate(day, formats);
}

/** A local day without its weekday: "26 Nov". */
export function formatDate(day: number, reader: Reader): string {
  const [, ...date] = formatWeekdayDate(day, reader).split(" ");
  return date.join(" ");
}

/** An ISO date with its year: "26 Nov 2026". */
export function formatDateOfYear(date: string, reader: Reader): string {
  return `${formatDate(localTime.epochDay(date), reader)} ${date.slice(0, 4)}`;
}

/** An instant in the athlete's zone: "Thu 26 Nov, 09:14". */
export function formatLocalTime(ms: number, zone: string, reader: Reader): string {
  return `${formatWeekdayDate(localTime.localDayAt(ms, zone), reader)}, ${localTime.localTimeAt(ms, zone)}`;
}

/** A figure with one decimal: "48.2". */
export function formatTenth(value: number, { formats }: Reader): string {
  return formatDecimal(value.toFixed(1), formats);
}

/** The place that names a zone: "New York". */
export function placeName(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** Whom a page calls what: by name, else by id. */
export function nameOf({ profile, athleteId }: Athlete): string {
  return profile.name ?? athleteId;
}

/** What is said by the way. */
export function quiet(words: string): Html {
  return html`<span class="quiet">${words}</span>`;
}
