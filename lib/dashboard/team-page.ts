import { html } from "hono/html";
import { instantMs, localDayAt } from "../domain/local-time.ts";
import type { DayAdvice } from "../domain/recovery/status.ts";
import * as elements from "./elements.ts";
import type { Reader } from "./reader.ts";
import { teamUrl } from "./team-query.ts";
import type { TeamRow } from "./team-row.ts";
import { nextCell, noneCell, receiptCell } from "./team-texts.ts";
import { LOGS_A_PAGE, nextEvent, type TeamView } from "./team-view.ts";

/** The parts of the team's page that change as time passes, by their ids. */
export function teamParts(view: TeamView): Readonly<Record<string, elements.Html>> {
  return { attention: attentionList(view), team: teamTable(view) };
}

/** The rows of the team's table, by their ids: each is kept up to date alone while the same athletes are listed. */
export function teamRows({ rows, nowMs, reader }: TeamView): Readonly<Record<string, elements.Html>> {
  return Object.fromEntries(rows.map((row) => [rowId(row), rowCells(row, nowMs, reader)]));
}

function rowId({ athlete }: TeamRow): string {
  return `row-${athlete.athleteId}`;
}

/** The team's page: what to look at, then a row an athlete. */
export function teamContent(view: TeamView): elements.Html {
  const words = view.reader.page.team;
  return html`<h1>${view.teamName}</h1>
<p class="lead">${words.count(view.total)}. ${words.lead}</p>
${elements.livePart("attention", attentionList(view))}
<section class="card" aria-labelledby="athletes-title">
<h2 id="athletes-title">${words.athletes}</h2>
${queryForm(view)}
${elements.livePart("team", teamTable(view))}
</section>`;
}

function attentionList({ rows, damaged, total, query, reader }: TeamView): elements.Html {
  const words = reader.page.team;
  const found = rows
    .flatMap((row) => row.attention.map((each) => ({ row, ...each })))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const isPart = rows.length < total && query.only !== "attention";
  return html`<section class="card attention" aria-labelledby="attention-title">
<h2 id="attention-title">${words.toLookAt}</h2>
${found.length === 0 && damaged.length === 0 ? html`<p class="quiet">${isPart ? words.nothingBelow : words.nothing}</p>` : ""}
<ul>
${damaged.map(
  ({ athleteId, attribute }) =>
    html`<li><span class="who">${athleteId ?? words.anAthlete}</span> ${words.damaged(attribute)}</li>`,
)}
${found.map(
  ({
    row,
    at,
    cause,
    count,
    contact,
  }) => html`<li><a class="who" href="${athleteUrl(row)}">${elements.nameOf(row.athlete)}</a>
<span>${reader.attention.sentences[cause]({ count, contact })}</span> <time datetime="${at}">${elements.formatWeekdayDate(localDayAt(instantMs(at), row.zone), reader)}</time></li>`,
)}
</ul>
${isPart ? lookFurther(found.length, total, words) : ""}
</section>`;
}

/** Where those who are not listed are looked at. */
function lookFurther(found: number, total: number, words: Reader["page"]["team"]): elements.Html {
  const link = html`<a href="/?only=attention">${words.lookThrough(total)}</a>`;
  const inParts = total > LOGS_A_PAGE ? `, ${words.inParts}` : ".";
  return html`<p class="quiet">${found === 0 ? "" : words.ofThoseBelow} ${link}${inParts}</p>`;
}

function queryForm({ query: { search, only, sort }, reader }: TeamView): elements.Html {
  const { team: words, levels } = reader.page;
  const { query } = words;
  const sorts = { name: query.name, tomorrow: query.byLevel, last: words.lastWorkout };
  const onlyNames = {
    attention: query.attention,
    event: query.event,
    ...Object.fromEntries(Object.entries(levels).map(([level, name]) => [level, query.tomorrow(name)])),
  };
  return html`<form class="query" method="get" action="/" role="search">
<p class="field">
  <label for="search">${query.name}</label>
  <input id="search" type="search" name="search" value="${search}" autocomplete="off" /></p>
<p class="field">
  <label for="only">${query.only}</label>
  <select id="only" name="only">
  <option value="">${query.all}</option>${Object.entries(onlyNames).map(
    ([value, name]) => html`<option value="${value}" ${value === only ? "selected" : ""}>${name}</option>`,
  )}</select></p>
<p class="field">
  <label for="sort">${query.sort}</label>
  <select id="sort" name="sort">${Object.entries(sorts).map(
    ([value, name]) => html`<option value="${value}" ${value === sort ? "selected" : ""}>${name}</option>`,
  )}</select></p>
<button type="submit">${query.show}</button>
</form>`;
}

