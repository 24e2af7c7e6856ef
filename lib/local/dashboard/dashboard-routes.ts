import { readFile } from "node:fs/promises";
import { type Context, Hono } from "hono";
import { html } from "hono/html";
import { formatLocalTime, type Html, livePart, placeName } from "../../dashboard/elements.ts";
import { type Surroundings, showPage } from "../../dashboard/frame.ts";
import { createPageRoutes } from "../../dashboard/page-routes.ts";
import { type Reader, readerFor } from "../../dashboard/reader.ts";
import type { DashboardSources } from "../../dashboard/team-row.ts";
import type { PhoneEntry, SentEntry } from "../../dashboard/thread.ts";
import * as localTime from "../../domain/local-time.ts";
import { TRY_TEXTS } from "../../languages/index.ts";
import { LOCAL_LANGUAGE, LOCAL_SHARDS, LOCAL_TEAM } from "../local-team.ts";
import type { Runtime } from "../runtime.ts";
import { carrierForm, textBackForm, workoutForm } from "./forms.ts";
import { logLocalWorkout } from "./log-local-workout.ts";
import { pageEvents } from "./page-events.ts";
import { tryContent } from "./try-page.ts";
import { tryReplay } from "./try-replay.ts";

/** The pages at `/`, and the routes their script calls. */
export function createDashboardRoutes(runtime: Runtime, ending: AbortSignal): Hono {
  const sources = localSources(runtime);
  const app = new Hono();
  app.get("/local/events", (context) =>
    pageEvents(context, { runtime, sources, ending, clockAt: (zone, reader) => clockNow(runtime, zone, reader) }),
  );
  app.post("/local/workouts", async (context) => logLocalWorkout(context, { runtime, sources }));
  const around = localSurroundings(runtime);
  app.post("/local/replay", async (context) => tryReplay(context, runtime, readerFor(context, sources.language)));
  app.get("/try", async (context) => {
    const reader = readerFor(context, sources.language);
    const { title } = TRY_TEXTS[reader.language].page;
    const content = await tryContent(runtime, reader);
    return showPage(context, content, { title, current: "/try", zone: "UTC", around, reader });
  });
  app.get("/docs/:page", async (context) => showDoc(context));
  app.route("/", createPageRoutes(sources, around));
  return app;
}

function noticeFor({ language }: Reader): Html {
  const words = TRY_TEXTS[language].notice;
  return html`${words.alone}
<a href="/docs/coach.md" hreflang="en">${words.coach}</a>, <a href="/docs/rules.md" hreflang="en">${words.rules}</a>,
<a href="/docs/webhooks.md" hreflang="en">${words.webhooks}</a>, <a href="/v1/openapi.json" hreflang="en">OpenAPI</a>.`;
}

/** A page of docs/, as it is written. */
async function showDoc(context: Context): Promise<Response> {
  const name = context.req.param("page") ?? "";
  const text = /^[a-z.-]+\.md$/.test(name) ? await readFile(`docs/${name}`, "utf8").catch(() => undefined) : undefined;
  if (text === undefined) return context.notFound();
  return context.body(text, 200, { "content-type": "text/plain; charset=utf-8" });
}

function localSurroundings(runtime: Runtime): Surroundings {
  return {
    links: ({ language }) => [{ href: "/try", name: TRY_TEXTS[language].page.title }],
    bar: (zone, reader) => clockBar(runtime, zone, reader),
    notice: noticeFor,
    revision: runtime.revision,
    scriptTexts: ({ language }) => TRY_TEXTS[language].script,
    athleteTools: (view) => ({
      phone: textBackForm(view),
      cards: html`<section class="card">${workoutForm(view)}${carrierForm(view)}</section>`,
    }),
  };
}

function localSources(runtime: Runtime): DashboardSources {
  const { clock, directory, book, workouts, inbox } = runtime;
  const phoneOf = (athleteId: string) => localPhone(athleteId, runtime);
  return {
    clock,
    directory,
    book,
    workouts,
    inbox,
    shards: LOCAL_SHARDS,
    teamPolicy: {},
    teamName: LOCAL_TEAM.name,
    language: LOCAL_LANGUAGE,
    phoneOf,
  };
}

