import type { Context } from "hono";
import { html } from "hono/html";
import * as z from "zod/mini";
import { compareReplays } from "../../app/compare-replays.ts";
import type { SourceWorkout } from "../../app/log-workouts.ts";
import type { ReplayReport } from "../../app/replay-report.ts";
import { type Html, kindName } from "../../dashboard/elements.ts";
import type { Reader } from "../../dashboard/reader.ts";
import type { PolicyOverrides } from "../../domain/policy.ts";
import type { Athlete } from "../../domain/profile.ts";
import { parseLogFile } from "../../files/log-file.ts";
import { formatDecimal } from "../../languages/format.ts";
import { TRY_TEXTS } from "../../languages/index.ts";
import { trialReplay } from "../../table/replay-world.ts";
import { fieldsOf } from "../../team/fields.ts";
import { policyOverrides } from "../../team/policy-bounds.ts";
import { type Problem, problemsOf } from "../../team/problem.ts";
import { invalidBody, readBody } from "../json-request.ts";
import { LOCAL_TEAM } from "../local-team.ts";
import type { Runtime } from "../runtime.ts";

const request = z.strictObject(
  {
    athleteId: z.string({ error: "an athlete's id" }),
    fileName: z.string({ error: "the name of the file" }),
    base64: z.string({ error: "the file in Base64" }).check(z.minLength(1, { error: "a file that holds something" })),
    a: policyOverrides,
    b: policyOverrides,
  },
  { error: fieldsOf(["athleteId", "fileName", "base64", "a", "b"]) },
);

/** `POST /local/replay`: runs a log through two policies, as an athlete of the team; answers a piece of a page. */
export async function tryReplay(context: Context, runtime: Runtime, reader: Reader): Promise<Response> {
  const body = await readBody(context);
  const read = request.safeParse(body);
  if (!read.success) return invalidBody(context, problemsOf("body", read.error, body));
  const { athleteId, fileName, base64, a, b } = read.data;
  const athlete = await runtime.directory.find(athleteId);
  if (athlete === undefined) return invalidBody(context, [wrong("athleteId", athleteId, "an athlete who is here")]);
  const bytes = new Uint8Array(Buffer.from(base64, "base64"));
  const { timeZone: homeZone } = athlete.profile;
  const log = parseLogFile({ fileName, bytes, format: "auto", homeZone, nowMs: runtime.clock() });
  if (log.workouts.length === 0)
    return invalidBody(context, [log.problems[0] ?? wrong("base64", "no workout", "a log")]);
  const { workouts } = log;
  const [before, after] = [await replayed(athlete, workouts, a), await replayed(athlete, workouts, b)];
  return context.json({ html: String(await comparison(before, after, { leftOut: log.leftOut, athlete, reader })) });
}

function wrong(path: string, came: string, expected: string): Problem {
  return { file: "body", path, came, expected };
}

function replayed(
  athlete: Athlete,
  workouts: readonly SourceWorkout[],
  teamPolicy: PolicyOverrides,
): Promise<ReplayReport> {
  const fresh = { ...athlete, redFlagAt: null, snoozedUntil: null, pausedUntil: null, undeliverable: null };
  return trialReplay({ athlete: fresh, workouts, teamPolicy }, LOCAL_TEAM);
}

const MOST_SHOWN = 60;

interface Compared {
  readonly leftOut: number;
  readonly athlete: Athlete;
  readonly reader: Reader;
}

function comparison(a: ReplayReport, b: ReplayReport, { leftOut, athlete, reader }: Compared): Html {
  const words = TRY_TEXTS[reader.language].replay;
  const decimals = (value: number, digits: number): string => formatDecimal(value.toFixed(digits), reader.formats);
  const { added, removed, changed } = compareReplays(a.messages, b.messages);
  const kinds = [...new Set([...Object.keys(a.summary.byKind), ...Object.keys(b.summary.byKind)])].toSorted();
  const differences = [
    ...removed.map((message) => ({ sign: words.only("A"), message })),
    ...added.map((message) => ({ sign: words.only("B"), message })),
    ...changed.map(({ after }) => ({ sign: words.otherwise, message: after })),
  ].toSorted((one, other) => (one.message.at < other.message.at ? -1 : 1));
  return html`<h3>${words.days(a.summary.days)}</h3>
${leftOut === 0 ? "" : html`<p class="quiet">${words.leftOut(leftOut)}</p>`}
<table class="figures">
<thead>
<tr><th scope="col">${words.whatCame}</th><th scope="col">A</th><th scope="col">B</th></tr>
</thead>
<tbody>
${row(words.texts, a.summary.texts, b.summary.texts)}
${row(words.textsAWeek, decimals(a.summary.textsPerWeek, 1), decimals(b.summary.textsPerWeek, 1))}
${kinds.map((kind) => row(kindName(kind, reader), a.summary.byKind[kind] ?? 0, b.summary.byKind[kind] ?? 0))}
${row(words.restDays, restDays(a), restDays(b))}
${row(words.parts, a.summary.parts, b.summary.parts)}
${row(words.cost, decimals(a.summary.costUsd, 2), decimals(b.summary.costUsd, 2))}
</tbody>
</table>
<h3>${differences.length === 0 ? words.same : words.differs}</h3>
<ul class="differences">
${differences.slice(0, MOST_SHOWN).map(
  ({ sign, message }) => html`<li>
<strong>${sign}</strong> ${message.localDate}, ${kindName(message.kind, reader)}: <span class="quiet" lang="${athlete.profile.language}">${message.body}</span>
</li>`,
)}
</ul>
${differences.length > MOST_SHOWN ? html`<p class="quiet">${words.more(differences.length - MOST_SHOWN)}</p>` : ""}`;
}

function row(name: string, a: number | string, b: number | string): Html {
  return html`<tr>
<th scope="row">${name}</th>
<td>${a}</td>
<td>${b}</td>
</tr>`;
}

function restDays({ days }: ReplayReport): number {
  return days.filter(({ level }) => level === "rest").length;
}
