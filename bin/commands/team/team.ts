import { randomBytes } from "node:crypto";
import { Command } from "commander";
import { addVendorSecrets, LIVE_SECRETS, rotateDataKey, rotateSecrets } from "../../../lib/app/secrets.ts";
import { newDataKey } from "../../../lib/table/sealed-credentials.ts";
import type { Team } from "../../../lib/team/team.ts";
import type { VendorSecret } from "../../../lib/vendors/source.ts";
import * as cli from "../cli.ts";
import { teamNamed } from "../read-inputs.ts";
import { vendorSecretsOf } from "../vendor-secrets.ts";
import { initCommand } from "./init.ts";
import type { TeamResources } from "./stack-removal.ts";
import { validateCommand } from "./validate.ts";

/** `cooldown team`: team files, the stacks they make, and what these keep secret. */
export const teamCommands: cli.FillCommand = (command, terminal) => {
  for (const make of [initCommand, validateCommand, destroyCommand, secretsCommand]) command.addCommand(make(terminal));
};

const POLL_MS = 5_000;

interface DestroyOptions extends cli.OperatorOptions {
  readonly yes?: true;
}

/** `cooldown team destroy`: the stack, and the athletes' topics, which no stack knows of. */
export function destroyCommand(terminal: cli.Terminal, pollMs: number = POLL_MS): Command {
  return new Command("destroy")
    .description("remove a team's stack and its athletes' e-mail topics; a protected stack is refused")
    .argument("<slug>", "the team, from teams/<slug>.json")
    .option("--yes", "do not ask")
    .addOption(cli.jsonOption())
    .addHelpText("after", cli.helpExample("cooldown team destroy demo --yes"))
    .action(async (slug: string, { yes, json }: DestroyOptions) => {
      const team = teamNamed(slug, terminal, "slug");
      const { openStackRemoval } = await import("./stack-removal.ts");
      const removal = openStackRemoval(team, pollMs);
      try {
        const found = await removal.find();
        if (isNothing(found)) return cli.printAnswer(nothingOf(team), json, terminal);
        const topics = cli.counted(found.topicArns.length, "e-mail topic");
        await cli.confirm(describeRemoval(team, found, topics), yes, terminal);
        await removal.remove(found);
        const stack = found.stack?.StackName ?? null;
        const text = `${slug} is gone: ${stack === null ? "no stack" : "its stack"}, ${topics}.\n`;
        cli.printAnswer({ json: { slug, stack, emailTopics: found.topicArns.length }, text }, json, terminal);
      } finally {
        removal.close();
      }
    });
}

function isNothing({ stack, topicArns }: TeamResources): boolean {
  return stack === undefined && topicArns.length === 0;
}

function nothingOf({ slug, account, region }: Team): cli.Answer {
  const text = `Nothing of ${slug} is in account ${account}, ${region}:\nno stack cooldown-${slug}, no e-mail topic.\n`;
  return { json: { slug, stack: null, emailTopics: 0 }, text };
}

function describeRemoval({ slug, account, region, stage }: Team, { stack }: TeamResources, topics: string): string {
  const what = stack === undefined ? `no stack cooldown-${slug}, but` : `the stack cooldown-${slug} with`;
  const data = stage === "sandbox" ? " and all its athletes' data" : "";
  return `This removes ${what} ${topics}${data} in account ${account}, ${region}.`;
}

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
    .argument("[slug]", "the team, as --team names it")
    .option("--data-key", "make a new key for athletes' credentials instead; it is never printed")
    .option("--yes", "do not ask when the rotation ends an older secret")
    .addHelpText("after", cli.helpExample("cooldown team secrets rotate riverside"))
    .action((slug: string | undefined, { dataKey, yes, ...options }: RotateOptions) =>
      cli.withServices(withSlug(slug, options), terminal, async ({ hooks }) => {
        if (dataKey) {
          await rotateDataKey(newDataKey(), hooks.secrets);
          return { json: { rotated: "data-key" }, text: cli.paragraph(KEY_ROTATED) };
        }
        const { webhook } = (await hooks.secrets.read()).secrets;
        if (webhook.length === LIVE_SECRETS) await cli.confirm(ROTATION_ENDS, yes, terminal);
        const secret = `whsec_${randomBytes(32).toString("base64")}`;
        await rotateSecrets(secret, hooks.secrets);
        return { json: { secret }, hint: cli.paragraph(ROTATED) };
      }),
    );

/** The team that a word names, as `team destroy` takes it. */
function withSlug(slug: string | undefined, options: cli.OperatorOptions): cli.OperatorOptions {
  if (slug === undefined) return options;
  if (options.team !== undefined && options.team !== slug)
    throw new cli.UsageError(`name one team: ${slug}, or --team ${options.team}`);
  return { ...options, team: slug };
}

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
