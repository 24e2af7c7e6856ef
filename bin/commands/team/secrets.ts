import { randomBytes } from "node:crypto";
import { Command } from "commander";
import { addVendorSecrets, LIVE_SECRETS, rotateDataKey, rotateSecrets } from "../../../lib/app/secrets.ts";
import { newDataKey } from "../../../lib/table/credentials.ts";
import type { VendorSecret } from "../../../lib/vendors/source.ts";
import * as cli from "../cli.ts";
import { paragraph } from "../layout.ts";
import { vendorSecretsOf } from "../vendor-secrets.ts";

/** `cooldown team secrets`: the team's own, and those by which vendors prove themselves. */
export const secretsCommand: cli.MakeCommand = (terminal) =>
  new Command("secrets")
    .description("rotate a team's secrets, and set those of vendors")
    .addCommand(rotateCommand(terminal))
    .addCommand(setCommand(terminal));

interface RotateOptions extends cli.OperatorOptions {
  readonly dataKey?: true;
  readonly yes?: true;
}

const ROTATION_ENDS =
  "This ends the webhook secret from before the last rotation: requests still signed by it are refused.";
const ROTATED =
  "Keep it now, it is not shown again. The webhook knows it within a minute. The secret before it stays valid until the " +
  "next rotation; every older one has ended.";
const KEY_ROTATED =
  "Credentials are sealed with a new data key from now on; the keys before it still open what they sealed.";

/** `cooldown team secrets rotate`: the one time the webhook secret is shown. */
const rotateCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("rotate", "make a new webhook secret; it is shown only once, as JSON")
    .option("--data-key", "make a new key for athletes' credentials instead; it is never printed")
    .option("--yes", "do not ask when the rotation ends an older secret")
    .addHelpText("after", cli.helpExample("cooldown team secrets rotate --team riverside"))
    .action(({ dataKey, yes, ...options }: RotateOptions) =>
      cli.withServices(options, terminal, async ({ hooks }) => {
        if (dataKey) {
          await rotateDataKey(newDataKey(), hooks.secrets);
          return { json: { rotated: "data-key" }, text: paragraph(KEY_ROTATED) };
        }
        const { webhook } = (await hooks.secrets.read()).secrets;
        if (webhook.length === LIVE_SECRETS) await cli.confirm(ROTATION_ENDS, yes, terminal);
        const secret = `whsec_${randomBytes(32).toString("base64")}`;
        await rotateSecrets(secret, hooks.secrets);
        return { json: { secret }, hint: paragraph(ROTATED) };
      }),
    );

type NamedSecrets = Readonly<Record<string, string>>;

/** `cooldown team secrets set`: what a vendor proves itself by; asked for, so that no list of processes shows it. */
const setCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("set", "set what a vendor proves itself by: asked for, or from standard input, a line each")
    .argument("<source>", "the vendor, e.g. suunto")
    .addHelpText("after", cli.helpExample("cooldown team secrets set suunto --team riverside"))
    .action(async (source: string, options: cli.OperatorOptions) => {
      const wanted = await vendorSecretsOf(source);
      await cli.withServices(options, terminal, async ({ hooks, webhookUrl }) => {
        const known = (await hooks.secrets.read()).secrets.vendors[source] ?? {};
        const given = await askForEach(wanted, known, terminal);
        await addVendorSecrets(source, given, hooks.secrets);
        const path = wanted.some(({ name }) => name === "pathSecret") ? "/<pathSecret>" : "";
        const url = `${webhookUrl.replace(/\/$/, "")}/v1/hooks/${source}${path}`;
        const set = Object.keys(given);
        const what = set.length === 0 ? "Nothing of it changed." : `Set: ${set.join(", ")}.`;
        const text = `${what} The webhook knows it within a minute. ${source} posts to\n  ${url}\n`;
        return { json: { source, set, url }, text };
      });
    });

async function askForEach(
  wanted: readonly VendorSecret[],
  known: NamedSecrets,
  terminal: cli.Terminal,
): Promise<NamedSecrets> {
  const given: Record<string, string> = {};
  for (const { name, meaning, pattern, optional } of wanted) {
    const isKnown = known[name] !== undefined;
    const ifEmpty = isKnown ? " (nothing keeps the one there is)" : optional ? " (may be nothing)" : "";
    const line = (await terminal.askSecret(`${name}, ${meaning}${ifEmpty}: `)).trim();
    if (line === "" && (isKnown || optional)) continue;
    if (!pattern.test(line)) throw new cli.UsageError(`expected ${name}, ${meaning}; what came is not shown`);
    given[name] = line;
  }
  return given;
}
