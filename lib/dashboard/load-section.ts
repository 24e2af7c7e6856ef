import { html } from "hono/html";
import { isoDate, weekdayOf } from "../domain/local-time.ts";
import type { TrainingLog } from "../domain/log/training-log.ts";
import type { AthleteView } from "./athlete-view.ts";
import { formatDate, formatTenth, type Html } from "./elements.ts";
import { LOAD_RANGES_DAYS, type LoadDay, loadChart, loadDays } from "./load-chart.ts";
import type { Reader } from "./reader.ts";

/** The load of the last weeks with what its figures mean, and the same as a table. */
export function loadSection(view: AthleteView): Html {
  const { loads, log, athlete, reader } = view;
  const words = reader.athlete.load;
  const url = (days: number): string => `/athletes/${encodeURIComponent(athlete.athleteId)}?load=${days}#load`;
  return html`<h2>${words.title}</h2>
${log.sessions.length === 0 ? html`<p class="quiet">${words.none}</p>` : loadFigures(loads, log, reader)}
<nav class="ranges" aria-label="${words.shown}"><ul>${LOAD_RANGES_DAYS.map(
    (days) =>
      html`<li><a href="${url(days)}" ${days === loads.length ? html`aria-current="true"` : ""}>${words.ranges[days]}</a></li>`,
  )}</ul></nav>`;
}

function loadFigures(loads: readonly LoadDay[], log: TrainingLog, reader: Reader): Html {
  const { meaning, byWeek } = reader.athlete.load;
  return html`${loadChart(loads, reader)}
${formLine(log, reader)}
<p class="quiet">${meaning}</p>
<details><summary>${byWeek}</summary>${weekTable(loads, reader)}</details>`;
}

/** Form as the difference of two figures that can be read, so that it adds up: yesterday's (docs/rules.md 5). */
function formLine(log: TrainingLog, reader: Reader): Html {
  const [yesterday] = loadDays(log, 2);
  if (yesterday === undefined) return html``;
  const [fitness, fatigue] = [yesterday.fitness, yesterday.fatigue].map((value) => Math.round(value * 10) / 10);
  const form = formatTenth((fitness ?? 0) - (fatigue ?? 0), reader).replace("-", "−");
  const words = reader.athlete.load;
  return html`<p class="form">
${words.form} <strong>${form}</strong>
${words.formOf(formatTenth(fitness ?? 0, reader), formatTenth(fatigue ?? 0, reader))}
</p>`;
}

/** A row a week, Monday first, with what its last day shown came to. */
function weekTable(loads: readonly LoadDay[], reader: Reader): Html {
  const words = reader.athlete.load;
  const weeks = new Map<number, LoadDay[]>();
  for (const day of loads) {
    const monday = mondayOf(day.day);
    weeks.set(monday, [...(weeks.get(monday) ?? []), day]);
  }
  return html`<table class="figures">
    <thead>
    <tr>
    <th scope="col">${words.weekOf}</th>
    <th scope="col">${words.load}</th>
    <th scope="col">${words.fitness}</th>
    <th scope="col">${words.fatigue}</th>
    </tr>
    </thead>
    <tbody>
${[...weeks].map(([monday, days]) => {
  const last = days.at(-1);
  const load = days.reduce((sum, { loadAu }) => sum + loadAu, 0);
  return html`<tr>
    <th scope="row"><time datetime="${isoDate(monday)}">${formatDate(monday, reader)}</time></th>
    <td>${Math.round(load)}</td>
    <td>${formatTenth(last?.fitness ?? 0, reader)}</td>
    <td>${formatTenth(last?.fatigue ?? 0, reader)}</td>
    </tr>`;
})}
</tbody></table>`;
}

/** The Monday of a day's week [epoch day]. */
export function mondayOf(day: number): number {
  let monday = day;
  while (weekdayOf(monday) !== "mon") monday -= 1;
  return monday;
}
