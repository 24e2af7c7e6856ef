import { html } from "hono/html";
import { isoDate, weekdayOf } from "../domain/local-time.ts";
import type { TrainingLog } from "../domain/log/training-log.ts";
import type { AthleteView } from "./athlete-view.ts";
import { formatDate, type Html } from "./elements.ts";
import { LOAD_RANGES_DAYS, type LoadDay, loadChart, loadDays } from "./load-chart.ts";

const RANGE_NAMES: Readonly<Record<(typeof LOAD_RANGES_DAYS)[number], string>> = {
  28: "4 weeks",
  91: "3 months",
  182: "6 months",
  365: "1 year",
  730: "2 years",
};

/** The load of the last weeks with what its figures mean, and the same as a table. */
export function loadSection(view: AthleteView): Html {
  const { loads, log, athlete } = view;
  const url = (days: number): string => `/athletes/${encodeURIComponent(athlete.athleteId)}?load=${days}#load`;
  return html`<h2>Load</h2>
${log.sessions.length === 0 ? html`<p class="quiet">No workouts yet.</p>` : loadFigures(loads, log)}
<nav class="ranges" aria-label="Days shown"><ul>${LOAD_RANGES_DAYS.map(
    (days) =>
      html`<li><a href="${url(days)}" ${days === loads.length ? html`aria-current="true"` : ""}>${RANGE_NAMES[days]}</a></li>`,
  )}</ul></nav>`;
}

function loadFigures(loads: readonly LoadDay[], log: TrainingLog): Html {
  return html`${loadChart(loads)}
${formLine(log)}
<p class="quiet">
Fitness is the load of about six weeks, fatigue that of about one.
Form is what was left of the one over the other before today's training.
They describe what was done; they predict nothing, and no text speaks of them.
</p>
<details><summary>By week, as a table</summary>${weekTable(loads)}</details>`;
}

/** Form as the difference of two figures that can be read, so that it adds up: yesterday's (docs/rules.md 5). */
function formLine(log: TrainingLog): Html {
  const [yesterday] = loadDays(log, 2);
  if (yesterday === undefined) return html``;
  const [fitness, fatigue] = [yesterday.fitness, yesterday.fatigue].map((value) => Math.round(value * 10) / 10);
  const form = ((fitness ?? 0) - (fatigue ?? 0)).toFixed(1);
  return html`<p class="form">
Form today <strong>${form.replace("-", "−")}</strong>
= yesterday's fitness ${(fitness ?? 0).toFixed(1)}
− yesterday's fatigue ${(fatigue ?? 0).toFixed(1)}
</p>`;
}

/** A row a week, Monday first, with what its last day shown came to. */
function weekTable(loads: readonly LoadDay[]): Html {
  const weeks = new Map<number, LoadDay[]>();
  for (const day of loads) {
    const monday = mondayOf(day.day);
    weeks.set(monday, [...(weeks.get(monday) ?? []), day]);
  }
  return html`<table class="figures">
    <thead>
    <tr>
    <th scope="col">Week of</th>
    <th scope="col">Load</th>
    <th scope="col">Fitness</th>
    <th scope="col">Fatigue</th>
    </tr>
    </thead>
    <tbody>
${[...weeks].map(([monday, days]) => {
  const last = days.at(-1);
  const load = days.reduce((sum, { loadAu }) => sum + loadAu, 0);
  return html`<tr>
    <th scope="row"><time datetime="${isoDate(monday)}">${formatDate(monday)}</time></th>
    <td>${Math.round(load)}</td>
    <td>${last?.fitness.toFixed(1)}</td>
    <td>${last?.fatigue.toFixed(1)}</td>
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
