import { html } from "hono/html";
import { instantMs, isoDate, localDayAt } from "../domain/local-time.ts";
import type { DayAdvice } from "../domain/recovery/status.ts";
import { momentOf, type Reminder } from "../domain/reminder.ts";
import { attentionSentence } from "../messages/explain/attention-words.ts";
import * as elements from "./elements.ts";
import { type TeamQuery, teamUrl } from "./team-query.ts";
import type { TeamRow } from "./team-row.ts";
import { nextEvent, type TeamView } from "./team-view.ts";

/** The parts of the team's page that change as time passes, by their ids. */
export function teamParts(view: TeamView): Readonly<Record<string, elements.Html>> {
  return { attention: attentionList(view), team: teamTable(view) };
}

/** The rows of the team's table, by their ids: each is kept up to date alone while the same athletes are listed. */
export function teamRows({ rows, nowMs }: TeamView): Readonly<Record<string, elements.Html>> {
  return Object.fromEntries(rows.map((row) => [rowId(row), rowCells(row, nowMs)]));
}

function rowId({ athlete }: TeamRow): string {
  return `row-${athlete.athleteId}`;
}

/** The team's page: what to look at, then a row an athlete. */
export function teamContent(view: TeamView, tools: elements.Html): elements.Html {
  const parts = teamParts(view);
  const people = view.total === 1 ? "1 athlete" : `${view.total} athletes`;
  return html`<h1>${view.teamName}</h1>
<p class="lead">${people}. Texts go to them; this page says what went, what comes next, and why.</p>
${Object.entries(parts)
  .slice(0, 1)
  .map(([id, part]) => elements.livePart(id, part))}
<section class="card" aria-labelledby="athletes-title">
<h2 id="athletes-title">Athletes</h2>
${queryForm(view.query)}
${elements.livePart("team", parts["team"] ?? html``)}
</section>
${tools}`;
}

function attentionList({ rows, damaged, total, query }: TeamView): elements.Html {
  const found = rows
    .flatMap((row) => row.attention.map((each) => ({ row, ...each })))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const isPart = rows.length < total && query.only !== "attention";
  return html`<section class="card attention" aria-labelledby="attention-title">
<h2 id="attention-title">To look at</h2>
${found.length === 0 && damaged.length === 0 ? html`<p class="quiet">Nothing to look at${isPart ? " among the athletes below" : ""}.</p>` : ""}
<ul>
${damaged.map(
  ({ athleteId, attribute }) =>
    html`<li><span class="who">${athleteId ?? "An athlete"}</span> is damaged and gets no texts: ${attribute} cannot be read.</li>`,
)}
${found.map(
  ({ row, at, ...each }) => html`<li><a class="who" href="${athleteUrl(row)}">${elements.nameOf(row.athlete)}</a>
<span>${attentionSentence(each)}</span> <time datetime="${at}">${elements.formatWeekdayDate(localDayAt(instantMs(at), row.zone))}</time></li>`,
)}
</ul>
${isPart ? html`<p class="quiet">Of the athletes below. <a href="/?only=attention">Look through all ${total}</a>, a few hundred at a time.</p>` : ""}
</section>`;
}

const SORT_NAMES = { name: "Name", tomorrow: "Tomorrow's level", last: "Last workout" } as const;
const ONLY_NAMES = {
  attention: "Something to look at",
  event: "A race or event in two weeks",
  ...Object.fromEntries(Object.entries(elements.LEVEL_NAMES).map(([level, name]) => [level, `${name} tomorrow`])),
};

function queryForm({ search, only, sort }: TeamQuery): elements.Html {
  return html`<form class="query" method="get" action="/" role="search">
<p class="field">
  <label for="search">Name</label>
  <input id="search" type="search" name="search" value="${search}" autocomplete="off" /></p>
<p class="field">
  <label for="only">Show</label>
  <select id="only" name="only">
  <option value="">All</option>${Object.entries(ONLY_NAMES).map(
    ([value, name]) => html`<option value="${value}" ${value === only ? "selected" : ""}>${name}</option>`,
  )}</select></p>
<p class="field">
  <label for="sort">Sort by</label>
  <select id="sort" name="sort">${Object.entries(SORT_NAMES).map(
    ([value, name]) => html`<option value="${value}" ${value === sort ? "selected" : ""}>${name}</option>`,
  )}</select></p>
<button type="submit">Show</button>
</form>`;
}

