import { readFile } from "node:fs/promises";
import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { html } from "hono/html";
import { type AthleteTools, athleteContent, athleteParts, NO_TOOLS } from "./athlete-page.ts";
import { type AthleteView, athleteQueryOf, readAthleteView } from "./athlete-view.ts";
import { type Html, nameOf } from "./elements.ts";
import { outboxContent, readOutboxView } from "./outbox-page.ts";
import { teamContent, teamParts, teamRows } from "./team-page.ts";
import { teamQueryOf } from "./team-query.ts";
import type { DashboardSources } from "./team-row.ts";
import { readTeamView } from "./team-view.ts";

/** What stands around the pages: nothing that writes, unless a runtime gives tools. */
export interface Surroundings {
  /** Links of the navigation beside the team's. */
  readonly links: Frame["links"];
  readonly bar: (zone: string) => Html;
  readonly notice: string | Html;
  /** The state of a runtime, which changes with everything that a page shows; null: pages are as of when they were made. */
  readonly revision: (() => string) | null;
  readonly athleteTools?: (view: AthleteView) => AthleteTools;
  readonly teamTools?: () => Html;
}

/** The pages of a team and of its athletes, read only. */
export function createPageRoutes(sources: DashboardSources, around: Surroundings): Hono {
  const app = new Hono();
  app.use(compress());
  addPageFiles(app);
  app.get("/", async (context) => {
    const view = await readTeamView(teamQueryOf(context.req.query()), sources);
    const content = teamContent(view, around.teamTools?.() ?? html``);
    return showPage(context, content, {
      title: view.teamName,
      current: "/",
      zone: view.rows[0]?.zone ?? "UTC",
      around,
    });
  });
  app.get("/athletes/:id", async (context) => {
    const view = await readAthleteView(context.req.param("id"), athleteQueryOf(context.req.query()), sources);
    if (view === undefined) return showMissing(context, around);
    const content = athleteContent(view, around.athleteTools?.(view) ?? NO_TOOLS);
    return showPage(context, content, { title: nameOf(view.athlete), current: "", zone: view.zone, around });
  });
  app.get("/outbox", async (context) => {
    const view = await readOutboxView(context.req.query("only"), sources);
    return showPage(context, outboxContent(view), { title: "Outbox", current: "/outbox", zone: "UTC", around });
  });
  return app;
}

const PAGES = [
  { href: "/", name: "Team" },
  { href: "/outbox", name: "Outbox" },
] as const;

interface Shown {
  readonly title: string;
  readonly current: string;
  readonly zone: string;
  readonly around: Surroundings;
}

/** Answers with a whole page. */
export function showPage(
  context: Context,
  content: Html,
  { title, current, zone, around }: Shown,
): Response | Promise<Response> {
  asPage(context);
  const { links, bar, notice, revision } = around;
  const live = revision === null ? null : { revision: revision() };
  return context.html(framed(content, { title, current, links: [...PAGES, ...links], bar: bar(zone), live, notice }));
}

function showMissing(context: Context, around: Surroundings): Response | Promise<Response> {
  context.status(404);
  const content = html`<h1>No such athlete</h1><p><a href="/">All athletes</a></p>`;
  return showPage(context, content, { title: "No such athlete", current: "", zone: "UTC", around });
}

/** What of a page is kept up to date. */
export interface LivePage {
  /** By their ids; those of `rows` hold rows. */
  readonly parts: Readonly<Record<string, Html>>;
  /** Rows of a part, by their ids in order: sent alone while the part has the same rows. */
  readonly rows: Readonly<Record<string, Readonly<Record<string, Html>>>>;
}

/** The live parts of the page at a path; none when there is no such page. */
export async function livePageAt(url: URL, sources: DashboardSources): Promise<LivePage> {
  const asked = Object.fromEntries(url.searchParams);
  if (url.pathname === "/") {
    const view = await readTeamView(teamQueryOf(asked), sources);
    return { parts: teamParts(view), rows: { team: teamRows(view) } };
  }
  const [, id] = /^\/athletes\/([^/]+)$/.exec(url.pathname) ?? [];
  const view = id && (await readAthleteView(decodeURIComponent(id), athleteQueryOf(asked), sources));
  return { parts: view ? athleteParts(view) : {}, rows: {} };
}

const FILES = {
  "style.css": "text/css; charset=utf-8",
  "script.js": "text/javascript; charset=utf-8",
  "icon.svg": "image/svg+xml",
} as const;

/** The pages load only what is served beside them, and run no inline script. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

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

/** Keeps a page out of caches and lets it load nothing from elsewhere. */
function asPage(context: Context): void {
  context.header("content-security-policy", POLICY);
  context.header("cache-control", "no-store");
  context.header("referrer-policy", "no-referrer");
  context.header("x-content-type-options", "nosniff");
}

/** What stands around every page. */
interface Frame {
  readonly title: string;
  /** Which entry of the navigation this page is. */
  readonly current: string;
  readonly links: readonly { readonly href: string; readonly name: string }[];
  /** Below the navigation; a runtime's clock, or how old the page is. */
  readonly bar: Html;
  /** Whether the page is kept up to date, and from which state of the runtime on. */
  readonly live: { readonly revision: string } | null;
  readonly notice: string | Html;
}

/** A whole page around its content. */
function framed(content: Html, { title, current, links, bar, live, notice }: Frame): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${title} - Cooldown</title>
<link rel="icon" href="/dashboard/icon.svg" />
<link rel="stylesheet" href="/dashboard/style.css" />
<script type="module" src="/dashboard/script.js"></script>
</head>
<body ${live === null ? "" : html`data-revision="${live.revision}"`}>
<a class="skip" href="#content">Skip to the content</a>
<header class="top">
<p class="brand"><img src="/dashboard/icon.svg" alt="" width="28" height="28" /><a href="/">Cooldown</a></p>
<nav aria-label="Pages"><ul>${links.map(
    ({ href, name }) =>
      html`<li><a href="${href}" ${href === current ? html`aria-current="page"` : ""}>${name}</a></li>`,
  )}</ul></nav>
${bar}
</header>
<main id="content" tabindex="-1">
${content}
</main>
<footer>
<p>Cooldown texts people who run and lift: when to rest, what to eat after a session, when to go to bed.</p>
<p>${notice}</p>
</footer>
</body>
</html>`;
}
