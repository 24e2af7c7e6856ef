import type { Context } from "hono";
import { setCookie } from "hono/cookie";
import { html } from "hono/html";
import { LANGUAGES, type LanguageCode } from "../domain/language.ts";
import { FORMATS } from "../languages/index.ts";
import type { TryTexts } from "../languages/page-texts.ts";
import type { AthleteTools } from "./athlete-page.ts";
import type { AthleteView } from "./athlete-view.ts";
import type { Html } from "./elements.ts";
import { chosenLanguage, LANGUAGE_COOKIE, type Reader } from "./reader.ts";

interface Link {
  readonly href: string;
  readonly name: string;
}

/** What stands around the pages: nothing that writes, unless a runtime gives tools. */
export interface Surroundings {
  /** Links of the navigation beside the team's. */
  readonly links: (reader: Reader) => readonly Link[];
  /** Below the navigation; a runtime's clock, or how old the page is. */
  readonly bar: (zone: string, reader: Reader) => Html;
  readonly notice: (reader: Reader) => string | Html;
  /** The state of a runtime, which changes with everything that a page shows; null: pages are as of when they were made. */
  readonly revision: (() => string) | null;
  /** What the script of a runtime's pages says. */
  readonly scriptTexts?: (reader: Reader) => TryTexts["script"];
  readonly athleteTools?: (view: AthleteView) => AthleteTools;
}

/** What a page shows within its surroundings. */
export interface Shown {
  readonly title: string;
  /** Which entry of the navigation this page is. */
  readonly current: string;
  readonly zone: string;
  readonly around: Surroundings;
  readonly reader: Reader;
}

const YEAR_SECONDS = 365 * 86_400;

/** Answers with a whole page, and keeps the language that its URL chose. */
export function showPage(context: Context, content: Html, shown: Shown): Response | Promise<Response> {
  asPage(context);
  const chosen = chosenLanguage(context);
  if (chosen !== undefined) {
    setCookie(context, LANGUAGE_COOKIE, chosen, {
      path: "/",
      sameSite: "Strict",
      httpOnly: true,
      maxAge: YEAR_SECONDS,
    });
  }
  return context.html(framed(content, shown, new URL(context.req.url)));
}

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

/** Keeps a page out of caches and lets it load nothing from elsewhere. */
function asPage(context: Context): void {
  context.header("content-security-policy", POLICY);
  context.header("cache-control", "no-store");
  context.header("referrer-policy", "no-referrer");
  context.header("x-content-type-options", "nosniff");
}

/** A whole page around its content. */
function framed(content: Html, { title, current, zone, around, reader }: Shown, url: URL): Html {
  const { frame } = reader.page;
  const links = [
    { href: "/", name: frame.pages.team },
    { href: "/outbox", name: frame.pages.outbox },
    ...around.links(reader),
  ];
  return html`<!doctype html>
<html lang="${reader.language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${title} - Cooldown</title>
<link rel="icon" href="/dashboard/icon.svg" />
<link rel="stylesheet" href="/dashboard/style.css" />
<script type="module" src="/dashboard/script.js"></script>
</head>
<body ${live(around, reader)}>
<a class="skip" href="#content">${frame.skip}</a>
<header class="top">
<p class="brand"><img src="/dashboard/icon.svg" alt="" width="28" height="28" /><a href="/">Cooldown</a></p>
<nav aria-label="${frame.pages.label}"><ul>${links.map(
    ({ href, name }) =>
      html`<li><a href="${href}" ${href === current ? html`aria-current="page"` : ""}>${name}</a></li>`,
  )}</ul></nav>
${languageMenu(reader, url)}
${around.bar(zone, reader)}
</header>
<main id="content" tabindex="-1">
${content}
</main>
<footer>
<p>${frame.product}</p>
<p>${around.notice(reader)}</p>
</footer>
</body>
</html>`;
}

/** What the script of a page that is kept up to date needs. */
function live({ revision, scriptTexts }: Surroundings, reader: Reader): Html | "" {
  if (revision === null) return "";
  const says = scriptTexts === undefined ? "{}" : JSON.stringify(scriptTexts(reader));
  return html`data-revision="${revision()}" data-says="${says}"`;
}

/** The same page in each language. */
function languageMenu({ language, page }: Reader, url: URL): Html {
  return html`<nav class="languages" aria-label="${page.frame.languages}"><ul>${LANGUAGES.map(
    (code) =>
      html`<li><a href="${urlIn(code, url)}" lang="${code}" hreflang="${code}" ${code === language ? html`aria-current="true"` : ""}>${code.toUpperCase()}<span class="unseen"> ${FORMATS[code].ownName}</span></a></li>`,
  )}</ul></nav>`;
}

function urlIn(language: LanguageCode, { pathname, searchParams }: URL): string {
  const asked = new URLSearchParams(searchParams);
  asked.set("lang", language);
  return `${pathname}?${asked.toString()}`;
}
