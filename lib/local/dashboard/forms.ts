import { html } from "hono/html";
import { LANGUAGES } from "../../domain/language.ts";
import { MINUTE_MS } from "../../domain/local-time.ts";
import { MUSCLE_GROUPS, WORKOUT_KINDS, type WorkoutKind } from "../../domain/log/workout.ts";
import { FORMATS } from "../../languages/index.ts";
import type { AthleteView } from "./athlete-view.ts";
import { describedBy, errorPlace, type Field, field, type Html, textField } from "./elements.ts";
import { placeName, wallTime } from "./local-format.ts";
import { MUSCLE_NAMES } from "./status-card.ts";

const USUAL_MINUTES = 45;
const KIND_NAMES: Readonly<Record<WorkoutKind, string>> = {
  run: "Run",
  strength: "Strength",
  cross: "Cross",
  recovery: "Recovery",
};

/** Logs a workout of one athlete by `POST /local/workouts`; fields have the names of our format. */
export function workoutForm(view: AthleteView): Html {
  const { athleteId } = view.athlete;
  const id = (name: string): string => `${athleteId}-${name}`;
  return html`<form class="workout" data-form="workout" data-athlete="${athleteId}" novalidate>
    <h3>Log a workout</h3>
    ${kinds(id)}
    <div class="fields">
      ${textField({ id: id("minutes"), name: "durationMinutes", label: "Minutes", value: String(USUAL_MINUTES), isNumber: true })}
      ${textField({ id: id("rpe"), name: "rpe", label: "How hard, 0-10", isNumber: true, placeholder: "not rated" })}
      <div class="way">${textField({ id: id("distance"), name: "distanceKm", label: "Distance, km", isNumber: true })}</div>
      <div class="way">${textField({ id: id("ascent"), name: "ascentMeters", label: "Ascent, m", isNumber: true })}</div>
    </div>
    ${startField({ id: id("start"), name: "startedAt", label: `Start, in ${placeName(view.zone)}`, hint: START_HINT }, view)}
    ${muscles(id)}
    <button type="submit" class="primary">Log it</button>
    <p class="outcome" role="status"></p>
  </form>`;
}

const START_HINT = "Untouched, it ends now. What ended over a day ago counts, but brings no text.";

function kinds(id: (name: string) => string): Html {
  return html`<fieldset class="kinds">
    <legend>Kind</legend>
    ${WORKOUT_KINDS.map(
      (kind) =>
        html`<label><input type="radio" name="kind" value="${kind}" ${kind === "run" ? "checked" : ""} /><span>${KIND_NAMES[kind]}</span></label>`,
    )}
    ${errorPlace(id("kind"), "kind")}
  </fieldset>`;
}

function startField(given: Field, { nowMs, zone }: AthleteView): Html {
  const control = html`<input type="datetime-local" id="${given.id}" name="${given.name}" data-type="start" data-follow="data-now"
    value="${wallTime(nowMs - USUAL_MINUTES * MINUTE_MS, zone)}" data-now="${wallTime(nowMs, zone)}"
    aria-describedby="${describedBy(given)}" />`;
  return field(given, control);
}

function muscles(id: (name: string) => string): Html {
  return html`<fieldset class="muscles">
    <legend>Muscle groups (none ticked: all)</legend>
    ${MUSCLE_GROUPS.map(
      (group) =>
        html`<label><input type="checkbox" name="muscleGroups" value="${group}" /><span>${MUSCLE_NAMES[group]}</span></label>`,
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
export function athleteForm(): Html {
  const language: Field = { id: "new-language", name: "language", label: "Language" };
  return html`<details class="card new-athlete">
    <summary>Add an athlete</summary>
    <form data-form="athlete" novalidate>
      <div class="fields">
        ${textField({ id: "new-name", name: "name", label: "Name" })}
        ${zoneField({ id: "new-zone", name: "timeZone", label: "Time zone" })}
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

function zoneField(given: Field): Html {
  return field(
    given,
    html`<input id="${given.id}" name="${given.name}" list="zones" value="Europe/Berlin" autocomplete="off" spellcheck="false" aria-describedby="${describedBy(given)}" />
      <datalist id="zones">${ZONES.map((name) => html`<option value="${name}"></option>`)}</datalist>`,
  );
}
