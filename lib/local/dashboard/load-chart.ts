import { html } from "hono/html";
import { weekdayOf } from "../../domain/local-time.ts";
import { chartTop } from "./chart-top.ts";
import type { Html } from "./html.ts";
import { LEVEL_NAMES, levelLegend } from "./levels.ts";
import type { LoadDay } from "./load-days.ts";
import { dateInWords, dayInWords } from "./local-words.ts";

const LEFT = 34;
const COLUMN = 15;
const TOP = 8;
const HEIGHT = 130;
const FLOOR = TOP + HEIGHT;
const STRIP = FLOOR + 6;
const DATES = STRIP + 28;
const BAR = 10;

/** Daily load as bars, fitness and fatigue as lines over them, and below each day the level its evening advised. */
export function loadChart(days: readonly LoadDay[]): Html {
  const top = chartTop(days.flatMap(({ loadAu, fitness, fatigue }) => [loadAu, fitness, fatigue]));
  const width = LEFT + days.length * COLUMN + 4;
  const yOf = (value: number): number => rounded(FLOOR - (value / top) * HEIGHT);
  return html`<svg class="load-chart" viewBox="0 0 ${width} ${DATES + 4}" role="img" aria-label="${inWords(days)}">
      ${[0, top / 2, top].map((value) => gridLine({ value, y: yOf(value), width }))}
      ${days.map((day, at) => column(day, { x: LEFT + at * COLUMN, yOf }))}
      ${line("fitness", days, yOf)} ${line("fatigue", days, yOf)}
    </svg>
    <ul class="legend">
      <li><span class="key bar"></span>Load of the day (RPE × minutes)</li>
      <li><span class="key fitness"></span>Fitness (42 days)</li>
      <li><span class="key fatigue"></span>Fatigue (7 days)</li>
    </ul>
    ${levelLegend()}`;
}

function gridLine({ value, y, width }: { readonly value: number; readonly y: number; readonly width: number }): Html {
  return html`<line class="grid" x1="${LEFT}" x2="${width}" y1="${y}" y2="${y}" />
    <text class="axis" x="${LEFT - 5}" y="${y + 3}" text-anchor="end">${value}</text>`;
}

function column(day: LoadDay, { x, yOf }: { readonly x: number; readonly yOf: (value: number) => number }): Html {
  const { level, loadAu } = day;
  const y = yOf(loadAu);
  const left = x + (COLUMN - BAR) / 2;
  return html`<g>
    <title>${dayWords(day)}</title>
    <rect class="hover" x="${x}" y="${TOP}" width="${COLUMN}" height="${STRIP + 12 - TOP}" />
    <rect class="bar" x="${left}" y="${y}" width="${BAR}" height="${rounded(FLOOR - y)}" rx="1.5" />
    ${level === null ? "" : html`<rect class="level ${level}" x="${left}" y="${STRIP}" width="${BAR}" height="${BAR}" rx="2" />`}
    ${weekdayOf(day.day) === "mon" ? html`<text class="axis" x="${x + COLUMN / 2}" y="${DATES}" text-anchor="middle">${dateInWords(day.day)}</text>` : ""}
  </g>`;
}

function line(which: "fitness" | "fatigue", days: readonly LoadDay[], yOf: (value: number) => number): Html {
  const points = days.map((day, at) => `${LEFT + (at + 0.5) * COLUMN},${yOf(day[which])}`);
  return html`<polyline class="line ${which}" points="${points.join(" ")}" />`;
}

function inWords(days: readonly LoadDay[]): string {
  const hardest = days.reduce((most, day) => (day.loadAu > most.loadAu ? day : most));
  const today = days.at(-1) ?? hardest;
  const { fitness, fatigue } = today;
  return (
    `Load of the last ${days.length} days. Most: ${Math.round(hardest.loadAu)} on ${dayInWords(hardest.day)}. ` +
    `Today: ${Math.round(today.loadAu)}, fitness ${fitness.toFixed(1)}, fatigue ${fatigue.toFixed(1)}.`
  );
}

function dayWords({ day, loadAu, fitness, fatigue, level }: LoadDay): string {
  const advice = level === null ? "" : `. Advice for the day after: ${LEVEL_NAMES[level].toLowerCase()}`;
  return `${dayInWords(day)}: load ${Math.round(loadAu)}, fitness ${fitness.toFixed(1)}, fatigue ${fatigue.toFixed(1)}${advice}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
