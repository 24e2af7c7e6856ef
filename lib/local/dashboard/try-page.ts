import { html } from "hono/html";
import { unownedQuarantine } from "../../app/personal-quarantine.ts";
import type { Html } from "../../dashboard/elements.ts";
import type { Reader } from "../../dashboard/reader.ts";
import { DEFAULT_POLICY } from "../../domain/policy.ts";
import { TRY_TEXTS } from "../../languages/index.ts";
import type { TryTexts } from "../../languages/page-texts.ts";
import type { QuarantinedPayload } from "../../ports/vendors.ts";
import type { Runtime } from "../runtime.ts";
import { athleteForm, errorPlace, textField } from "./forms.ts";

/** Athletes whose quarantine is looked at, and who can be replayed as. */
const MOST_ATHLETES = 100;

/** What can be tried here: an athlete of one's own, a log under two policies, what came and was not understood. */
export async function tryContent(runtime: Runtime, reader: Reader): Promise<Awaited<Html>> {
  const words = TRY_TEXTS[reader.language];
  const ids = (await runtime.directory.list(0)).slice(0, MOST_ATHLETES);
  return html`<h1>${words.page.title}</h1>
<p class="lead">${words.page.lead}</p>
${replayForm(ids.toSorted(), words.replay)}
${quarantineList(await quarantined(ids, runtime), words.page)}
${athleteForm(reader)}`;
}

const POLICIES = ["restDaysPerWeek", "maxTextsPerDay", "mealMinSessionMinutes"] as const;

function replayForm(ids: readonly string[], words: TryTexts["replay"]): Html {
  return html`<section class="card" aria-labelledby="replay-title">
<h2 id="replay-title">${words.title}</h2>
<p class="quiet">${words.lead}</p>
<form class="replay" data-form="replay" data-needs-script hidden novalidate>
<p class="field">
<label for="replay-file">${words.log}</label>
<input id="replay-file" type="file" data-file aria-describedby="replay-file-error" />
${errorPlace("replay-file", "base64")}
</p>
<p class="field">
<label for="replay-athlete">${words.as}</label>
<select id="replay-athlete" name="athleteId">${ids.map((id) => html`<option>${id}</option>`)}</select>
</p>
${(["a", "b"] as const).map(
  (side) => html`<fieldset>
<legend>${words.policy(side.toUpperCase())}</legend>
<div class="fields">
${POLICIES.map((name) =>
  textField({
    id: `replay-${side}-${name}`,
    name: `${side}.${name}`,
    label: words.policies[name],
    isNumber: true,
    value: String(DEFAULT_POLICY[name]),
  }),
)}
</div>
</fieldset>`,
)}
<button type="submit" class="primary">${words.submit}</button>
<p class="outcome" role="status"></p>
</form>
<div id="replay-result"></div>
</section>`;
}

async function quarantined(ids: readonly string[], { hooks, clock }: Runtime): Promise<readonly QuarantinedPayload[]> {
  const owned = await Promise.all(ids.map((athleteId) => hooks.quarantine.list({ athleteId })));
  return [...owned.flat(), ...(await unownedQuarantine({ quarantine: hooks.quarantine, clock }))];
}

function quarantineList(payloads: readonly QuarantinedPayload[], words: TryTexts["page"]): Html {
  return html`<section class="card" aria-labelledby="quarantine-title">
<h2 id="quarantine-title">${words.quarantine}</h2>
${
  payloads.length === 0
    ? html`<p class="quiet">${words.understood}</p>`
    : html`<ul>${payloads.map((payload) => payloadItem(payload, words))}</ul>`
}
</section>`;
}

function payloadItem(held: QuarantinedPayload, words: TryTexts["page"]): Html {
  const { source, receivedAt, athleteId, reason, payload } = held;
  return html`<li>
<strong>${source}</strong>, ${receivedAt.slice(0, 16)}Z, ${athleteId ?? words.nobodys}: <span lang="en">${reason}</span>
<details><summary>${words.whatCame}</summary><pre>${payload.slice(0, 2_000)}</pre></details>
</li>`;
}
