import { html } from "hono/html";
import { instantMs, isoDate } from "../domain/local-time.ts";
import { isTrainingDay } from "../domain/log/training-log.ts";
import type { DayAdvice } from "../domain/recovery/status.ts";
import type { DayExplanation } from "../messages/explain/explain-day.ts";
import type { AthleteView } from "./athlete-view.ts";
import {
  causeWords,
  formatLocalTime,
  formatWeekdayDate,
  type Html,
  kindName,
  levelBadge,
  sessionWords,
} from "./elements.ts";
import { mondayOf } from "./load-section.ts";
import type { Reader } from "./reader.ts";
import type { PlannedText } from "./thread.ts";

/** Today and tomorrow with their causes, what to look at, the reasons with their numbers, and from when hard work fits. */
export function statusSection(view: AthleteView): Html {
  const { today, tomorrow, attention, reader } = view;
  const { page } = reader;
  const sentences = attention.map(({ cause, count, contact }) => reader.attention.sentences[cause]({ count, contact }));
  return html`<h2>${reader.athlete.status.title}</h2>
<dl class="advice">${adviceRow(page.today, today, reader)}${adviceRow(page.tomorrow, tomorrow, reader)}</dl>
${attention.length === 0 ? "" : html`<ul class="attention">${sentences.map((each) => html`<li>${each}</li>`)}</ul>`}
${reasons(view)}
${readyFrom(view)}`;
}

function adviceRow(name: string, advice: DayAdvice | undefined, reader: Reader): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${advice === undefined ? reader.page.notKnown : html`${levelBadge(advice.level, reader)} ${causeWords(advice, reader)}`}</dd>
    </div>`;
}

/** In the words of an explanation, which are a coach's and keep what is the athlete's own. */
function reasons({ days }: AthleteView): Html {
  const sentences = days.at(-1)?.status.sentences ?? [];
  return html`<ul class="reasons">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}

function readyFrom(view: AthleteView): Html {
  if (view.status === undefined) return html``;
  const words = view.reader.athlete.status;
  return html`<h3>${words.hardWork}</h3>
<dl class="ready-from">${Object.entries(words.hardWorkOf).map(
    ([what, name]) => html`<div>
  <dt>${name}</dt>
  <dd>${readyAt(what, view)}</dd>
  </div>`,
  )}
  </dl>
<p class="quiet">${words.hardWorkNote}</p>`;
}

function readyAt(what: string, { status, nowMs, zone, athlete, reader }: AthleteView): string {
  const { onHold, now } = reader.athlete.status;
  if (athlete.redFlagAt !== null) return onHold;
  const instant = Object.entries(status?.readyFrom ?? {}).find(([name]) => name === what)?.[1] ?? null;
  return instant === null || instantMs(instant) <= nowMs ? now : formatLocalTime(instantMs(instant), zone, reader);
}

const SHOWN_DAYS = 7;

/** The texts that wait to be sent, each with its reason. */
export function plannedList({ planned, zone, reader }: AthleteView): Html {
  const words = reader.athlete.planned;
  return html`<h2>${words.title}</h2>
${planned.length === 0 ? html`<p class="quiet">${words.none}</p>` : ""}
<ul class="planned">${planned.map((text) => plannedItem(text, zone, reader))}</ul>`;
}

function plannedItem({ kind, dueAt, channel, why }: PlannedText, zone: string, reader: Reader): Html {
  const name = kindName(kind, reader);
  const words = reader.athlete.texts;
  return html`<li><strong>${name}</strong> ${reader.page.by[channel]}, <time datetime="${dueAt}">${formatLocalTime(instantMs(dueAt), zone, reader)}</time>
${
  why.length === 0
    ? ""
    : html`<details class="why">
  <summary>${words.why}<span class="unseen"> ${words.whyThis(name)}</span></summary>
  <ul>${why.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>
  </details>`
}</li>`;
}

/** Of the last days, each text that did not go and each kind that was not planned, with the reason. */
export function silenceList({ days, reader }: AthleteView): Html {
  const shown = days.slice(-SHOWN_DAYS).toReversed();
  const words = reader.athlete.silences;
  return html`<h2>${words.title}</h2>
<p class="quiet">${words.lead(SHOWN_DAYS)}</p>
${shown.map((day, at) => daySilences(day, at === 0, reader))}`;
}

function daySilences({ day, date, texts, none }: DayExplanation, isOpen: boolean, reader: Reader): Html {
  const words = reader.athlete.silences;
  const silent = texts.filter(({ state }) => !WENT.has(state));
  return html`<details class="day-silences" ${isOpen ? "open" : ""}>
    <summary><time datetime="${date}">${day}</time> <span class="quiet">${words.count(silent.length + none.length)}</span></summary>
<ul>${silent.map(({ kind, outcome, why }) => html`<li><strong>${kindName(kind, reader)}</strong>: ${outcome}. ${why[0] ?? ""}</li>`)}
${none.map(({ kind, why }) => html`<li><strong>${kindName(kind, reader)}</strong>: ${words.nonePlanned}. ${why}</li>`)}
  </ul>
  </details>`;
}

const WENT: ReadonlySet<string> = new Set(["SENT", "UNKNOWN", "PENDING", "SENDING"]);

const WEEKS_BACK = 3;
const WEEK_DAYS = 7;

/** Four weeks of what was done, and the days ahead with what they are for: Monday to Sunday. */
export function calendar(view: AthleteView): Html {
  const { log, status, reader } = view;
  const first = mondayOf(log.today) - WEEKS_BACK * WEEK_DAYS;
  const ahead = status?.days.at(-1)?.date ?? isoDate(log.today);
  const days: number[] = [];
  for (let day = first; isoDate(day) <= ahead || days.length % WEEK_DAYS !== 0; day += 1) days.push(day);
  return html`<h2>${reader.athlete.calendar.title}</h2>
<ol class="calendar">
${days.map((day) => dayCell(day, view))}
</ol>`;
}

function dayCell(day: number, view: AthleteView): Html {
  const { log, athlete, status, reader } = view;
  const date = isoDate(day);
  const sessions = log.sessions.filter(({ localDay }) => localDay === day);
  const advice = day < log.today ? undefined : status?.days.find((each) => each.date === date);
  const isEvent = athlete.profile.events.includes(date);
  const when = day < log.today ? "past" : day === log.today ? "today" : "ahead";
  const isEmpty = sessions.length === 0 && !isEvent && advice === undefined;
  return html`<li class="${when} ${isEmpty ? "empty" : ""}" ${day === log.today ? html`aria-current="date"` : ""}>
<time datetime="${date}">${formatWeekdayDate(day, reader)}</time>
${isEvent ? html`<p class="event">${reader.athlete.calendar.event}</p>` : ""}
${sessions.map((session) => html`<p class="session ${session.kind}">${sessionWords(session, reader)}</p>`)}
${advice === undefined ? restWord(day, view) : html`<p>${levelBadge(advice.level, reader)}${causeOf(causeWords(advice, reader))}</p>`}
</li>
`;
}

function causeOf(words: string): Html {
  return words === "" ? html`` : html` <span class="quiet">${words}</span>`;
}

/** A past day without training is a rest day, whether or not it was asked for. */
function restWord(day: number, { log, reader }: AthleteView): Html {
  const isRest = day < log.today && day >= log.firstDay && log.sessions.length > 0 && !isTrainingDay(day, log);
  return isRest ? html`<p class="quiet">${reader.athlete.calendar.noTraining}</p>` : html``;
}
