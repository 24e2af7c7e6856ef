import { html } from "hono/html";
import { instantAt, isoDate, isoInstant, localDayAt, localTimeAt } from "../../domain/local-time.ts";
import type { Html } from "./html.ts";
import { localInWords, placeOf } from "./local-words.ts";

const STEPS = { PT15M: "+15 min", PT1H: "+1 h", PT8H: "+8 h" } as const;
const UNITS = { M: "minutes", H: "hours", D: "days" } as const;

/** The virtual clock, in UTC and where the first athlete is, with what moves it on. */
export function clockControl({ nowMs, zone }: { readonly nowMs: number; readonly zone: string }): Html {
  return html`<section class="clock" aria-label="Clock" aria-busy="false">
    <p class="now" id="clock-now" data-live>
      <time datetime="${isoInstant(nowMs)}">${inUtc(nowMs)}</time>
      <span>${localInWords(nowMs, zone)} in ${placeOf(zone)}</span>
    </p>
    <div class="moves">
      ${Object.entries(STEPS).map(([step, name]) => html`<button type="button" data-advance="${step}">${name}</button>`)}
      <button type="button" id="clock-tomorrow" data-follow="data-to" data-to="${tomorrowMorning(nowMs, zone)}">Tomorrow 08:00</button>
      <form data-form="clock" novalidate>
        <label class="unseen" for="clock-amount">Move the clock by</label>
        <input id="clock-amount" name="amount" inputmode="numeric" value="3" autocomplete="off" />
        <label class="unseen" for="clock-unit">Unit</label>
        <select id="clock-unit" name="unit">
          ${Object.entries(UNITS).map(([unit, name]) => html`<option value="${unit}" ${unit === "D" ? "selected" : ""}>${name}</option>`)}
        </select>
        <button type="submit">Go</button>
      </form>
    </div>
    <p class="outcome" role="status"></p>
  </section>`;
}

/** The next 08:00 of a later local day than today's. */
export function tomorrowMorning(nowMs: number, zone: string): string {
  return isoInstant(instantAt(localDayAt(nowMs, zone) + 1, "08:00", zone));
}

function inUtc(ms: number): string {
  return `${isoDate(localDayAt(ms, "UTC"))} ${localTimeAt(ms, "UTC")} UTC`;
}
