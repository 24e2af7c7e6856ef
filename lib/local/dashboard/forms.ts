import { html } from "hono/html";
import type { AthleteView } from "../../dashboard/athlete-view.ts";
import { type Html, placeName } from "../../dashboard/elements.ts";
import type { Reader } from "../../dashboard/reader.ts";
import { LANGUAGES } from "../../domain/language.ts";
import { MUSCLE_GROUPS, WORKOUT_KINDS } from "../../domain/log/workout.ts";
import { FORMATS, TRY_TEXTS } from "../../languages/index.ts";
import { CARRIER_OUTCOMES } from "../carrier.ts";

const USUAL_MINUTES = 45;

/** Logs a workout of one athlete by `POST /local/workouts`; fields have the names of our format. */
export function workoutForm(view: AthleteView): Html {
  const { athleteId } = view.athlete;
  const { reader } = view;
  const words = TRY_TEXTS[reader.language].workout;
  const id = (name: string): string => `${athleteId}-${name}`;
  return html`<form class="workout" data-form="workout" data-athlete="${athleteId}" data-needs-script hidden novalidate>
    <h2>${words.title}</h2>
    ${kinds(id, reader)}
    <div class="fields">
      ${textField({ id: id("minutes"), name: "durationMinutes", label: words.minutes, value: String(USUAL_MINUTES), isNumber: true })}
      ${textField({ id: id("rpe"), name: "rpe", label: words.effort, isNumber: true, placeholder: words.notRated })}
      <div class="way">${textField({ id: id("distance"), name: "distanceKm", label: words.distance, isNumber: true })}</div>
      <div class="way">${textField({ id: id("ascent"), name: "ascentMeters", label: words.ascent, isNumber: true })}</div>
    </div>
    ${startField({ id: id("start"), name: "startedAt", label: words.start(placeName(view.zone)), hint: words.startHint })}
    ${muscles(id, reader)}
    <button type="submit" class="primary">${words.submit}</button>
    <p class="outcome" role="status"></p>
  </form>`;
}

function kinds(id: (name: string) => string, { language, page }: Reader): Html {
  return html`<fieldset class="kinds">
    <legend>${TRY_TEXTS[language].workout.kind}</legend>
    ${WORKOUT_KINDS.map(
      (kind) =>
        html`<label>
          <input type="radio" name="kind" value="${kind}" ${kind === "run" ? "checked" : ""} /><span>${page.workouts[kind]}</span></label>`,
    )}
    ${errorPlace(id("kind"), "kind")}
  </fieldset>`;
}

function startField(given: Field): Html {
  const control = html`<input type="datetime-local" id="${given.id}" name="${given.name}" aria-describedby="${describedBy(given)}" />`;
  return field(given, control);
}

function muscles(id: (name: string) => string, { language, athlete }: Reader): Html {
  return html`<fieldset class="muscles-field">
    <legend>${TRY_TEXTS[language].workout.muscles}</legend>
    ${MUSCLE_GROUPS.map(
      (group) =>
        html`<label>
          <input type="checkbox" name="muscleGroups" value="${group}" /><span>${athlete.muscles.names[group]}</span></label>`,
    )}
    ${errorPlace(id("muscleGroups"), "muscleGroups")}
  </fieldset>`;
}

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

/** Adds an athlete by `POST /local/athletes`; without a phone one is invented. */
export function athleteForm(reader: Reader): Html {
  const words = TRY_TEXTS[reader.language].athlete;
  const language: Field = { id: "new-language", name: "language", label: words.language };
  return html`<details class="card new-athlete">
    <summary>${words.title}</summary>
    <form data-form="athlete" data-needs-script hidden novalidate>
      <div class="fields">
        ${textField({ id: "new-name", name: "name", label: words.name })}
        ${zoneField({ id: "new-zone", name: "timeZone", label: words.timeZone })}
        ${textField({ id: "new-wake", name: "wake.default", label: words.wake, value: "06:30", hint: words.wakeHint })}
        ${field(
          language,
          html`<select id="${language.id}" name="${language.name}" aria-describedby="${describedBy(language)}">
            ${LANGUAGES.map((code) => html`<option value="${code}" lang="${code}">${FORMATS[code].ownName}</option>`)}
          </select>`,
        )}
      </div>
      <button type="submit" class="primary">${words.submit}</button>
      <p class="outcome" role="status"></p>
    </form>
  </details>`;
}

function zoneField(given: Field): Html {
  return field(
    given,
    html`<input id="${given.id}" name="${given.name}" list="zones" value="Europe/Berlin" autocomplete="off" spellcheck="false" aria-describedby="${describedBy(given)}" />
      <datalist id="zones">${ZONES.map((name) => html`<option value="${name}"></option>`)}</datalist>`,
  );
}

/** A field to text as the athlete; none without a phone. */
export function textBackForm({ athlete, reader }: AthleteView): Html {
  const { phone } = athlete.profile;
  if (phone === null) return html``;
  const words = TRY_TEXTS[reader.language].textBack;
  return html`<form class="text-as" data-form="text" data-from="${phone}" data-needs-script hidden novalidate>
<label class="unseen" for="text-back">${words.label}</label>
<input id="text-back" name="body" placeholder="${words.hint}" autocomplete="off" maxlength="1600" />
<button type="submit">${words.submit}</button>
<p class="outcome" role="status"></p>
</form>`;
}

/** Says what the carrier does with texts to the athlete from now on. */
export function carrierForm({ athlete, reader }: AthleteView): Html {
  const { phone } = athlete.profile;
  if (phone === null) return html``;
  const words = TRY_TEXTS[reader.language].carrier;
  return html`<form class="carrier" data-form="carrier" data-to="${phone}" data-needs-script hidden novalidate>
<h2>${words.title}</h2>
<p class="field"><label for="carrier-outcome">${words.label}</label>
<select id="carrier-outcome" name="outcome">${CARRIER_OUTCOMES.map((outcome) => carrierOption(outcome, reader))}
  </select></p>
<button type="submit">${words.submit}</button>
<p class="outcome" role="status"></p>
</form>`;
}

/** An outcome in words; what SNS itself says of a failure stays as SNS writes it. */
function carrierOption(outcome: string, { language, attention }: Reader): Html {
  const words: Readonly<Record<string, string>> = {
    ...TRY_TEXTS[language].carrier.outcomes,
    ...attention.undelivered,
  };
  const name = words[outcome];
  return name === undefined
    ? html`<option lang="en">${outcome}</option>`
    : html`<option value="${outcome}">${name}</option>`;
}

export interface Field {
  /** Unique on the page. */
  readonly id: string;
  /** The field of the request, dotted when it is nested; its error is shown below the control. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** A labelled control with a place for its hint and its error. */
function field({ id, name, label, hint }: Field, control: Html): Html {
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
function describedBy({ id, hint }: Field): string {
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
