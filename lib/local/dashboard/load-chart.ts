import { html } from "hono/html";
import { greatestOf } from "../../domain/extremes.ts";
import { instantMs, localDayAt, weekdayOf } from "../../domain/local-time.ts";
import { type DayView, logAtEndOf, type TrainingLog } from "../../domain/log/training-log.ts";
import type { Athlete } from "../../domain/profile.ts";
import { assessRecovery } from "../../domain/recovery/assess-recovery.ts";
import type { Level } from "../../domain/recovery/status.ts";
import { type Html, LEVEL_NAMES, levelLegend } from "./elements.ts";
import { formatDate, formatWeekdayDate } from "./local-format.ts";

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
  const yOf = (value: number): number => roundToTenth(FLOOR - (value / top) * HEIGHT);
  return html`<svg class="load-chart" viewBox="0 0 ${width} ${DATES + 4}" role="img" aria-label="${describeLoad(days)}">
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
    <title>${describeDay(day)}</title>
    <rect class="hover" x="${x}" y="${TOP}" width="${COLUMN}" height="${STRIP + 12 - TOP}" />
    <rect class="bar" x="${left}" y="${y}" width="${BAR}" height="${roundToTenth(FLOOR - y)}" rx="1.5" />
    ${level === null ? "" : html`<rect class="level ${level}" x="${left}" y="${STRIP}" width="${BAR}" height="${BAR}" rx="2" />`}
    ${weekdayOf(day.day) === "mon" ? html`<text class="axis" x="${x + COLUMN / 2}" y="${DATES}" text-anchor="middle">${formatDate(day.day)}</text>` : ""}
  </g>`;
}

function line(which: "fitness" | "fatigue", days: readonly LoadDay[], yOf: (value: number) => number): Html {
  const points = days.map((day, at) => `${LEFT + (at + 0.5) * COLUMN},${yOf(day[which])}`);
  return html`<polyline class="line ${which}" points="${points.join(" ")}" />`;
}

function describeLoad(days: readonly LoadDay[]): string {
  const hardest = days.reduce((most, day) => (day.loadAu > most.loadAu ? day : most));
  const today = days.at(-1) ?? hardest;
  const { fitness, fatigue } = today;
  return (
    `Load of the last ${days.length} days. Most: ${Math.round(hardest.loadAu)} on ${formatWeekdayDate(hardest.day)}. ` +
    `Today: ${Math.round(today.loadAu)}, fitness ${fitness.toFixed(1)}, fatigue ${fatigue.toFixed(1)}.`
  );
}

function describeDay({ day, loadAu, fitness, fatigue, level }: LoadDay): string {
  const advice = level === null ? "" : `. Advice for the day after: ${LEVEL_NAMES[level].toLowerCase()}`;
  return `${formatWeekdayDate(day)}: load ${Math.round(loadAu)}, fitness ${fitness.toFixed(1)}, fatigue ${fatigue.toFixed(1)}${advice}`;
}

function roundToTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

const STEPS = [1, 2, 4, 6, 8, 10] as const;
const LEAST = 100;

/** The end of an axis: the smallest of 1, 2, 4, 6, 8 times a power of ten that no value exceeds, at least 100. */
export function chartTop(values: readonly number[]): number {
  const most = Math.max(LEAST, greatestOf(values));
  const power = 10 ** Math.floor(Math.log10(most));
  return (STEPS.find((step) => step * power >= most) ?? 10) * power;
}

/** A local day as the load chart draws it. */
export interface LoadDay {
  /** Epoch day. */
  readonly day: number;
  readonly loadAu: number;
  readonly fitness: number;
  readonly fatigue: number;
  /** The advice of that evening for the day after; null before the first workout. */
  readonly level: Level | null;
}

const SHOWN_DAYS = 28;

/** The last 28 local days up to today, each as it stood at its end, today as it stands now. */
export function loadDays(now: TrainingLog): readonly LoadDay[] {
  return Array.from({ length: SHOWN_DAYS }, (_, at) => {
    const view = logAtEndOf(now.today - SHOWN_DAYS + 1 + at, now);
    return loadDay({ ...view, athlete: athleteOn(view.today, now.athlete, now.zone.name) });
  });
}

/** A red flag does not apply to the days before it. */
function athleteOn(day: number, athlete: Athlete, zone: string): Athlete {
  const { redFlagAt } = athlete;
  return redFlagAt !== null && localDayAt(instantMs(redFlagAt), zone) > day ? { ...athlete, redFlagAt: null } : athlete;
}

function loadDay(log: DayView): LoadDay {
  const { level, context } = assessRecovery(log);
  const { dayLoadAu, fitness, fatigue } = context;
  return { day: log.today, loadAu: dayLoadAu, fitness, fatigue, level: log.historyDays === 0 ? null : level };
}
