import { html } from "hono/html";
import { HOUR_MS, instantMs } from "../../domain/local-time.ts";
import { MUSCLE_GROUPS, type MuscleGroup } from "../../domain/log/workout.ts";
import type { RecoveryStatus } from "../../domain/recovery/status.ts";
import type { Html } from "./elements.ts";

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
  const days = Math.max(1, ...rows.map(({ hours }) => Math.ceil(hours / DAY_HOURS)));
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
