import { html } from "hono/html";
import { instantAt, isoDate, isoInstant, localDayAt, localTimeAt } from "../../domain/local-time.ts";
import type { UnreadableItemError } from "../../ports/unreadable-item.ts";
import type { AthleteView } from "./athlete-view.ts";
import { type Html, levelBadge } from "./elements.ts";
import { athleteForm, workoutForm } from "./forms.ts";
import { loadChart } from "./load-chart.ts";
import { formatLocalTime, placeName } from "./local-format.ts";
import { phone } from "./phone.ts";
import { muscleChart, statusCard } from "./status-card.ts";

/** What the page at `/` shows. */
export interface Dashboard {
  readonly nowMs: number;
  readonly athletes: readonly AthleteView[];
  /** Athletes who cannot be read. */
  readonly damaged: readonly Pick<UnreadableItemError, "athleteId" | "attribute">[];
  /** Id of the newest message sent; "0" before the first. */
  readonly lastMessage: string;
}

/** The dashboard of the local runtime. */
export function page({ nowMs, athletes, damaged, lastMessage }: Dashboard): Html {
  const zone = athletes[0]?.zone ?? "UTC";
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Cooldown</title>
        <link rel="icon" href="/dashboard/icon.svg" />
        <link rel="stylesheet" href="/dashboard/style.css" />
        <script type="module" src="/dashboard/script.js"></script>
      </head>
      <body data-last-message="${lastMessage}">
        <header class="top">
          <h1><img src="/dashboard/icon.svg" alt="" width="28" height="28" />Cooldown</h1>
          ${clockControl({ nowMs, zone })}
          <nav id="athletes-nav" aria-label="Athletes" data-live>${athletes.length > 1 ? athletes.map(link) : ""}</nav>
        </header>
        <main id="athletes">
          ${damaged.map(
            ({ athleteId, attribute }) =>
              html`<p class="card empty">${athleteId} is damaged and gets no texts: ${attribute} cannot be read.</p>`,
          )}
          ${athletes.length === 0 ? html`<p class="card empty">No athletes yet. Add one below.</p>` : athletes.map(section)}
        </main>
        <footer>${athleteForm()}</footer>
      </body>
    </html>`;
}

function link({ athlete, status }: AthleteView): Html {
  return html`<a href="#${athlete.athleteId}">${athlete.profile.name ?? athlete.athleteId} ${levelBadge(status.level)}</a>`;
}

function section(view: AthleteView): Html {
  const { athleteId } = view.athlete;
  return html`<article class="athlete" id="${athleteId}" aria-labelledby="${athleteId}-name">
    ${phone(view)}
    <section class="card status" id="${athleteId}-status" data-live>${statusCard(view)}</section>
    <section class="card">${workoutForm(view)}</section>
    <section class="card load" id="${athleteId}-load" data-live>
      <h3>Load, last 28 days</h3>
      ${view.hasWorkouts ? loadChart(view.days) : html`<p class="empty">No workouts yet. Log one, let time pass, and read the texts.</p>`}
    </section>
    <section class="card" id="${athleteId}-muscles" data-live>
      <h3>Muscles, hours until ready</h3>
      ${muscleChart(view.status.muscles, view.nowMs)}
    </section>
  </article>`;
}

const STEPS = { PT15M: "+15 min", PT1H: "+1 h", PT8H: "+8 h" } as const;
const UNITS = { M: "minutes", H: "hours", D: "days" } as const;

/** The virtual clock, in UTC and in the first athlete's zone, with the controls that move it. */
function clockControl({ nowMs, zone }: { readonly nowMs: number; readonly zone: string }): Html {
  return html`<section class="clock" aria-label="Clock" aria-busy="false">
    <p class="now" id="clock-now" data-live>
      <time datetime="${isoInstant(nowMs)}">${inUtc(nowMs)}</time>
      <span>${formatLocalTime(nowMs, zone)} in ${placeName(zone)}</span>
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
