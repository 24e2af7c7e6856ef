import { html } from "hono/html";
import { instantMs, localDayAt } from "../../domain/local-time.ts";
import { formatWeekday } from "../../languages/format.ts";
import { FORMATS } from "../../languages/index.ts";
import { explainForAthlete } from "../../messages/explain/explain-status.ts";
import type { AthleteView } from "./athlete-view.ts";
import { type Html, levelBadge } from "./elements.ts";
import { formatLocalTime } from "./local-format.ts";

const HARD_WORK = { hardRun: "Hard run", lowerLift: "Leg lifting", upperLift: "Upper-body lifting" } as const;

/** The level for tomorrow in the athlete's words, each reason with its code, and from when hard work fits again. */
export function statusCard(view: AthleteView): Html {
  const { athlete, status, nowMs, zone } = view;
  const tomorrow = formatWeekday(localDayAt(nowMs, zone) + 1, FORMATS.en);
  return html`<h3>Tomorrow (${tomorrow}) ${levelBadge(status.level)}</h3>
    <div lang="${athlete.profile.language}">${sentences(view)}</div>
    <dl class="ready-from">
      ${Object.entries(HARD_WORK).map(([what, name]) => html`<div><dt>${name}</dt><dd>${readyAt(what, view)}</dd></div>`)}
    </dl>
    ${figures(view)}`;
}

function sentences({ athlete, status }: AthleteView): Html {
  const told = explainForAthlete(status, athlete.profile.language);
  const advice = told.slice(0, told.length - status.reasons.length);
  const whys = told.slice(advice.length);
  return html`${advice.map((sentence) => html`<p class="advice">${sentence}</p>`)}
    <ul class="reasons">
      ${status.reasons.map(({ code }, at) => html`<li>${whys[at]} <code>${code}</code></li>`)}
    </ul>`;
}

function readyAt(what: string, { status, nowMs, zone }: AthleteView): string {
  if (status.reasons.some(({ code }) => code === "RED_FLAG")) return "on hold";
  const instant = Object.entries(status.readyFrom).find(([name]) => name === what)?.[1] ?? null;
  return instant === null || instantMs(instant) <= nowMs ? "now" : `from ${formatLocalTime(instantMs(instant), zone)}`;
}

function figures({ status }: AthleteView): Html {
  const { fitness, fatigue, form, weekLoadAu } = status.context;
  const shown = { "7-day load": weekLoadAu, Fitness: fitness, Fatigue: fatigue, Form: form };
  return html`<dl class="figures">
    ${Object.entries(shown).map(([name, value]) => html`<div><dt>${name}</dt><dd>${Math.round(value)}</dd></div>`)}
  </dl>`;
}
