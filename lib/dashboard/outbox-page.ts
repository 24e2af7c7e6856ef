import { html } from "hono/html";
import { athletePages } from "../app/manage-athletes.ts";
import { type OutboxEntry, type OutboxQuery, readOutbox } from "../app/team-outbox.ts";
import { DAY_MS, instantMs, isoInstant } from "../domain/local-time.ts";
import { formatLocalTime, type Html, kindName } from "./elements.ts";
import type { Reader } from "./reader.ts";
import type { DashboardSources } from "./team-row.ts";

const DAYS = 7;
const MOST = 100;

/** What the outbox of a team shows. */
export interface OutboxView {
  readonly reader: Reader;
  readonly entries: readonly OutboxEntry[];
  readonly found: number;
  readonly only: OutboxQuery["only"];
}

/** Reads the newest texts and silences of a week. */
export async function readOutboxView(
  only: string | undefined,
  sources: DashboardSources,
  reader: Reader,
): Promise<OutboxView> {
  const since = isoInstant(sources.clock() - DAYS * DAY_MS).slice(0, 10);
  const meant: OutboxQuery["only"] = only === "texts" || only === "silences" ? only : null;
  const athletes = athletePages(sources, () => undefined);
  const query: OutboxQuery = { since, limit: MOST, only: meant };
  const { entries, found } = await readOutbox(athletes, query, { ...sources, language: reader.language });
  return { reader, entries, found, only: meant };
}

/** The newest texts and silences of a team, each with its true reason. */
export function outboxContent({ reader, entries, found, only }: OutboxView): Html {
  const words = reader.page.outbox;
  const choices = [
    { href: "/outbox", name: words.all, of: null },
    { href: "/outbox?only=texts", name: words.texts, of: "texts" },
    { href: "/outbox?only=silences", name: words.silences, of: "silences" },
  ];
  return html`<h1>${words.title}</h1>
<p class="lead">${words.lead(DAYS)}</p>
<nav class="ranges" aria-label="${words.shown}">
<ul>
${choices.map(
  ({ href, name, of }) => html`<li>
<a href="${href}" ${of === only ? html`aria-current="true"` : ""}>${name}</a>
</li>`,
)}
</ul>
</nav>
<section class="card">
${entries.length === 0 ? html`<p class="quiet">${words.nothing}</p>` : outboxTable(entries, reader)}
${found > entries.length ? html`<p class="quiet">${words.newest(entries.length, found)}</p>` : ""}
</section>`;
}

function outboxTable(entries: readonly OutboxEntry[], reader: Reader): Html {
  const { outbox, team } = reader.page;
  return html`<table class="team">
<thead>
<tr>${[outbox.when, team.athlete, outbox.text, outbox.became].map((name) => html`<th scope="col">${name}</th>`)}
</tr>
</thead>
<tbody>
${entries.map((entry) => outboxRow(entry, reader))}
</tbody>
</table>`;
}

function outboxRow(entry: OutboxEntry, reader: Reader): Html {
  const { at, zone, athleteId, name, kind, channel, text, language } = entry;
  const { outbox, team, by } = reader.page;
  return html`<tr>
<th scope="row"><time datetime="${at}">${formatLocalTime(instantMs(at), zone, reader)}</time></th>
<td data-label="${team.athlete}">
<a href="/athletes/${encodeURIComponent(athleteId)}">${name ?? athleteId}</a>
</td>
<td data-label="${outbox.text}">
${kindName(kind, reader)} ${by[channel]}${text === null ? "" : html`: <span class="quiet" lang="${language}">${text}</span>`}
</td>
<td data-label="${outbox.became}">${outcomeWords(entry, reader)}</td>
</tr>`;
}

function outcomeWords({ state, arrival, reason, why }: OutboxEntry, { day }: Reader): Html {
  const words = [day.states[state], ...(reason === null ? [] : [reason]), ...(arrival === undefined ? [] : [arrival])];
  return html`${words.join(", ")}${why === null ? "" : html` <span class="quiet">${why}</span>`}`;
}
