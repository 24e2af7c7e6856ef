import { html } from "hono/html";
import { greatestOf } from "../../domain/extremes.ts";
import { HOUR_MS, instantMs, localDayAt } from "../../domain/local-time.ts";
import { MUSCLE_GROUPS, type MuscleGroup } from "../../domain/log/workout.ts";
import type { RecoveryStatus } from "../../domain/recovery/status.ts";
import { formatWeekday } from "../../languages/format.ts";
import { FORMATS } from "../../languages/index.ts";
import { explainForAthlete } from "../../messages/explain/explain-status.ts";
import type { AthleteView } from "./athlete-view.ts";
import { type Html, levelBadge } from "./elements.ts";
import { formatLocalTime } from "./local-format.ts";

const HARD_WORK = { hardRun: "Hard run", lowerLift: "Leg lifting", upperLift: "Upper-body lifting" } as const;

/** The level for tomorrow in the athlete's words, each reason with its code, and from when hard work fits again. */
export function statusCard(view: AthleteView): Html {
  const { athlete, status, nowMs, zone } = view;
  const tomorrow = formatWeekday(localDayAt(nowMs, zone) + 1, FORMATS.en);
  return html`<h3>Tomorrow (${tomorrow}) ${levelBadge(status.level)}</h3>
    <div lang="${athlete.profile.language}">${sentences(view)}</div>
    <dl class="ready-from">
      ${Object.entries(HARD_WORK).map(([what, name]) => html`<div><dt>${name}</dt><dd>${readyAt(what, view)}</dd></div>`)}
    </dl>
    ${figures(view)}`;
}

function sentences({ athlete, status }: AthleteView): Html {
  const told = explainForAthlete(status, athlete.profile.language);
  const advice = told.slice(0, told.length - status.reasons.length);
  const whys = told.slice(advice.length);
  return html`${advice.map((sentence) => html`<p class="advice">${sentence}</p>`)}
    <ul class="reasons">
      ${status.reasons.map(({ code }, at) => html`<li>${whys[at]} <code>${code}</code></li>`)}
    </ul>`;
}

function readyAt(what: string, { status, nowMs, zone }: AthleteView): string {
  if (status.reasons.some(({ code }) => code === "RED_FLAG")) return "on hold";
  const instant = Object.entries(status.readyFrom).find(([name]) => name === what)?.[1] ?? null;
  return instant === null || instantMs(instant) <= nowMs ? "now" : `from ${formatLocalTime(instantMs(instant), zone)}`;
}

function figures({ status }: AthleteView): Html {
  const { fitness, fatigue, form, weekLoadAu } = status.context;
  const shown = { "7-day load": weekLoadAu, Fitness: fitness, Fatigue: fatigue, Form: form };
  return html`<dl class="figures">
    ${Object.entries(shown).map(([name, value]) => html`<div><dt>${name}</dt><dd>${Math.round(value)}</dd></div>`)}
  </dl>`;
}

const LEFT = 78;
const WIDTH = 260;
const ROW = 19;
const BAR = 10;
const DAY_HOURS = 24;

/** Hours from now until each muscle group is ready, whole and rounded up; 0 is ready. */
export function hoursUntilReady(
  muscles: RecoveryStatus["muscles"],
  nowMs: number,
): readonly { readonly group: MuscleGroup; readonly hours: number }[] {
  return MUSCLE_GROUPS.map((group) => {
    const ready = muscles[group];
    const hours = ready === undefined ? 0 : Math.ceil((instantMs(ready) - nowMs) / HOUR_MS);
    return { group, hours: Math.max(0, hours) };
  });
}

/** Hours until ready as a bar for each muscle group, over whole days. */
export function muscleChart(muscles: RecoveryStatus["muscles"], nowMs: number): Html {
  const rows = hoursUntilReady(muscles, nowMs);
  const days = Math.max(1, greatestOf(rows.map(({ hours }) => Math.ceil(hours / DAY_HOURS))));
  const xOf = (hours: number): number => LEFT + (hours / (days * DAY_HOURS)) * WIDTH;
  const floor = rows.length * ROW + 4;
  return html`<svg class="muscle-chart" viewBox="0 0 ${LEFT + WIDTH + 42} ${floor + 16}" role="img" aria-label="${describeMuscles(rows)}">
    ${ticksOf(days).map((day) => {
      const x = xOf(day * DAY_HOURS);
      return html`<line class="grid" x1="${x}" x2="${x}" y1="2" y2="${floor}" />
        <text class="axis" x="${x}" y="${floor + 12}" text-anchor="middle">${day === 0 ? "now" : `${day} d`}</text>`;
    })}
    ${rows.map(({ group, hours }, at) => bar({ group, hours, y: at * ROW + 4, x: xOf(hours) }))}
  </svg>`;
}

/** At most about four days are named. */
function ticksOf(days: number): readonly number[] {
  const step = Math.ceil(days / 4);
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, at) => at * step);
}

function bar(row: {
  readonly group: MuscleGroup;
  readonly hours: number;
  readonly y: number;
  readonly x: number;
}): Html {
  const { group, hours, y, x } = row;
  const middle = y + BAR - 1;
  return html`<g>
    <text class="name" x="${LEFT - 8}" y="${middle}" text-anchor="end">${MUSCLE_NAMES[group]}</text>
    ${hours === 0 ? "" : html`<rect class="muscle" x="${LEFT}" y="${y}" width="${x - LEFT}" height="${BAR}" rx="2" />`}
    <text class="value ${hours === 0 ? "ready" : ""}" x="${x + 5}" y="${middle}">${hours === 0 ? "ready" : `${hours} h`}</text>
  </g>`;
}

function describeMuscles(rows: readonly { readonly group: MuscleGroup; readonly hours: number }[]): string {
  const told = rows.map(({ group, hours }) => `${MUSCLE_NAMES[group]} ${hours === 0 ? "ready" : `in ${hours} h`}`);
  return `Muscle readiness: ${told.join(", ")}.`;
}

/** What the page calls each muscle group. */
export const MUSCLE_NAMES: Readonly<Record<MuscleGroup, string>> = {
  quads: "Quads",
  hamstrings: "Hamstrings",
  glutes: "Glutes",
  calves: "Calves",
  lowerBack: "Lower back",
  core: "Core",
  chest: "Chest",
  upperBack: "Upper back",
  shoulders: "Shoulders",
  arms: "Arms",
};
