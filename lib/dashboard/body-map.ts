import { html } from "hono/html";
import { HOUR_MS, instantMs } from "../domain/local-time.ts";
import { MUSCLE_GROUPS, type MuscleGroup } from "../domain/log/workout.ts";
import type { RecoveryStatus } from "../domain/recovery/status.ts";
import { formatLocalTime, type Html } from "./elements.ts";
import type { Reader } from "./reader.ts";

/** When a muscle group is ready. */
interface MuscleReadiness {
  readonly group: MuscleGroup;
  /** Whole hours from now, rounded up; 0 is ready. */
  readonly hours: number;
  readonly readyMs: number;
}

/** Each muscle group with its hours from now until it is ready. */
export function hoursUntilReady(muscles: RecoveryStatus["muscles"], nowMs: number): readonly MuscleReadiness[] {
  return MUSCLE_GROUPS.map((group) => {
    const ready = muscles[group];
    const readyMs = ready === undefined ? nowMs : instantMs(ready);
    return { group, readyMs, hours: Math.max(0, Math.ceil((readyMs - nowMs) / HOUR_MS)) };
  });
}

/** The muscles of a body, front and back, shaded by when they are ready, beside the same in words. */
export function bodyMap(
  muscles: RecoveryStatus["muscles"],
  where: { readonly nowMs: number; readonly zone: string; readonly reader: Reader },
): Html {
  const words = where.reader.athlete.muscles;
  const found = hoursUntilReady(muscles, where.nowMs);
  const shade = new Map(found.map(({ group, hours }) => [group, shadeOf(hours)]));
  const isReady = found.every(({ hours }) => hours === 0);
  return html`<div class="body-map">
<svg viewBox="0 0 240 236" role="img" aria-label="${isReady ? words.allReady : words.map}">
${figure(0)}${figure(120)}
${SHAPES.map(({ group, path }) => html`<path class="shade-${shade.get(group) ?? 0}" d="${path}" />`)}
<text x="60" y="232" text-anchor="middle">${words.front}</text>
  <text x="180" y="232" text-anchor="middle">${words.back}</text>
</svg>
<dl class="muscles">${found.map(
    ({
      group,
      hours,
      readyMs,
    }) => html`<div><dt><span class="key shade-${shadeOf(hours)}"></span>${words.names[group]}</dt>
<dd>${hours === 0 ? words.ready : `${formatLocalTime(readyMs, where.zone, where.reader)} (${hours} h)`}</dd></div>`,
  )}</dl>
</div>`;
}

const DAY_HOURS = 24;

/** 0 ready, 1 within a day, 2 within two, 3 later. */
function shadeOf(hours: number): number {
  return Math.min(3, Math.ceil(hours / DAY_HOURS));
}

/** The outline that the muscles lie in. */
function figure(left: number): Html {
  return html`<g class="outline" transform="translate(${left} 0)"><circle cx="60" cy="19" r="13" />
<path d="M53 31h14v7l20 5q7 3 8 13l6 46q0 7-5 7t-6-6l-8-36-3 30 3 34-2 34 1 48q-1 6-7 6t-7-5l-4-56h-2l-4 56q-1 5-7 5t-7-6l1-48-2-34 3-34-3-30-8 36q-1 6-6 6t-5-7l6-46q1-10 8-13l20-5z" /></g>`;
}

/** An ellipse as a path. */
function oval(cx: number, cy: number, radii: readonly [rx: number, ry: number]): string {
  const [rx, ry] = radii;
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

/** Two ellipses, as far to the left of a figure's middle as to its right. */
function pair(middle: number, away: number, [cy, rx, ry]: readonly [cy: number, rx: number, ry: number]): string {
  return oval(middle - away, cy, [rx, ry]) + oval(middle + away, cy, [rx, ry]);
}

const [FRONT, BACK] = [60, 180];

/** Where each muscle group lies. */
const SHAPES: readonly { readonly group: MuscleGroup; readonly path: string }[] = [
  { group: "shoulders", path: pair(FRONT, 25, [49, 7, 7]) + pair(BACK, 25, [49, 7, 7]) },
  { group: "arms", path: pair(FRONT, 32, [75, 5, 17]) + pair(BACK, 32, [75, 5, 17]) },
  { group: "chest", path: pair(FRONT, 9, [55, 8.5, 8]) },
  { group: "core", path: oval(FRONT, 86, [11, 19]) },
  { group: "quads", path: pair(FRONT, 10, [138, 7.5, 25]) },
  { group: "upperBack", path: pair(BACK, 9, [60, 8.5, 15]) },
  { group: "lowerBack", path: oval(BACK, 90, [12, 12]) },
  { group: "glutes", path: pair(BACK, 9.5, [113, 8.5, 9]) },
  { group: "hamstrings", path: pair(BACK, 10, [146, 7, 20]) },
  { group: "calves", path: pair(BACK, 10.5, [188, 5.5, 16]) },
];
