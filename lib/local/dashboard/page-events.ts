import type { Context } from "hono";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import type { Html } from "../../dashboard/elements.ts";
import { livePageAt } from "../../dashboard/page-routes.ts";
import { type Reader, readerFor } from "../../dashboard/reader.ts";
import type { DashboardSources } from "../../dashboard/team-row.ts";
import type { Runtime } from "../runtime.ts";

const LOOK_AGAIN_MS = 250;
const HERE = "http://127.0.0.1";

interface EventSources {
  readonly runtime: Pick<Runtime, "revision">;
  readonly sources: DashboardSources;
  /** Told when the server stops. */
  readonly ending: AbortSignal;
  readonly clockAt: (zone: string, reader: Reader) => Promise<Awaited<Html>>;
}

/**
 * `GET /local/events?path=...&zone=...&lang=...&seen=...`: keeps a page up to date by server-sent events, each with those parts alone
 * that changed since the page, which shows the state `seen` of the runtime, was made.
 */
export function pageEvents(context: Context, { ending, ...from }: EventSources): Response | Promise<Response> {
  const { path = "/", zone = "UTC", seen = "" } = context.req.query();
  if (!URL.canParse(path, HERE)) return context.notFound();
  const url = new URL(path, HERE);
  const where = { url, zone, reader: readerFor(context, from.sources.language) };
  const follow = async (stream: SSEStreamingApi): Promise<void> => {
    const { runtime } = from;
    let revision = runtime.revision();
    let shown = await rendered(where, from);
    if (revision !== seen) await send(stream, shown.parts);
    while (!stream.aborted && !stream.closed && !ending.aborted) {
      await stream.sleep(LOOK_AGAIN_MS);
      if (runtime.revision() === revision) continue;
      revision = runtime.revision();
      const fresh = await rendered(where, from);
      await send(stream, changedParts(shown, fresh));
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

interface Rendered {
  readonly parts: ReadonlyMap<string, string>;
  /** The rows of a part, by its id. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** What a page would show now. */
export async function rendered(
  { url, zone, reader }: { readonly url: URL; readonly zone: string; readonly reader: Reader },
  { sources, clockAt }: Pick<EventSources, "sources" | "clockAt">,
): Promise<Rendered> {
  const [clock, page] = await Promise.all([clockAt(zone, reader), livePageAt(url, sources, reader)]);
  const parts = await asText({ "clock-now": clock, ...page.parts });
  const rows = Object.entries(page.rows).map(async ([id, inner]) => [id, await asText(inner)] as const);
  return { parts, rows: new Map(await Promise.all(rows)) };
}

async function asText(pieces: Readonly<Record<string, Html>>): Promise<ReadonlyMap<string, string>> {
  const texts = Object.entries(pieces).map(async ([id, piece]) => [id, String(await piece)] as const);
  return new Map(await Promise.all(texts));
}

/** What is to be sent of a page: of a part with the same rows as before, the rows that changed. */
export function changedParts(before: Rendered, fresh: Rendered): ReadonlyMap<string, string> {
  const changed = changedOf(before.parts, fresh.parts);
  for (const [id, now] of fresh.rows) {
    const was = before.rows.get(id);
    if (was === undefined || !changed.has(id) || frameOf(id, before) !== frameOf(id, fresh)) continue;
    changed.delete(id);
    for (const [row, cells] of changedOf(was, now)) changed.set(row, cells);
  }
  return changed;
}

/** A part with the ids of its rows in their place. */
function frameOf(id: string, { parts, rows }: Rendered): string {
  let frame = parts.get(id) ?? "";
  for (const [row, cells] of rows.get(id) ?? []) frame = frame.replace(cells, () => row);
  return frame;
}

function changedOf(before: ReadonlyMap<string, string>, fresh: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...fresh].filter(([id, piece]) => before.get(id) !== piece));
}
