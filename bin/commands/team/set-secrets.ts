import type { Command } from "commander";
import { addVendorSecrets } from "../../../lib/app/secrets.ts";
import type { VendorSecret } from "../../../lib/vendors/source.ts";
import { UsageError } from "../errors.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import type { Terminal } from "../terminal.ts";
import { vendorSecretsOf } from "../vendor-secrets.ts";

type Named = Readonly<Record<string, string>>;

/** `cooldown team secrets set`: what a vendor proves itself by; asked for, so that it stands in no list of processes. */
export function setSecretsCommand(terminal: Terminal): Command {
  return operatorCommand("set", "set what a vendor proves itself by: asked for, or from standard input, a line each")
    .argument("<source>", "the vendor, e.g. suunto")
    .addHelpText("after", helpExample("cooldown team secrets set suunto --team riverside"))
    .action(async (source: string, options: OperatorOptions) => {
      const wanted = await vendorSecretsOf(source);
      await withServices(options, terminal, async ({ hooks, webhookUrl }) => {
        const had = (await hooks.secrets.read()).secrets.vendors[source] ?? {};
        const given = await askForEach(wanted, had, terminal);
        await addVendorSecrets(source, given, hooks.secrets);
        const url = `${webhookUrl.replace(/\/$/, "")}/v1/hooks/${source}${pathOf(wanted)}`;
        const set = Object.keys(given);
        terminal.out(options.json ? `${JSON.stringify({ source, set, url })}\n` : said(source, set, url));
      });
    });
}

async function askForEach(wanted: readonly VendorSecret[], had: Named, terminal: Terminal): Promise<Named> {
  const given: Record<string, string> = {};
  for (const { name, meaning, pattern, optional } of wanted) {
    const isKnown = had[name] !== undefined;
    const line = (await terminal.askSecret(`${name}, ${meaning}${ifEmpty(isKnown, optional)}: `)).trim();
    if (line === "" && (isKnown || optional)) continue;
    if (!pattern.test(line)) throw new UsageError(`expected ${name}, ${meaning}; what came is not shown`);
    given[name] = line;
  }
  return given;
}

function ifEmpty(isKnown: boolean, optional: true | undefined): string {
  if (isKnown) return " (nothing keeps the one there is)";
  return optional ? " (may be nothing)" : "";
}

function pathOf(wanted: readonly VendorSecret[]): string {
  return wanted.some(({ name }) => name === "pathSecret") ? "/<pathSecret>" : "";
}

function said(source: string, set: readonly string[], url: string): string {
  const what = set.length === 0 ? "Nothing of it changed." : `Set: ${set.join(", ")}.`;
  return `${what} The webhook knows it within a minute. ${source} posts to\n  ${url}\n`;
}
