import { html } from "hono/html";
import { LANGUAGES } from "../../domain/language.ts";
import { FORMATS } from "../../languages/index.ts";
import { describedBy, type Field, field, textField } from "./field.ts";
import type { Html } from "./html.ts";

const ZONES = [
  "America/New_York",
  "America/Los_Angeles",
  "America/Sao_Paulo",
  "Europe/London",
  "Europe/Berlin",
  "Africa/Nairobi",
  "Asia/Kolkata",
  "Asia/Tokyo",
  "Australia/Sydney",
  "Pacific/Auckland",
];

/** Adds an athlete by `POST /local/athletes`; who gives no phone gets an invented one. */
export function athleteForm(): Html {
  const language: Field = { id: "new-language", name: "language", label: "Language" };
  return html`<details class="card new-athlete">
    <summary>Add an athlete</summary>
    <form data-form="athlete" novalidate>
      <div class="fields">
        ${textField({ id: "new-name", name: "name", label: "Name" })}
        ${zone({ id: "new-zone", name: "timeZone", label: "Time zone" })}
        ${textField({ id: "new-wake", name: "wake.default", label: "Wakes up at", value: "06:30", hint: "Empty: no bedtime texts." })}
        ${field(
          language,
          html`<select id="${language.id}" name="${language.name}" aria-describedby="${describedBy(language)}">
            ${LANGUAGES.map((code) => html`<option value="${code}">${FORMATS[code].ownName}</option>`)}
          </select>`,
        )}
      </div>
      <button type="submit" class="primary">Add</button>
      <p class="outcome" role="status"></p>
    </form>
  </details>`;
}

function zone(given: Field): Html {
  return field(
    given,
    html`<input id="${given.id}" name="${given.name}" list="zones" value="Europe/Berlin" autocomplete="off" spellcheck="false" aria-describedby="${describedBy(given)}" />
      <datalist id="zones">${ZONES.map((name) => html`<option value="${name}"></option>`)}</datalist>`,
  );
}
