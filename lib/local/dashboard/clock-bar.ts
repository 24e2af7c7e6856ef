import { html } from "hono/html";
import { formatLocalTime, type Html, livePart, placeName } from "../../dashboard/elements.ts";
import * as localTime from "../../domain/local-time.ts";
import { LOCAL_SHARDS } from "../handlers.ts";
import type { Runtime } from "../runtime.ts";

const STEPS = { PT15M: "+15 min", PT1H: "+1 h", PT8H: "+8 h" } as const;
const UNITS = { M: "minutes", H: "hours", D: "days" } as const;

/** The virtual clock with the controls that move it. */
export function clockBar(runtime: Runtime, zone: string): Html {
  return html`<section class="clock" aria-label="Clock" aria-busy="false">
${livePart("clock-now", clockNow(runtime, zone))}
<div class="moves" data-needs-script hidden>
${Object.entries(STEPS).map(([step, name]) => html`<button type="button" data-advance="${step}">${name}</button>`)}
<button type="button" data-go="tomorrow">Tomorrow 08:00</button>
<button type="button" data-go="next">Next event</button>
<button type="button" data-play aria-pressed="false">Play</button>
<form data-form="clock" novalidate>
<label class="unseen" for="clock-amount">Move the clock by</label>
<input id="clock-amount" name="amount" inputmode="numeric" value="3" autocomplete="off" />
<label class="unseen" for="clock-unit">Unit</label>
<select id="clock-unit" name="unit">${Object.entries(UNITS).map(
    ([unit, name]) => html`<option value="${unit}" ${unit === "D" ? "selected" : ""}>${name}</option>`,
  )}</select>
<button type="submit">Go</button>
</form>
</div>
<p class="outcome" role="status"></p>
<noscript>
  <p>Without JavaScript this page can be read; the clock and the forms need it. The same can be done with curl: see README.md.</p></noscript>
</section>`;
}

/** The virtual time in UTC and where the reader looks, and the instants that the controls move to. */
export async function clockNow({ clock, book }: Runtime, zone: string): Promise<Awaited<Html>> {
  const nowMs = clock();
  const dues = await Promise.all(Array.from({ length: LOCAL_SHARDS }, (_, shard) => book.nextDueAt(shard)));
  const next = dues.filter((due) => due !== undefined).toSorted()[0];
  const nextMs = Math.max(nowMs + localTime.MINUTE_MS, next === undefined ? nowMs : localTime.instantMs(next));
  return html`<p class="now" data-zone="${zone}" data-tomorrow="${tomorrowMorning(nowMs, zone)}" data-next="${localTime.isoInstant(nextMs)}">
<time datetime="${localTime.isoInstant(nowMs)}">${localTime.isoDate(localTime.localDayAt(nowMs, "UTC"))} ${localTime.localTimeAt(nowMs, "UTC")} UTC</time>
<span>${formatLocalTime(nowMs, zone)} in ${placeName(zone)}</span>
</p>`;
}

/** The next 08:00 of a later local day than today's. */
export function tomorrowMorning(nowMs: number, zone: string): string {
  return localTime.isoInstant(localTime.instantAt(localTime.localDayAt(nowMs, zone) + 1, "08:00", zone));
}