/** An athlete's phone: what the outbox holds for them, and what they texted. */
function localPhone(athleteId: string, { outbox, received }: Runtime): readonly PhoneEntry[] {
  const sent = outbox.after(undefined).filter((message) => message.athleteId === athleteId);
  return phoneEntries(sent, received.of(athleteId));
}

/** Both sides in the order they happened; an athlete's text stands before what answers it. */
export function phoneEntries(
  sent: ReturnType<Runtime["outbox"]["after"]>,
  texted: ReturnType<Runtime["received"]["of"]>,
): readonly PhoneEntry[] {
  const ours = sent.map((message) => ({ order: Number(message.id), entry: sentEntry(message) }));
  const own = texted.map(({ afterMessage, receivedAt, body }) => ({
    order: Number(afterMessage ?? 0) + 0.5,
    entry: { from: "athlete", at: receivedAt, body } as const,
  }));
  return [...ours, ...own].toSorted((a, b) => a.order - b.order).map(({ entry }) => entry);
}

function sentEntry({
  sentAt,
  kind,
  channel,
  to,
  subject,
  body,
  parts,
  reminderId,
}: ReturnType<Runtime["outbox"]["after"]>[number]): SentEntry {
  return { from: "cooldown", at: sentAt, kind, channel, to, subject, body, parts, reminderId };
}

const STEPS = { PT15M: "+15 min", PT1H: "+1 h", PT8H: "+8 h" } as const;

/** The virtual clock with the controls that move it. */
function clockBar(runtime: Runtime, zone: string, reader: Reader): Html {
  const words = TRY_TEXTS[reader.language].clock;
  return html`<section class="clock" aria-label="${words.label}" aria-busy="false">
${livePart("clock-now", clockNow(runtime, zone, reader))}
<div class="moves" data-needs-script hidden>
${Object.entries(STEPS).map(([step, name]) => html`<button type="button" data-advance="${step}">${name}</button>`)}
<button type="button" data-go="tomorrow">${words.tomorrow}</button>
<button type="button" data-go="next">${words.next}</button>
<button type="button" data-play aria-pressed="false">${words.play}</button>
<form data-form="clock" novalidate>
<label class="unseen" for="clock-amount">${words.moveBy}</label>
<input id="clock-amount" name="amount" inputmode="numeric" value="3" autocomplete="off" />
<label class="unseen" for="clock-unit">${words.unit}</label>
<select id="clock-unit" name="unit">${Object.entries(words.units).map(
    ([unit, name]) => html`<option value="${unit}" ${unit === "D" ? "selected" : ""}>${name}</option>`,
  )}</select>
<button type="submit">${words.go}</button>
</form>
</div>
<p class="outcome" role="status"></p>
<noscript>
  <p>${words.noScript}</p></noscript>
</section>`;
}

/** The virtual time in UTC and where the reader looks, and the instants that the controls move to. */
async function clockNow({ clock, book }: Runtime, zone: string, reader: Reader): Promise<Awaited<Html>> {
  const nowMs = clock();
  const dues = await Promise.all(Array.from({ length: LOCAL_SHARDS }, (_, shard) => book.nextDueAt(shard)));
  const next = dues.filter((due) => due !== undefined).toSorted()[0];
  const nextMs = Math.max(nowMs + localTime.MINUTE_MS, next === undefined ? nowMs : localTime.instantMs(next));
  return html`<p class="now" data-zone="${zone}" data-tomorrow="${tomorrowMorning(nowMs, zone)}" data-next="${localTime.isoInstant(nextMs)}">
<time datetime="${localTime.isoInstant(nowMs)}">${localTime.isoDate(localTime.localDayAt(nowMs, "UTC"))} ${localTime.localTimeAt(nowMs, "UTC")} UTC</time>
<span>${reader.page.inPlace(formatLocalTime(nowMs, zone, reader), placeName(zone))}</span>
</p>`;
}

/** The next 08:00 of a later local day than today's. */
export function tomorrowMorning(nowMs: number, zone: string): string {
  return localTime.isoInstant(localTime.instantAt(localTime.localDayAt(nowMs, zone) + 1, "08:00", zone));
}
