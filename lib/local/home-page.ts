import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { isoInstant } from "../domain/local-time.ts";
import type { OutboxMessage } from "./outbox.ts";

/** The page at `/`: where the clock stands and every text so far, the newest first. */
export function homePage(seen: {
  readonly nowMs: number;
  readonly messages: readonly OutboxMessage[];
}): HtmlEscapedString | Promise<HtmlEscapedString> {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Cooldown</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <h1>Cooldown</h1>
        <p>The clock stands at <time>${isoInstant(seen.nowMs)}</time>.</p>
        ${seen.messages.length === 0 ? html`<p>No texts yet.</p>` : html`<ol>${seen.messages.toReversed().map(item)}</ol>`}
      </body>
    </html>`;
}

function item({ sentAt, athleteId, kind, to, body }: OutboxMessage): HtmlEscapedString | Promise<HtmlEscapedString> {
  return html`<li>
    <small><time>${sentAt}</time> ${kind} to ${athleteId} (${to})</small>
    <p>${body}</p>
  </li>`;
}

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 40rem; padding: 0 1rem; color: #1d2733; }
ol { list-style: none; padding: 0; }
li { margin: 0 0 1rem; }
li p { background: #e8f1ee; border-radius: 1rem; display: inline-block; margin: 0.2rem 0; padding: 0.5rem 1rem; }
small { color: #5b6773; }
`;
