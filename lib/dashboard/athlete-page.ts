import { html } from "hono/html";
import { calendar, plannedList, silenceList, statusSection } from "./athlete-sections.ts";
import { type AthleteView, TEXT_DAYS } from "./athlete-view.ts";
import { bodyMap } from "./body-map.ts";
import { formatLocalTime, type Html, livePart, nameOf, placeName } from "./elements.ts";
import { loadSection } from "./load-section.ts";
import { phoneThread } from "./phone.ts";
import { profileSentences } from "./profile-words.ts";

/** The parts of an athlete's page that change as time passes, by their ids. */
export function athleteParts(view: AthleteView): Readonly<Record<string, Html>> {
  const { status, nowMs, zone, reader } = view;
  return {
    time: html`<p class="local-time"><time>${reader.page.inPlace(formatLocalTime(nowMs, zone, reader), placeName(zone))}</time></p>`,
    thread: phoneThread(view),
    status: statusSection(view),
    planned: plannedList(view),
    silences: silenceList(view),
    calendar: calendar(view),
    load: loadSection(view),
    muscles: html`<h2>${reader.athlete.muscles.title}</h2>${bodyMap(status?.muscles ?? {}, { nowMs, zone, reader })}`,
    profile: profile(view),
  };
}

/** What a runtime adds for those who play an athlete. */
export interface AthleteTools {
  /** Below the texts: a field to text back. */
  readonly phone: Html;
  readonly cards: Html;
}

export const NO_TOOLS: AthleteTools = { phone: html``, cards: html`` };

/** An athlete's page: the phone, what comes and why, what was done. */
export function athleteContent(view: AthleteView, tools: AthleteTools): Html {
  const parts = athleteParts(view);
  const part = (id: string): Html => livePart(id, parts[id] ?? html``);
  const card = (id: string, name: string): Html => html`<section class="card ${name}">${part(id)}</section>`;
  return html`<p class="back"><a href="/">${view.reader.page.frame.allAthletes}</a></p>
<h1>${nameOf(view.athlete)}</h1>
${part("time")}
<div class="athlete">
<section class="phone" aria-labelledby="phone-title">
<header><h2 id="phone-title">${view.reader.athlete.texts.title}</h2><p class="reach">${reachOf(view)}</p></header>
${part("thread")}
${tools.phone}
<p class="more-texts">${moreTexts(view)}</p>
</section>
${card("status", "status")}
<section class="card coming">${part("planned")}${part("silences")}</section>
${tools.cards}
${card("calendar", "wide")}
${card("load", "load")}
${card("muscles", "body")}
${card("profile", "profile")}
</div>`;
}

function reachOf({ athlete, reader }: AthleteView): string {
  return athlete.profile.phone ?? athlete.profile.email ?? reader.athlete.texts.noReach;
}

function moreTexts({ athlete, textDays, reader }: AthleteView): Html {
  const [few, many] = TEXT_DAYS;
  const days = textDays === few ? many : few;
  return html`<a href="/athletes/${encodeURIComponent(athlete.athleteId)}?texts=${days}">${reader.athlete.texts.ofWeeks(days / 7)}</a>`;
}

function profile({ athlete, log, nowMs, reader }: AthleteView): Html {
  const sentences = profileSentences(athlete, { policy: log.policy, today: log.today, nowMs, reader });
  return html`<h2>${reader.athlete.profile.title}</h2>
<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}
