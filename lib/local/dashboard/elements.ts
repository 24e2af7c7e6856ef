import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { Level } from "../../domain/recovery/status.ts";

/** A piece of a page; all values in it are escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Field {
  /** Unique on the page. */
  readonly id: string;
  /** The field of the request, dotted when it is nested; its error is shown below the control. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** A labelled control with a place for its hint and its error. */
export function field({ id, name, label, hint }: Field, control: Html): Html {
  return html`<div class="field">
    <label for="${id}">${label}</label>
    ${control} ${hint === undefined ? "" : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${errorPlace(id, name)}
  </div>`;
}

/** Where the page's script shows the error of a field. */
export function errorPlace(id: string, name: string): Html {
  return html`<p class="error" id="${id}-error" data-error="${name}" hidden></p>`;
}

/** The `aria-describedby` of a control. */
export function describedBy({ id, hint }: Field): string {
  return hint === undefined ? `${id}-error` : `${id}-hint ${id}-error`;
}

/** A field for text, or for a number when `isNumber`; the request validates both. */
export function textField(
  given: Field & { readonly value?: string; readonly isNumber?: boolean; readonly placeholder?: string },
): Html {
  const { id, name, value = "", isNumber = false, placeholder = "" } = given;
  const mode = isNumber ? "decimal" : "text";
  const control = html`<input id="${id}" name="${name}" value="${value}" placeholder="${placeholder}" inputmode="${mode}"
    data-type="${isNumber ? "number" : "text"}" autocomplete="off" aria-describedby="${describedBy(given)}" />`;
  return field(given, control);
}

/** The name of each level on the page. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  rest: "Rest",
  easy: "Easy",
  ready: "Ready",
  building: "Building",
};

export function levelBadge(level: Level): Html {
  return html`<span class="badge ${level}">${LEVEL_NAMES[level]}</span>`;
}

/** The meaning of the colours under the load chart. */
export function levelLegend(): Html {
  const entries = Object.entries(LEVEL_NAMES).map(
    ([level, name]) => html`<li><span class="key level ${level}"></span>${name}</li>`,
  );
  return html`<ul class="legend">
    <li>Advice for the day after:</li>
    ${entries}
  </ul>`;
}