function teamTable(view: TeamView): elements.Html {
  const { rows, found, total, span, reader } = view;
  const { today, tomorrow, team: words } = reader.page;
  if (total === 0) return html`<p class="quiet">${words.none}</p>`;
  if (found === 0) {
    return html`<p class="quiet">${words.nobodyFits} <a href="/">${words.showAll(total)}</a>.</p>${span === null ? "" : pager(view)}`;
  }
  const columns = [words.athlete, today, tomorrow, words.lastWorkout, words.nextText, words.lastSms];
  return html`<table class="team">
<thead>
  <tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}
  </tr>
  </thead>
<tbody>
${rows.map(
  (row) => html`<tr id="${rowId(row)}">${rowCells(row, view.nowMs, reader)}</tr>
`,
)}
</tbody>
</table>
${pager(view)}`;
}

function rowCells(row: TeamRow, nowMs: number, reader: Reader): elements.Html {
  const { athlete, today, tomorrow, zone, lastSession, next, lastSms, attention } = row;
  const { page } = reader;
  const words = page.team;
  const mark = attention.length === 0 ? "" : html` <span class="mark">${words.mark(attention.length)}</span>`;
  const where = { zone, nowMs, reader };
  return html`<th scope="row">
<a href="${athleteUrl(row)}">${elements.nameOf(athlete)}</a>${mark}${eventMark(nextEvent(athlete, nowMs), reader)}
</th>
<td data-label="${page.today}">${adviceCell(today, reader)}</td>
<td data-label="${page.tomorrow}">${adviceCell(tomorrow, reader)}</td>
<td data-label="${words.lastWorkout}">${lastCell(lastSession, reader)}</td>
<td data-label="${words.nextText}">${next === undefined ? noneCell(athlete, where) : nextCell(next, where)}</td>
<td data-label="${words.lastSms}">${receiptCell(lastSms, where)}</td>`;
}

function eventMark(day: number | undefined, reader: Reader): elements.Html | "" {
  if (day === undefined) return "";
  return html` <span class="quiet">${reader.page.team.event(elements.formatWeekdayDate(day, reader))}</span>`;
}

function lastCell(session: TeamRow["lastSession"], reader: Reader): elements.Html {
  if (session === undefined) return elements.quiet(reader.page.team.noWorkout);
  return html`${elements.formatWeekdayDate(session.localDay, reader)} ${elements.quiet(elements.sessionWords(session, reader))}`;
}

function adviceCell(advice: DayAdvice | undefined, reader: Reader): elements.Html {
  if (advice === undefined) return elements.quiet(reader.page.notKnown);
  return html`${elements.levelBadge(advice.level, reader)} ${elements.quiet(elements.causeWords(advice, reader))}`;
}

function athleteUrl({ athlete }: TeamRow): string {
  return `/athletes/${encodeURIComponent(athlete.athleteId)}`;
}

function pager({ query, pages, found, rows, span, reader }: TeamView): elements.Html {
  const words = reader.page.team;
  if (pages === 1) return html`<p class="quiet">${words.count(found)}.</p>`;
  const to = (page: number, name: string): elements.Html => html`<a href="${teamUrl({ ...query, page })}">${name}</a>`;
  const shown = span === null ? words.rows(rows.length, found) : words.rowsOf(rows.length, span);
  return html`<nav class="pager" aria-label="${words.pages}">
${query.page > 1 ? to(query.page - 1, words.earlier) : ""}
<span>${words.page(query.page, pages)}: ${shown}</span>
${query.page < pages ? to(query.page + 1, words.later) : ""}
</nav>`;
}