function teamTable(view: TeamView): elements.Html {
  const { rows, found, total, span } = view;
  if (total === 0) return html`<p class="quiet">No athletes yet.</p>`;
  if (found === 0) {
    return html`<p class="quiet">Nobody fits. <a href="/">Show all ${total}</a>.</p>${span === null ? "" : pager(view)}`;
  }
  return html`<table class="team">
<thead>
  <tr>
  <th scope="col">Athlete</th>
  <th scope="col">Today</th>
  <th scope="col">Tomorrow</th>
  <th scope="col">Last workout</th>
  <th scope="col">Next text</th>
  <th scope="col">Last SMS</th>
  </tr>
  </thead>
<tbody>
${rows.map(
  (row) => html`<tr id="${rowId(row)}">${rowCells(row, view.nowMs)}</tr>
`,
)}
</tbody>
</table>
${pager(view)}`;
}

function rowCells(row: TeamRow, nowMs: number): elements.Html {
  const { athlete, today, tomorrow, zone, lastSession, next, receipt, attention } = row;
  const count = attention.length;
  return html`<th scope="row">
<a href="${athleteUrl(row)}">${elements.nameOf(athlete)}</a>${count === 0 ? "" : html` <span class="mark">${count} to look at</span>`}${eventMark(nextEvent(athlete, nowMs))}
</th>
<td data-label="Today">${adviceCell(today)}</td>
<td data-label="Tomorrow">${adviceCell(tomorrow)}</td>
<td data-label="Last workout">${lastCell(lastSession)}</td>
<td data-label="Next text">${next === undefined ? quiet("none planned") : nextCell(next, { zone, nowMs })}</td>
<td data-label="Last SMS">${receiptCell(receipt)}</td>`;
}

function eventMark(day: number | undefined): elements.Html | "" {
  return day === undefined ? "" : html` <span class="quiet">event ${elements.formatWeekdayDate(day)}</span>`;
}

function quiet(words: string): elements.Html {
  return html`<span class="quiet">${words}</span>`;
}

function lastCell(session: TeamRow["lastSession"]): elements.Html {
  if (session === undefined) return quiet("none");
  return html`${elements.formatWeekdayDate(session.localDay)} ${quiet(elements.sessionWords(session))}`;
}

function receiptCell(receipt: TeamRow["receipt"]): elements.Html {
  if (receipt === null) return quiet("no receipt");
  return receipt.arrived ? html`${receipt.words}` : html`<span class="wrong">${receipt.words}</span>`;
}

function adviceCell(advice: DayAdvice | undefined): elements.Html {
  if (advice === undefined) return html`<span class="quiet">not known yet</span>`;
  return html`${elements.levelBadge(advice.level)} <span class="quiet">${elements.causeWords(advice)}</span>`;
}

function nextCell(next: Reminder, { zone, nowMs }: { readonly zone: string; readonly nowMs: number }): elements.Html {
  const dueMs = instantMs(momentOf(next));
  const isToday = isoDate(localDayAt(dueMs, zone)) === isoDate(localDayAt(nowMs, zone));
  const time = elements.formatLocalTime(dueMs, zone);
  return html`${next.kind} <span class="quiet">${isToday ? `today ${time.slice(-5)}` : time} in ${elements.placeName(zone)}</span>`;
}

function athleteUrl({ athlete }: TeamRow): string {
  return `/athletes/${encodeURIComponent(athlete.athleteId)}`;
}

function pager({ query, pages, found, rows, span }: TeamView): elements.Html {
  if (pages === 1) return html`<p class="quiet">${found === 1 ? "1 athlete" : `${found} athletes`}.</p>`;
  const to = (page: number, name: string): elements.Html => html`<a href="${teamUrl({ ...query, page })}">${name}</a>`;
  return html`<nav class="pager" aria-label="Pages of athletes">
${query.page > 1 ? to(query.page - 1, "Earlier") : ""}
<span>Page ${query.page} of ${pages}: ${rows.length} of ${span === null ? found : `athletes ${span.from} to ${span.to} of ${span.of} by name`}</span>
${query.page < pages ? to(query.page + 1, "Later") : ""}
</nav>`;
}
