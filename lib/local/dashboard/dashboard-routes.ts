import { type Context, Hono } from "hono";
import { html } from "hono/html";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import type { Html } from "../../dashboard/elements.ts";
import { createPageRoutes, partsOfPage, type Surroundings } from "../../dashboard/page-routes.ts";
import type { DashboardSources } from "../../dashboard/team-row.ts";
import type { PhoneEntry, SentEntry } from "../../dashboard/thread.ts";
import { LOCAL_SHARDS, LOCAL_TEAM } from "../handlers.ts";
import type { OutboxMessage } from "../outbox.ts";
import type { AthleteText } from "../received-texts.ts";
import type { Runtime } from "../runtime.ts";
import { clockBar, clockNow } from "./clock-bar.ts";
import { athleteForm, carrierForm, textBackForm, workoutForm } from "./forms.ts";
import { logLocalWorkout } from "./log-local-workout.ts";

/** The pages at `/`, and the routes their script calls. */
export function createDashboardRoutes(runtime: Runtime, ending: AbortSignal): Hono {
  const sources = localSources(runtime);
  const app = new Hono();
  app.get("/local/events", (context) => pageEvents(context, { runtime, sources, ending }));
  app.post("/local/workouts", async (context) => logLocalWorkout(context, { runtime, sources }));
  app.route("/", createPageRoutes(sources, localSurroundings(runtime)));
  return app;
}

function localSurroundings(runtime: Runtime): Surroundings {
  return {
    links: [],
    bar: (zone) => clockBar(runtime, zone),
    notice: "This runs on your machine alone; no text leaves it.",
    revision: runtime.revision,
    athleteTools: (view) => ({
      phone: textBackForm(view),
      cards: html`<section class="card">${workoutForm(view)}${carrierForm(view)}</section>`,
    }),
    teamTools: athleteForm,
  };
}

function localSources(runtime: Runtime): DashboardSources {
  const { clock, directory, book, workouts } = runtime;
  const phoneOf = (athleteId: string) => localPhone(athleteId, runtime);
  return { clock, directory, book, workouts, shards: LOCAL_SHARDS, teamPolicy: {}, teamName: LOCAL_TEAM.name, phoneOf };
}

/** An athlete's phone: what the outbox holds for them, and what they texted. */
export function localPhone(athleteId: string, { outbox, received }: Runtime): readonly PhoneEntry[] {
  const sent = outbox.after(undefined).filter((message) => message.athleteId === athleteId);
  return phoneEntries(sent, received.of(athleteId));
}

/** Both sides in the order they happened; an athlete's text stands before what answers it. */
export function phoneEntries(sent: readonly OutboxMessage[], texted: readonly AthleteText[]): readonly PhoneEntry[] {
  const ours = sent.map((message) => ({ order: Number(message.id), entry: sentEntry(message) }));
  const own = texted.map(({ afterMessage, receivedAt, body }) => ({
    order: Number(afterMessage ?? 0) + 0.5,
    entry: { from: "athlete", at: receivedAt, body } as const,
  }));
  return [...ours, ...own].toSorted((a, b) => a.order - b.order).map(({ entry }) => entry);
}

function sentEntry({ sentAt, kind, channel, to, subject, body, parts, reminderId }: OutboxMessage): SentEntry {
  return { from: "cooldown", at: sentAt, kind, channel, to, subject, body, parts, reminderId };
}

const LOOK_AGAIN_MS = 250;

interface EventSources {
  readonly runtime: Runtime;
  readonly sources: DashboardSources;
  /** Told when the server stops. */
  readonly ending: AbortSignal;
}

/**
 * `GET /local/events?path=...&zone=...&seen=...`: keeps a page up to date by server-sent events, each with those parts alone
 * that changed since the page, which shows the state `seen` of the runtime, was made.
 */
export function pageEvents(context: Context, { runtime, sources, ending }: EventSources): Response {
  const { path = "/", zone = "UTC", seen = "" } = context.req.query();
  const url = new URL(path, "http://127.0.0.1");
  const follow = async (stream: SSEStreamingApi): Promise<void> => {
    let revision = runtime.revision();
    let shown = await renderedParts(url, { zone, runtime, sources });
    if (revision !== seen) await send(stream, shown);
    while (!stream.aborted && !stream.closed && !ending.aborted) {
      await stream.sleep(LOOK_AGAIN_MS);
      if (runtime.revision() === revision) continue;
      revision = runtime.revision();
      const [before, fresh] = [shown, await renderedParts(url, { zone, runtime, sources })];
      await send(stream, new Map([...fresh].filter(([id, part]) => before.get(id) !== part)));
      shown = fresh;
    }
  };
  return streamSSE(context, (stream) => follow(stream).catch((error: unknown) => unlessEnding(error, ending)));
}

/** What a page cannot be told any more as the table is gone is no fault. */
function unlessEnding(error: unknown, ending: AbortSignal): void {
  if (!ending.aborted) throw error;
}

async function send(stream: SSEStreamingApi, parts: ReadonlyMap<string, string>): Promise<void> {
  if (parts.size > 0) await stream.writeSSE({ event: "parts", data: JSON.stringify(Object.fromEntries(parts)) });
}

async function renderedParts(
  url: URL,
  { zone, runtime, sources }: { readonly zone: string; readonly runtime: Runtime; readonly sources: DashboardSources },
): Promise<ReadonlyMap<string, string>> {
  const parts: Readonly<Record<string, Html>> = {
    "clock-now": clockNow(runtime, zone),
    ...(await partsOfPage(url, sources)),
  };
  const rendered = Object.entries(parts).map(async ([id, part]) => [id, String(await part)] as const);
  return new Map(await Promise.all(rendered));
}
