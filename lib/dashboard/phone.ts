import { html } from "hono/html";
import { instantMs, localDayAt, localTimeAt } from "../domain/local-time.ts";
import { upperFirst } from "../languages/format.ts";
import type { AthleteView } from "./athlete-view.ts";
import { formatWeekdayDate, type Html, kindName } from "./elements.ts";
import type { Reader } from "./reader.ts";
import type { Bubble, TextStory } from "./thread.ts";

const MOST_BUBBLES = 60;

/** The texts to and from an athlete in local time, each with why it went and what became of it. */
export function phoneThread({ athlete, bubbles, zone, textDays, reader }: AthleteView): Html {
  const shown = bubbles.slice(-MOST_BUBBLES);
  const left = bubbles.length - shown.length;
  const { language } = athlete.profile;
  const words = reader.athlete.texts;
  return html`<div class="thread" role="log" aria-label="${words.newestLast}" tabindex="0" data-tail>
<ol>
${shown.length === 0 ? html`<li class="quiet">${words.none(textDays)}</li>` : ""}
${left === 0 ? "" : html`<li class="quiet">${words.earlier(left)}</li>`}
${shown.map((bubble, at) => entry(bubble, shown[at - 1], { zone, language, reader }))}
</ol>
</div>`;
}

interface Phone {
  readonly zone: string;
  /** Of the athlete, in which texts are quoted. */
  readonly language: string;
  readonly reader: Reader;
}

function entry(bubble: Bubble, before: Bubble | undefined, phone: Phone): Html {
  const day = localDayAt(instantMs(bubble.at), phone.zone);
  const isNewDay = before === undefined || localDayAt(instantMs(before.at), phone.zone) !== day;
  return html`${isNewDay ? html`<li class="day">${formatWeekdayDate(day, phone.reader)}</li>` : ""}
<li class="${bubble.from === "athlete" ? "own" : "theirs"}">${inside(bubble, phone)}</li>`;
}

function inside(bubble: Bubble, phone: Phone): Html {
  const { zone, language, reader } = phone;
  const words = reader.athlete.texts;
  const time = html`<time datetime="${bubble.at}">${localTimeAt(instantMs(bubble.at), zone)}</time>`;
  if (bubble.from === "athlete") {
    return html`<p class="unseen">${words.theAthlete}</p>
      <p class="bubble" lang="${language}">${bubble.body}</p>
      <p class="meta">${time}</p>`;
  }
  const { parts, channel, story } = bubble;
  const kind = kindName(bubble.kind, reader);
  const receipt = story?.receipt;
  return html`${channel === "email" ? mail(bubble, phone) : sms(bubble, phone)}
<p class="meta">${time} ${kind}${parts !== null && parts > 1 ? ` ${words.parts(parts)}` : ""}${receipt === undefined ? "" : html` <span class="receipt">${receipt}</span>`}</p>
${story === undefined ? "" : whyOf(kind, story, words)}`;
}

type Sent = Extract<Bubble, { readonly from: "cooldown" }>;

function sms({ body }: Sent, { language, reader }: Phone): Html {
  if (body === null) return html`<p class="bubble hidden-words">${reader.athlete.texts.hidden}</p>`;
  return html`<p class="bubble" lang="${language}">${body}</p>`;
}

function mail({ to, subject, body }: Sent, { language, reader }: Phone): Html {
  const words = reader.athlete.texts;
  return html`<article class="mail">
<p class="to">${to === null ? words.email : words.emailTo(to)}</p>
${subject === null ? "" : html`<h3 lang="${language}">${subject}</h3>`}
${body === null ? html`<p class="body">${words.hidden}</p>` : html`<p class="body" lang="${language}">${body}</p>`}
</article>`;
}

/** Opens to the reasons of a text, and to what became of it. */
function whyOf(kind: string, { outcome, why }: TextStory, words: Reader["athlete"]["texts"]): Html {
  return html`<details class="why">
    <summary>${words.why}<span class="unseen"> ${words.whyThis(kind)}</span></summary>
<ul>
  <li>${upperFirst(outcome)}.</li>${why.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>
  </details>`;
}
