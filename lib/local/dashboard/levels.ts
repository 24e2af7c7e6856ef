import { html } from "hono/html";
import type { Level } from "../../domain/recovery/status.ts";
import type { Html } from "./html.ts";

/** What the page calls each level. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  rest: "Rest",
  easy: "Easy",
  ready: "Ready",
  building: "Building",
};

export function levelBadge(level: Level): Html {
  return html`<span class="badge ${level}">${LEVEL_NAMES[level]}</span>`;
}

/** What the colours under the load chart mean. */
export function levelLegend(): Html {
  const entries = Object.entries(LEVEL_NAMES).map(
    ([level, name]) => html`<li><span class="key level ${level}"></span>${name}</li>`,
  );
  return html`<ul class="legend">
    <li>Advice for the day after:</li>
    ${entries}
  </ul>`;
}
