import { html } from "hono/html";
import type { Html } from "./html.ts";

export interface Field {
  /** Unique on the page. */
  readonly id: string;
  /** The field of the request, dotted when it is nested; what is wrong with it is said below. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** A labelled control with a place for its hint and for what is wrong with it. */
export function field({ id, name, label, hint }: Field, control: Html): Html {
  return html`<div class="field">
    <label for="${id}">${label}</label>
    ${control} ${hint === undefined ? "" : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${errorPlace(id, name)}
  </div>`;
}

/** Where the page's script says what is wrong with a field. */
export function errorPlace(id: string, name: string): Html {
  return html`<p class="error" id="${id}-error" data-error="${name}" hidden></p>`;
}

/** What a control says about the texts that describe it. */
export function describedBy({ id, hint }: Field): string {
  return hint === undefined ? `${id}-error` : `${id}-hint ${id}-error`;
}

/** A field for text, or for a number when `isNumber`; the request's own check says what is wrong with either. */
export function textField(
  given: Field & { readonly value?: string; readonly isNumber?: boolean; readonly placeholder?: string },
): Html {
  const { id, name, value = "", isNumber = false, placeholder = "" } = given;
  const mode = isNumber ? "decimal" : "text";
  const control = html`<input id="${id}" name="${name}" value="${value}" placeholder="${placeholder}" inputmode="${mode}"
    data-type="${isNumber ? "number" : "text"}" autocomplete="off" aria-describedby="${describedBy(given)}" />`;
  return field(given, control);
}
