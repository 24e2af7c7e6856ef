import { html } from "hono/html";
import { instantMs, localDayAt, localTimeAt } from "../domain/local-time.ts";
import type { AthleteView } from "./athlete-view.ts";
import { formatWeekdayDate, type Html } from "./elements.ts";
import type { Bubble, TextStory } from "./thread.ts";

const MOST_BUBBLES = 60;

/** The texts to and from an athlete in local time, each with why it went and what became of it. */
export function phoneThread({ athlete, bubbles, zone, textDays }: AthleteView): Html {
  const shown = bubbles.slice(-MOST_BUBBLES);
  const left = bubbles.length - shown.length;
  const { language } = athlete.profile;
  return html`<div class="thread" role="log" aria-label="Texts, the newest last" tabindex="0" data-tail>
<ol>
${shown.length === 0 ? html`<li class="quiet">No texts in the last ${textDays} days.</li>` : ""}
${left === 0 ? "" : html`<li class="quiet">${left} earlier ones are not shown.</li>`}
${shown.map((bubble, at) => entry(bubble, shown[at - 1], { zone, language }))}
</ol>
</div>`;
}

interface Reader {
  readonly zone: string;
  readonly language: string;
}

function entry(bubble: Bubble, before: Bubble | undefined, reader: Reader): Html {
  const day = localDayAt(instantMs(bubble.at), reader.zone);
  const isNewDay = before === undefined || localDayAt(instantMs(before.at), reader.zone) !== day;
  return html`${isNewDay ? html`<li class="day">${formatWeekdayDate(day)}</li>` : ""}
<li class="${bubble.from === "athlete" ? "own" : "theirs"}">${inside(bubble, reader)}</li>`;
}

function inside(bubble: Bubble, { zone, language }: Reader): Html {
  const time = html`<time datetime="${bubble.at}">${localTimeAt(instantMs(bubble.at), zone)}</time>`;
  if (bubble.from === "athlete") {
    return html`<p class="unseen">The athlete:</p>
      <p class="bubble" lang="${language}">${bubble.body}</p>
      <p class="meta">${time}</p>`;
  }
  const { kind, parts, channel, story } = bubble;
  const receipt = story?.receipt;
  return html`${channel === "email" ? mail(bubble, language) : sms(bubble, language)}
<p class="meta">${time} ${kind}${parts !== null && parts > 1 ? ` ${parts} parts` : ""}${receipt === undefined ? "" : html` <span class="receipt">${receipt}</span>`}</p>
${story === undefined ? "" : whyOf(kind, story)}`;
}

type Sent = Extract<Bubble, { readonly from: "cooldown" }>;

function sms({ body }: Sent, language: string): Html {
  if (body === null) return html`<p class="bubble hidden-words">Its words are for the athlete only.</p>`;
  return html`<p class="bubble" lang="${language}">${body}</p>`;
}

function mail({ to, subject, body }: Sent, language: string): Html {
  return html`<article class="mail">
<p class="to">E-mail${to === null ? "" : ` to ${to}`}</p>
${subject === null ? "" : html`<h3 lang="${language}">${subject}</h3>`}
<p class="body" lang="${language}">${body ?? "Its words are for the athlete only."}</p>
</article>`;
}

/** Opens to the reasons of a text, and to what became of it. */
function whyOf(kind: string, { outcome, why }: TextStory): Html {
  return html`<details class="why">
    <summary>Why<span class="unseen"> this ${kind} text</span></summary>
<ul>
  <li>${capitalised(outcome)}.</li>${why.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>
  </details>`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
