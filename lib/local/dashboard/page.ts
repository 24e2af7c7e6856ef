import { html } from "hono/html";
import { athleteForm } from "./athlete-form.ts";
import type { AthleteView } from "./athlete-view.ts";
import { clockControl } from "./clock-control.ts";
import type { Html } from "./html.ts";
import { levelBadge } from "./levels.ts";
import { loadChart } from "./load-chart.ts";
import { muscleChart } from "./muscle-chart.ts";
import { phone } from "./phone.ts";
import { statusCard } from "./status-card.ts";
import { workoutForm } from "./workout-form.ts";

/** What the page at `/` shows. */
export interface Dashboard {
  readonly nowMs: number;
  readonly athletes: readonly AthleteView[];
  /** Id of the newest message that left; "0" before the first. */
  readonly lastMessage: string;
}

/** The dashboard of the local runtime. */
export function page({ nowMs, athletes, lastMessage }: Dashboard): Html {
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
