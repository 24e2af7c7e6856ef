import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import * as localTime from "../domain/local-time.ts";
import type { Session } from "../domain/log/sessions.ts";
import type { WorkoutKind } from "../domain/log/workout.ts";
import type { Athlete } from "../domain/profile.ts";
import type { DayAdvice, Level } from "../domain/recovery/status.ts";
import { formatKilometers, formatShortDate } from "../languages/format.ts";
import { FORMATS } from "../languages/index.ts";
import { isFromStrava } from "../messages/explain/strava-records.ts";

/** A piece of a page; all values in it are escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The name of each level on the page. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  rest: "Rest",
  easy: "Easy",
  ready: "Ready",
  building: "Building",
};

export function levelBadge(level: Level): Html {
  return html`<span class="badge ${level}">${LEVEL_NAMES[level]}</span>`;
}

/** The meaning of the colours under the load chart. */
export function levelLegend(): Html {
  const entries = Object.entries(LEVEL_NAMES).map(
    ([level, name]) => html`<li><span class="key level ${level}"></span>${name}</li>`,
  );
  return html`<ul class="legend">
    <li>Advice for the day after:</li>
    ${entries}
  </ul>`;
}

/** A part of a page that is kept up to date where the page is live. */
export function livePart(id: string, part: Html): Html {
  return html`<div id="${id}" data-live>${part}</div>`;
}

type Cause = NonNullable<DayAdvice["cause"]>;

/** Why a day has its level, in the words of a table cell. */
const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  RED_FLAG: "felt unwell",
  SICK: "sick",
  BIG_DAY: "after a big day",
  REST_QUOTA: "rest day is due",
  ILLNESS: "back from illness",
  BUILDING: "first week of the log",
  RETURN: "first run after a break",
  RUN_SPIKE: "a long step up",
  DRIFT: "feels harder than usual",
  MONOTONY: "a week of equal days",
  RECOVERING: "legs still recovering",
};

/** Why a day has its level; empty when it is ready. */
export function causeWords({ cause }: Pick<DayAdvice, "cause">): string {
  return cause === null ? "" : CAUSE_WORDS[cause];
}

const KIND_NAMES: Readonly<Record<WorkoutKind, string>> = {
  run: "Run",
  strength: "Lift",
  cross: "Cross-training",
  recovery: "Recovery",
};

/** One effort in a few words: "Run 45 min, 8.2 km". Nothing of one that Strava recorded, which is its athlete's (I11). */
export function sessionWords(session: Session): string {
  if (isFromStrava(session)) return "Strava session";
  const { kind, minutes, distanceMeters } = session;
  const distance = distanceMeters === null ? "" : `, ${formatKilometers(distanceMeters, FORMATS.en)} km`;
  return `${KIND_NAMES[kind]} ${Math.round(minutes)} min${distance}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A local day: "Thu 26 Nov". */
export function formatWeekdayDate(day: number): string {
  return formatShortDate(day, FORMATS.en);
}

/** A local day without its weekday: "26 Nov". */
export function formatDate(day: number): string {
  const [, month, date] = localTime.isoDate(day).split("-").map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]}`;
}

/** An instant in the athlete's zone: "Thu 26 Nov, 09:14". */
export function formatLocalTime(ms: number, zone: string): string {
  return `${formatWeekdayDate(localTime.localDayAt(ms, zone))}, ${localTime.localTimeAt(ms, zone)}`;
}

/** The place that names a zone: "New York". */
export function placeName(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** Whom a page calls what: by name, else by id. */
export function nameOf({ profile, athleteId }: Athlete): string {
  return profile.name ?? athleteId;
}
