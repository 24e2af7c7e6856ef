import { html } from "hono/html";
import { instantMs, localDayAt, localTimeAt } from "../../domain/local-time.ts";
import type { OutboxMessage } from "../outbox.ts";
import type { AthleteView, Bubble } from "./athlete-view.ts";
import type { Html } from "./elements.ts";
import { formatLocalTime, formatWeekdayDate, placeName } from "./local-format.ts";

const MOST_BUBBLES = 60;

/** An athlete's phone: the texts to and from them in local time, and a field to text as the athlete. */
export function phone(view: AthleteView): Html {
  const { athleteId, profile } = view.athlete;
  return html`<section class="phone" aria-labelledby="${athleteId}-name">
    <header>
      <h2 id="${athleteId}-name">${profile.name ?? athleteId}</h2>
      <p class="reach">${profile.phone ?? profile.email ?? "no phone, no e-mail"}</p>
      <p class="local-time" id="${athleteId}-time" data-live>
        <time>${formatLocalTime(view.nowMs, view.zone)}</time> in ${placeName(view.zone)}
      </p>
    </header>
    <ol class="thread" id="${athleteId}-thread" role="log" aria-label="Texts" tabindex="0" data-live data-tail>
      ${thread(view)}
    </ol>
    ${profile.phone === null ? "" : textAs(athleteId, profile.phone)}
  </section>`;
}

function thread({ thread: bubbles, zone }: AthleteView): Html {
  if (bubbles.length === 0) return html`<li class="empty">No texts yet.</li>`;
  const shown = bubbles.slice(-MOST_BUBBLES);
  const left = bubbles.length - shown.length;
  return html`${left === 0 ? "" : html`<li class="empty">${left} earlier in /local/outbox</li>`}
  ${shown.map((bubble, at) => entry(bubble, shown[at - 1], zone))}`;
}

function entry(bubble: Bubble, before: Bubble | undefined, zone: string): Html {
  const day = localDayAt(instantMs(bubble.at), zone);
  const isNewDay = before === undefined || localDayAt(instantMs(before.at), zone) !== day;
  return html`${isNewDay ? html`<li class="day">${formatWeekdayDate(day)}</li>` : ""}
    <li class="${bubble.from === "athlete" ? "own" : "theirs"}">${inside(bubble, localTimeAt(instantMs(bubble.at), zone))}</li>`;
}

function inside(bubble: Bubble, time: string): Html {
  switch (bubble.from) {
    case "athlete":
      return html`<p class="bubble">${bubble.body}</p>
        <p class="meta"><time>${time}</time></p>`;
    case "cooldown":
      return html`${bubble.message.channel === "email" ? mail(bubble.message) : html`<p class="bubble">${bubble.message.body}</p>`}
        <p class="meta"><time>${time}</time> <span class="kind">${bubble.message.kind}</span>${partsNote(bubble.message)}${arrivalNote(bubble.arrival)}</p>`;
  }
}

function mail({ to, subject, body }: OutboxMessage): Html {
  return html`<article class="mail">
    <p class="to">E-mail to ${to}</p>
    <h3>${subject}</h3>
    <p class="body">${body}</p>
  </article>`;
}

function partsNote({ parts }: OutboxMessage): Html {
  return parts > 1 ? html` <span class="kind">${parts} parts</span>` : html``;
}

function arrivalNote(arrival: string | undefined): Html {
  return arrival === undefined ? html`` : html` <span class="kind">${arrival}</span>`;
}

function textAs(athleteId: string, number: string): Html {
  return html`<form class="text-as" data-form="text" data-from="${number}" novalidate>
    <label class="unseen" for="${athleteId}-text">Text as this athlete</label>
    <input id="${athleteId}-text" name="body" placeholder="Text back: STATUS, 7 ..." autocomplete="off" maxlength="1600" />
    <button type="submit">Send</button>
    <p class="outcome" role="status"></p>
  </form>`;
}
