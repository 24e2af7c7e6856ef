import { readFile } from "node:fs/promises";
import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { html } from "hono/html";
import { unlessDamaged } from "../ports/unreadable-item.ts";
import { athleteContent, athleteParts, NO_TOOLS } from "./athlete-page.ts";
import { athleteQueryOf, readAthleteView } from "./athlete-view.ts";
import { type Html, nameOf } from "./elements.ts";
import { type Surroundings, showPage } from "./frame.ts";
import { outboxContent, readOutboxView } from "./outbox-page.ts";
import { type Reader, readerFor } from "./reader.ts";
import { teamContent, teamParts, teamRows } from "./team-page.ts";
import { teamQueryOf } from "./team-query.ts";
import type { DashboardSources } from "./team-row.ts";
import { readTeamView } from "./team-view.ts";

/** The pages of a team and of its athletes, read only. */
export function createPageRoutes(sources: DashboardSources, around: Surroundings): Hono {
  const app = new Hono();
  const readerOfRequest = (context: Context): Reader => readerFor(context, sources.language);
  app.use(compress());
  addPageFiles(app);
  app.get("/", async (context) => {
    const reader = readerOfRequest(context);
    const view = await readTeamView(teamQueryOf(context.req.query()), sources, reader);
    const zone = view.rows[0]?.zone ?? "UTC";
    return showPage(context, teamContent(view), { title: view.teamName, current: "/", zone, around, reader });
  });
  app.get("/athletes/:id", async (context) => {
    const reader = readerOfRequest(context);
    const query = athleteQueryOf(context.req.query());
    const id = context.req.param("id");
    let attribute = "";
    const view = await unlessDamaged(readAthleteView(id, query, { sources, reader }), (each) => {
      attribute = each.attribute;
    });
    if (attribute !== "") return showDamaged(context, { id, attribute }, { around, reader });
    if (view === undefined) return showMissing(context, around, reader);
    const content = athleteContent(view, around.athleteTools?.(view) ?? NO_TOOLS);
    return showPage(context, content, { title: nameOf(view.athlete), current: "", zone: view.zone, around, reader });
  });
  app.get("/outbox", async (context) => {
    const reader = readerOfRequest(context);
    const view = await readOutboxView(context.req.query("only"), sources, reader);
    const { title } = reader.page.outbox;
    return showPage(context, outboxContent(view), { title, current: "/outbox", zone: "UTC", around, reader });
  });
  return app;
}

function showDamaged(
  context: Context,
  { id, attribute }: { readonly id: string; readonly attribute: string },
  { around, reader }: { readonly around: Surroundings; readonly reader: Reader },
): Response | Promise<Response> {
  context.status(500);
  const { frame, team } = reader.page;
  const content = html`<h1>${id}</h1><p>${id} ${team.damaged(attribute)}</p><p><a href="/">${frame.allAthletes}</a></p>`;
  return showPage(context, content, { title: id, current: "", zone: "UTC", around, reader });
}

function showMissing(context: Context, around: Surroundings, reader: Reader): Response | Promise<Response> {
  context.status(404);
  const { noAthlete, allAthletes } = reader.page.frame;
  const content = html`<h1>${noAthlete}</h1><p><a href="/">${allAthletes}</a></p>`;
  return showPage(context, content, { title: noAthlete, current: "", zone: "UTC", around, reader });
}

/** What of a page is kept up to date. */
export interface LivePage {
  /** By their ids; those of `rows` hold rows. */
  readonly parts: Readonly<Record<string, Html>>;
  /** Rows of a part, by their ids in order: sent alone while the part has the same rows. */
  readonly rows: Readonly<Record<string, Readonly<Record<string, Html>>>>;
}

/** The live parts of the page at a path; none when there is no such page. */
export async function livePageAt(url: URL, sources: DashboardSources, reader: Reader): Promise<LivePage> {
  const asked = Object.fromEntries(url.searchParams);
  if (url.pathname === "/") {
    const view = await readTeamView(teamQueryOf(asked), sources, reader);
    return { parts: teamParts(view), rows: { team: teamRows(view) } };
  }
  const [, id] = /^\/athletes\/([^/]+)$/.exec(url.pathname) ?? [];
  const read = id && readAthleteView(decodeURIComponent(id), athleteQueryOf(asked), { sources, reader });
  const view = read && (await unlessDamaged(read, () => undefined));
  return { parts: view ? athleteParts(view) : {}, rows: {} };
}

const FILES = {
  "style.css": "text/css; charset=utf-8",
  "script.js": "text/javascript; charset=utf-8",
  "live.js": "text/javascript; charset=utf-8",
  "icon.svg": "image/svg+xml",
} as const;

/** Serves what the pages load. */
function addPageFiles(app: Hono): void {
  for (const [name, type] of Object.entries(FILES)) {
    app.get(`/dashboard/${name}`, async (context) => showFile(context, name, type));
  }
}

async function showFile(context: Context, name: string, type: string): Promise<Response> {
  const text = await readFile(new URL(`assets/${name}`, import.meta.url), "utf8");
  return context.body(text, 200, { "content-type": type, "cache-control": "no-cache" });
}
