import { parseArgs } from "node:util";
import { benchBesideRelease } from "./beside-release.ts";
import { benchBundles } from "./bundles.ts";
import { type Figure, table } from "./figure.ts";
import { benchFirstAnswers } from "./first-answer.ts";
import { benchHelp } from "./help.ts";
import { benchLargeLog } from "./large-log.ts";
import { benchPage } from "./page.ts";
import { benchReadUnits } from "./read-units.ts";
import { benchRecovery } from "./recovery.ts";
import { benchRefusals } from "./refusals.ts";
import { benchShippedWebhook } from "./shipped-webhook.ts";
import { benchSources } from "./sources.ts";
import { benchStatusSize } from "./status-size.ts";
import { benchSweep } from "./sweep.ts";
import { benchWebhook } from "./webhook.ts";
import { benchWriteUnits } from "./write-units.ts";

/** `npm run bench [-- --json] [-- --only NAME]`: what Cooldown takes, beside what the same work takes without it. */
const BENCHES: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  webhook: benchWebhook,
  "shipped-webhook": benchShippedWebhook,
  refusals: benchRefusals,
  sources: benchSources,
  bundles: benchBundles,
  "first-answer": benchFirstAnswers,
  sweep: benchSweep,
  release: benchBesideRelease,
  "write-units": benchWriteUnits,
  "read-units": benchReadUnits,
  "status-size": benchStatusSize,
  page: benchPage,
  help: benchHelp,
  recovery: benchRecovery,
  "large-log": benchLargeLog,
};

process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
const { values } = parseArgs({ options: { json: { type: "boolean" }, only: { type: "string" } } });
const figures: Figure[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (values.only !== undefined && values.only !== name) continue;
  process.stderr.write(`${name} ...\n`);
  figures.push(...(await bench()));
}
process.stdout.write(values.json ? `${JSON.stringify({ figures })}\n` : `\n${table(figures)}`);
