import { html } from "hono/html";
import { athletePages } from "../app/manage-athletes.ts";
import { type OutboxEntry, type OutboxQuery, readOutbox } from "../app/team-outbox.ts";
import { DAY_MS, instantMs, isoInstant } from "../domain/local-time.ts";
import { formatLocalTime, type Html } from "./elements.ts";
import type { DashboardSources } from "./team-row.ts";

const DAYS = 7;
const MOST = 100;

/** What the outbox of a team shows. */
export interface OutboxView {
  readonly entries: readonly OutboxEntry[];
  readonly found: number;
  readonly only: OutboxQuery["only"];
}

/** Reads the newest texts and silences of a week. */
export async function readOutboxView(only: string | undefined, sources: DashboardSources): Promise<OutboxView> {
  const since = isoInstant(sources.clock() - DAYS * DAY_MS).slice(0, 10);
  const meant = only === "texts" || only === "silences" ? only : null;
  const athletes = athletePages(sources, () => undefined);
  return { ...(await readOutbox(athletes, { since, limit: MOST, only: meant }, sources)), only: meant };
}

const CHOICES = [
  { href: "/outbox", name: "All", only: null },
  { href: "/outbox?only=texts", name: "Texts", only: "texts" },
  { href: "/outbox?only=silences", name: "Silences", only: "silences" },
] as const;

/** The newest texts and silences of a team, each with its true reason. */
export function outboxContent({ entries, found, only }: OutboxView): Html {
  return html`<h1>Outbox</h1>
<p class="lead">Texts and silences of the last ${DAYS} days, the newest first.</p>
<nav class="ranges" aria-label="What is shown">
<ul>
${CHOICES.map(
  (choice) => html`<li>
<a href="${choice.href}" ${choice.only === only ? html`aria-current="true"` : ""}>${choice.name}</a>
</li>`,
)}
</ul>
</nav>
<section class="card">
${entries.length === 0 ? html`<p class="quiet">Nothing.</p>` : outboxTable(entries)}
${found > entries.length ? html`<p class="quiet">These are the newest ${entries.length} of ${found}.</p>` : ""}
</section>`;
}

function outboxTable(entries: readonly OutboxEntry[]): Html {
  return html`<table class="team">
<thead>
<tr>
<th scope="col">When</th>
<th scope="col">Athlete</th>
<th scope="col">Text</th>
<th scope="col">What became of it</th>
</tr>
</thead>
<tbody>
${entries.map(outboxRow)}
</tbody>
</table>`;
}

function outboxRow({ at, zone, athleteId, name, kind, channel, text, ...outcome }: OutboxEntry): Html {
  return html`<tr>
<th scope="row"><time datetime="${at}">${formatLocalTime(instantMs(at), zone)}</time></th>
<td data-label="Athlete">
<a href="/athletes/${encodeURIComponent(athleteId)}">${name ?? athleteId}</a>
</td>
<td data-label="Text">
${kind} by ${channel === "sms" ? "SMS" : "e-mail"}${text === null ? "" : html`: <span class="quiet">${text}</span>`}
</td>
<td data-label="Outcome">${outcomeWords(outcome)}</td>
</tr>`;
}

function outcomeWords({
  state,
  arrival,
  reason,
  why,
}: Pick<OutboxEntry, "state" | "arrival" | "reason" | "why">): Html {
  const words = [
    state.toLowerCase(),
    ...(reason === null ? [] : [reason]),
    ...(arrival === undefined ? [] : [arrival]),
  ];
  return html`${words.join(", ")}${why === null ? "" : html` <span class="quiet">${why}</span>`}`;
}
