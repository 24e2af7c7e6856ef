import { html } from "hono/html";
import { instantMs, isoDate } from "../domain/local-time.ts";
import { isTrainingDay } from "../domain/log/training-log.ts";
import type { DayAdvice } from "../domain/recovery/status.ts";
import { attentionSentence } from "../messages/explain/attention-words.ts";
import type { DayExplanation } from "../messages/explain/explain-day.ts";
import type { AthleteView } from "./athlete-view.ts";
import { causeWords, formatLocalTime, formatWeekdayDate, type Html, levelBadge, sessionWords } from "./elements.ts";
import { mondayOf } from "./load-section.ts";
import type { PlannedText } from "./thread.ts";

const HARD_WORK = { hardRun: "Hard run", lowerLift: "Leg lifting", upperLift: "Upper-body lifting" } as const;

/** Today and tomorrow with their causes, what to look at, the reasons with their numbers, and from when hard work fits. */
export function statusSection(view: AthleteView): Html {
  const { today, tomorrow, attention } = view;
  return html`<h2>Today and tomorrow</h2>
<dl class="advice">${adviceRow("Today", today)}${adviceRow("Tomorrow", tomorrow)}</dl>
${attention.length === 0 ? "" : html`<ul class="attention">${attention.map((each) => html`<li>${attentionSentence(each)}</li>`)}</ul>`}
${reasons(view)}
${readyFrom(view)}`;
}

function adviceRow(name: string, advice: DayAdvice | undefined): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${advice === undefined ? "not known yet" : html`${levelBadge(advice.level)} ${causeWords(advice)}`}</dd>
    </div>`;
}

/** In the words of an explanation, which are a coach's and keep what is the athlete's own. */
function reasons({ days }: AthleteView): Html {
  const sentences = days.at(-1)?.status.sentences ?? [];
  return html`<ul class="reasons">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}

function readyFrom(view: AthleteView): Html {
  if (view.status === undefined) return html``;
  return html`<h3>Hard work fits from</h3>
<dl class="ready-from">${Object.entries(HARD_WORK).map(
    ([what, name]) => html`<div>
  <dt>${name}</dt>
  <dd>${readyAt(what, view)}</dd>
  </div>`,
  )}
  </dl>
<p class="quiet">Later than its muscles are ready where a rest day, an easy day or the other kind of training comes first.</p>`;
}

function readyAt(what: string, { status, nowMs, zone, athlete }: AthleteView): string {
  if (athlete.redFlagAt !== null) return "on hold";
  const instant = Object.entries(status?.readyFrom ?? {}).find(([name]) => name === what)?.[1] ?? null;
  return instant === null || instantMs(instant) <= nowMs ? "now" : formatLocalTime(instantMs(instant), zone);
}

const SHOWN_DAYS = 7;

/** The texts that wait to be sent, each with its reason. */
export function plannedList({ planned, zone }: AthleteView): Html {
  return html`<h2>Planned</h2>
${planned.length === 0 ? html`<p class="quiet">No text is planned now. Each workout, and each night, plans anew.</p>` : ""}
<ul class="planned">${planned.map((text) => plannedItem(text, zone))}</ul>`;
}

function plannedItem({ kind, dueAt, channel, why }: PlannedText, zone: string): Html {
  return html`<li><strong>${kind}</strong> by ${channel === "sms" ? "SMS" : "e-mail"}, <time datetime="${dueAt}">${formatLocalTime(instantMs(dueAt), zone)}</time>
${
  why.length === 0
    ? ""
    : html`<details class="why">
  <summary>Why<span class="unseen"> this ${kind} text</span></summary>
  <ul>${why.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>
  </details>`
}</li>`;
}

/** Of the last days, each text that did not go and each kind that was not planned, with the reason. */
export function silenceList({ days }: AthleteView): Html {
  const shown = days.slice(-SHOWN_DAYS).toReversed();
  return html`<h2>Silences</h2>
<p class="quiet">What did not go in the last ${SHOWN_DAYS} days, and why.</p>
${shown.map((day, at) => daySilences(day, at === 0))}`;
}

function daySilences({ day, date, texts, none }: DayExplanation, isOpen: boolean): Html {
  const silent = texts.filter(({ state }) => !WENT.has(state));
  const count = silent.length + none.length;
  return html`<details class="day-silences" ${isOpen ? "open" : ""}>
    <summary><time datetime="${date}">${day}</time> <span class="quiet">${count === 1 ? "1 silence" : `${count} silences`}</span></summary>
<ul>${silent.map(({ kind, outcome, why }) => html`<li><strong>${kind}</strong>: ${outcome}. ${why[0] ?? ""}</li>`)}
${none.map(({ kind, why }) => html`<li><strong>${kind}</strong>: none planned. ${why}</li>`)}
  </ul>
  </details>`;
}

const WENT: ReadonlySet<string> = new Set(["SENT", "UNKNOWN", "PENDING", "SENDING"]);

const WEEKS_BACK = 3;
const WEEK_DAYS = 7;

/** Four weeks of what was done, and the days ahead with what they are for: Monday to Sunday. */
export function calendar(view: AthleteView): Html {
  const { log, status } = view;
  const first = mondayOf(log.today) - WEEKS_BACK * WEEK_DAYS;
  const ahead = status?.days.at(-1)?.date ?? isoDate(log.today);
  const days: number[] = [];
  for (let day = first; isoDate(day) <= ahead || days.length % WEEK_DAYS !== 0; day += 1) days.push(day);
  return html`<h2>Calendar</h2>
<ol class="calendar">
${days.map((day) => dayCell(day, view))}
</ol>`;
}

function dayCell(day: number, view: AthleteView): Html {
  const { log, athlete, status } = view;
  const date = isoDate(day);
  const sessions = log.sessions.filter(({ localDay }) => localDay === day);
  const advice = day < log.today ? undefined : status?.days.find((each) => each.date === date);
  const isEvent = athlete.profile.events.includes(date);
  const when = day < log.today ? "past" : day === log.today ? "today" : "ahead";
  const isEmpty = sessions.length === 0 && !isEvent && advice === undefined;
  return html`<li class="${when} ${isEmpty ? "empty" : ""}" ${day === log.today ? html`aria-current="date"` : ""}>
<time datetime="${date}">${formatWeekdayDate(day)}</time>
${isEvent ? html`<p class="event">Event</p>` : ""}
${sessions.map((session) => html`<p class="session ${session.kind}">${sessionWords(session)}</p>`)}
${advice === undefined ? restWord(day, view) : html`<p>${levelBadge(advice.level)}${causeOf(causeWords(advice))}</p>`}
</li>
`;
}

function causeOf(words: string): Html {
  return words === "" ? html`` : html` <span class="quiet">${words}</span>`;
}

/** A past day without training is a rest day, whether or not it was asked for. */
function restWord(day: number, { log }: AthleteView): Html {
  const isRest = day < log.today && day >= log.firstDay && log.sessions.length > 0 && !isTrainingDay(day, log);
  return isRest ? html`<p class="quiet">no training</p>` : html``;
}
