import { html } from "hono/html";
import { greatestOf } from "../domain/extremes.ts";
import { instantMs, isoDate, localDayAt, weekdayOf } from "../domain/local-time.ts";
import { loadMetrics } from "../domain/log/load-metrics.ts";
import { type DayView, logAtEndOf, type TrainingLog } from "../domain/log/training-log.ts";
import type { Athlete } from "../domain/profile.ts";
import { assessRecovery } from "../domain/recovery/assess-recovery.ts";
import type { Level } from "../domain/recovery/status.ts";
import { formatDate, formatTenth, formatWeekdayDate, type Html, levelLegend } from "./elements.ts";
import type { Reader } from "./reader.ts";

const LEFT = 34;
const WIDTH = 420;
const TOP = 8;
const HEIGHT = 130;
const FLOOR = TOP + HEIGHT;
const STRIP = FLOOR + 6;
const DATES = STRIP + 28;
const BAR_SHARE = 2 / 3;

/** How a day lies in the chart. */
interface Scale {
  readonly reader: Reader;
  readonly columnWidth: number;
  readonly yOf: (value: number) => number;
}

/** Daily load as bars, fitness and fatigue as lines over them, and below each day of four weeks what its evening advised. */
export function loadChart(days: readonly LoadDay[], reader: Reader): Html {
  const words = reader.athlete.load;
  const top = chartTop(days.flatMap(({ loadAu, fitness, fatigue }) => [loadAu, fitness, fatigue]));
  const scale: Scale = {
    reader,
    columnWidth: WIDTH / days.length,
    yOf: (value) => roundToTenth(FLOOR - (value / top) * HEIGHT),
  };
  const hasLevels = days.some(({ level }) => level !== null);
  return html`<svg class="load-chart" viewBox="0 0 ${LEFT + WIDTH + 4} ${DATES + 4}" role="img" aria-label="${describeLoad(days, reader)}">
${[0, top / 2, top].map((value) => gridLine(value, scale))}
${bars(days, scale)}
${hasLevels ? days.map((day, at) => levelMark(day, at, scale)) : ""}
${days.map((day, at) => dateMark(day, at, { days: days.length, scale }))}
${line("fitness", days, scale)}${line("fatigue", days, scale)}
</svg>
<ul class="legend">
<li><span class="key bar"></span>${words.ofDay}</li>
<li><span class="key fitness"></span>${words.ofSixWeeks}</li>
<li><span class="key fatigue"></span>${words.ofOneWeek}</li>
</ul>
${hasLevels ? levelLegend(reader) : ""}`;
}

function gridLine(value: number, { yOf }: Scale): Html {
  const y = yOf(value);
  return html`<line class="grid" x1="${LEFT}" x2="${LEFT + WIDTH}" y1="${y}" y2="${y}" />
    <text class="axis" x="${LEFT - 5}" y="${y + 3}" text-anchor="end">${value}</text>`;
}

/** All bars in one path, however many days there are. */
function bars(days: readonly LoadDay[], { columnWidth, yOf }: Scale): Html {
  const width = roundToTenth(columnWidth * BAR_SHARE);
  const path = days
    .map(({ loadAu }, at) => {
      const left = roundToTenth(LEFT + at * columnWidth + (columnWidth - width) / 2);
      return loadAu === 0 ? "" : `M${left} ${FLOOR}V${yOf(loadAu)}h${width}V${FLOOR}z`;
    })
    .join("");
  return html`<path class="bar" d="${path}" />`;
}

function levelMark(
  { day, level, loadAu, fitness, fatigue }: LoadDay,
  at: number,
  { columnWidth, reader }: Scale,
): Html {
  if (level === null) return html``;
  const title = reader.athlete.load.day(formatWeekdayDate(day, reader), {
    load: Math.round(loadAu),
    fitness: formatTenth(fitness, reader),
    fatigue: formatTenth(fatigue, reader),
    level: reader.page.levels[level],
  });
  return html`<rect class="level ${level}" x="${roundToTenth(LEFT + at * columnWidth + 2.5)}" y="${STRIP}" width="10" height="10" rx="2"><title>${title}</title></rect>`;
}

/** Of four weeks the Mondays are named, of more the months, or the quarters. */
function dateMark(
  { day }: LoadDay,
  at: number,
  { days, scale }: { readonly days: number; readonly scale: Scale },
): Html {
  const [, month, date] = isoDate(day).split("-").map(Number);
  const isMonth = date === 1 && (days < 300 || (month ?? 1) % 3 === 1);
  if (days > 28 ? !isMonth : weekdayOf(day) !== "mon") return html``;
  const x = roundToTenth(LEFT + (at + 0.5) * scale.columnWidth);
  return html`<text class="axis" x="${x}" y="${DATES}" text-anchor="middle">${formatDate(day, scale.reader)}</text>`;
}

function line(which: "fitness" | "fatigue", days: readonly LoadDay[], { columnWidth, yOf }: Scale): Html {
  const points = days.map((day, at) => `${roundToTenth(LEFT + (at + 0.5) * columnWidth)},${yOf(day[which])}`);
  return html`<polyline class="line ${which}" points="${points.join(" ")}" />`;
}

function describeLoad(days: readonly LoadDay[], reader: Reader): string {
  const hardest = days.reduce((most, day) => (day.loadAu > most.loadAu ? day : most));
  const today = days.at(-1) ?? hardest;
  return reader.athlete.load.description({
    days: days.length,
    most: Math.round(hardest.loadAu),
    mostOn: formatWeekdayDate(hardest.day, reader),
    today: Math.round(today.loadAu),
    fitness: formatTenth(today.fitness, reader),
    fatigue: formatTenth(today.fatigue, reader),
  });
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
  /** The advice of that evening for the day after; null before the first workout, and where many days are shown. */
  readonly level: Level | null;
}

/** The ranges of the load chart: four weeks to two years. */
export const LOAD_RANGES_DAYS = [28, 91, 182, 365, 730] as const;

const MOST_DAYS_WITH_LEVELS = 28;

/** The last local days up to today, each as it stood at its end, today as it stands now. */
export function loadDays(now: TrainingLog, count: number): readonly LoadDay[] {
  return Array.from({ length: count }, (_, at) => {
    const view = logAtEndOf(now.today - count + 1 + at, now);
    const { dayLoadAu, fitness, fatigue } = loadMetrics(view);
    const level = count > MOST_DAYS_WITH_LEVELS || view.historyDays === 0 ? null : levelAfter(view, now);
    return { day: view.today, loadAu: dayLoadAu, fitness, fatigue, level };
  });
}

function levelAfter(view: DayView, now: TrainingLog): Level {
  return assessRecovery({ ...view, athlete: athleteOn(view.today, now.athlete, now.zone.name) }).level;
}

/** A red flag does not apply to the days before it. */
function athleteOn(day: number, athlete: Athlete, zone: string): Athlete {
  const { redFlagAt } = athlete;
  return redFlagAt !== null && localDayAt(instantMs(redFlagAt), zone) > day ? { ...athlete, redFlagAt: null } : athlete;
}
