import { type Command, InvalidArgumentError } from "commander";
import { connectUser } from "../../../lib/app/connect-user.ts";
import { newDataKey } from "../../../lib/table/seal.ts";
import { getAthlete } from "../athletes.ts";
import { CommandFailed } from "../errors.ts";
import { paragraph } from "../layout.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import type { Terminal } from "../terminal.ts";
import { vendorSecretsOf } from "../vendor-secrets.ts";

export interface LinkOptions extends OperatorOptions {
  readonly athlete: string;
  readonly source: string;
  readonly user: string;
}

/** `cooldown connect link`: a vendor's user is an athlete from now on. */
export function linkCommand(terminal: Terminal): Command {
  return operatorCommand("link", "link the user of a vendor who posts whole workouts, such as Garmin or Suunto")
    .requiredOption("--athlete <id>", "whose workouts they are")
    .requiredOption("--source <slug>", "the vendor, e.g. suunto")
    .requiredOption("--user <id>", "the vendor's id of the user (docs/webhooks.md says which)", userId)
    .addHelpText(
      "after",
      helpExample("cooldown connect link --athlete ana --source suunto --user ana-runs --team riverside"),
    )
    .action(async ({ athlete: athleteId, source, user: externalUserId, ...options }: LinkOptions) => {
      const wanted = await vendorSecretsOf(source);
      await withServices(options, terminal, async (world) => {
        await getAthlete(athleteId, world);
        const deps = { ...world.hooks, safe: world.credentials, newDataKey };
        const outcome = await connectUser({ athleteId, source, externalUserId, credentials: null }, deps);
        if (outcome === "taken") throw new CommandFailed(TAKEN);
        const done = { athleteId, source, externalUserId };
        terminal.out(options.json ? `${JSON.stringify(done)}\n` : said(done));
        const had = (await world.hooks.secrets.read()).secrets.vendors[source] ?? {};
        const isLetIn = wanted.every(({ name, optional }) => optional || had[name] !== undefined);
        if (!isLetIn) terminal.err(`${source} is not let in yet: cooldown team secrets set ${source}\n`);
      });
    });
}

const TAKEN =
  "this user is another athlete's, and a user is one athlete's: cooldown connect unlink, if that was a mistake";

function said({ athleteId, source, externalUserId }: Readonly<Record<string, string>>): string {
  return paragraph(
    `${athleteId} is linked to the user ${externalUserId} of ${source}. What came of that user before is in quarantine: ` +
      "cooldown quarantine replay reads it.",
  );
}

export function userId(text: string): string {
  if (!/^[!-~]{1,128}$/.test(text)) throw new InvalidArgumentError("Expected 1 to 128 letters, digits and signs.");
  return text;
}
