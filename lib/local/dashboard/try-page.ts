import { html } from "hono/html";
import { unownedQuarantine } from "../../app/personal-quarantine.ts";
import type { Html } from "../../dashboard/elements.ts";
import { DEFAULT_POLICY } from "../../domain/policy.ts";
import type { QuarantinedPayload } from "../../ports/vendors.ts";
import type { Runtime } from "../runtime.ts";
import { athleteForm, errorPlace, textField } from "./forms.ts";

/** Athletes whose quarantine is looked at, and who can be replayed as. */
const MOST_ATHLETES = 100;

/** What can be tried here: an athlete of one's own, a log under two policies, what came and was not understood. */
export async function tryContent(runtime: Runtime): Promise<Awaited<Html>> {
  const ids = (await runtime.directory.list(0)).slice(0, MOST_ATHLETES);
  return html`<h1>Try</h1>
<p class="lead">
To log a workout, text back or play the carrier, open an athlete. The clock above moves time for all.
</p>
${replayForm(ids.toSorted())}
${quarantineList(await quarantined(ids, runtime))}
${athleteForm()}`;
}

const POLICIES = [
  ["restDaysPerWeek", "Rest days a week"],
  ["maxTextsPerDay", "Most texts a day"],
  ["mealMinSessionMinutes", "Meal texts from a session of [min]"],
] as const;

function replayForm(ids: readonly string[]): Html {
  return html`<section class="card" aria-labelledby="replay-title">
<h2 id="replay-title">A log under two policies</h2>
<p class="quiet">
What would have come: a JSON, a table of workouts (CSV), GPX, TCX or FIT file. It stays on this machine, and nothing is stored.
</p>
<form class="replay" data-form="replay" data-needs-script hidden novalidate>
<p class="field">
<label for="replay-file">Log</label>
<input id="replay-file" type="file" data-file aria-describedby="replay-file-error" />
${errorPlace("replay-file", "base64")}
</p>
<p class="field">
<label for="replay-athlete">As</label>
<select id="replay-athlete" name="athleteId">${ids.map((id) => html`<option>${id}</option>`)}</select>
</p>
${(["a", "b"] as const).map(
  (side) => html`<fieldset>
<legend>Policy ${side.toUpperCase()}</legend>
<div class="fields">
${POLICIES.map(([name, label]) =>
  textField({
    id: `replay-${side}-${name}`,
    name: `${side}.${name}`,
    label,
    isNumber: true,
    value: String(DEFAULT_POLICY[name]),
  }),
)}
</div>
</fieldset>`,
)}
<button type="submit" class="primary">Compare</button>
<p class="outcome" role="status"></p>
</form>
<div id="replay-result"></div>
</section>`;
}

async function quarantined(ids: readonly string[], { hooks, clock }: Runtime): Promise<readonly QuarantinedPayload[]> {
  const owned = await Promise.all(ids.map((athleteId) => hooks.quarantine.list({ athleteId })));
  return [...owned.flat(), ...(await unownedQuarantine({ quarantine: hooks.quarantine, clock }))];
}

function quarantineList(payloads: readonly QuarantinedPayload[]): Html {
  return html`<section class="card" aria-labelledby="quarantine-title">
<h2 id="quarantine-title">Quarantine</h2>
${
  payloads.length === 0
    ? html`<p class="quiet">Empty: whatever came by webhook was understood.</p>`
    : html`<ul>${payloads.map(payloadItem)}</ul>`
}
</section>`;
}

function payloadItem({ source, receivedAt, athleteId, reason, payload }: QuarantinedPayload): Html {
  return html`<li>
<strong>${source}</strong>, ${receivedAt.slice(0, 16)}Z, ${athleteId ?? "nobody's"}: ${reason}
<details><summary>What came</summary><pre>${payload.slice(0, 2_000)}</pre></details>
</li>`;
}
