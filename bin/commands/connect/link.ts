import { type Command, InvalidArgumentError } from "commander";
import { connectUser } from "../../../lib/app/errands/credentials.ts";
import { newDataKey } from "../../../lib/table/credentials.ts";
import { getAthlete } from "../athletes.ts";
import { CommandFailed } from "../errors.ts";
import { paragraph } from "../layout.ts";
import type { OperatorServices } from "../operator-services.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import { confirm, type Terminal } from "../terminal.ts";
import { vendorSecretsOf } from "../vendor-secrets.ts";

interface LinkOptions extends OperatorOptions {
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

function userId(text: string): string {
  if (!/^[!-~]{1,128}$/.test(text)) throw new InvalidArgumentError("Expected 1 to 128 letters, digits and signs.");
  return text;
}

interface UnlinkOptions extends LinkOptions {
  readonly yes?: true;
}

/** `cooldown connect unlink`: a vendor's user is nobody's again; what was logged stays. */
export function unlinkCommand(terminal: Terminal): Command {
  return operatorCommand("unlink", "unlink a vendor's user; what was logged stays, what comes is nobody's")
    .requiredOption("--athlete <id>", "whose user it is")
    .requiredOption("--source <slug>", "the vendor, e.g. suunto")
    .requiredOption("--user <id>", "the vendor's id of the user", userId)
    .option("--yes", "do not ask")
    .addHelpText(
      "after",
      helpExample("cooldown connect unlink --athlete ana --source suunto --user ana-runs --yes --team riverside"),
    )
    .action(async ({ athlete: athleteId, source, user, ...options }: UnlinkOptions) => {
      await withServices(options, terminal, async (world) => {
        const link = await world.hooks.links.find(source, user);
        if (link?.athleteId !== athleteId) throw new CommandFailed(await notLinked({ athleteId, source, user }, world));
        await confirm(`This unlinks the user ${user} of ${source} from ${athleteId}.`, options.yes, terminal);
        await world.hooks.links.unlink(source, user);
        const done = { athleteId, source, unlinked: user };
        terminal.out(options.json ? `${JSON.stringify(done)}\n` : `The user ${user} of ${source} is nobody's now.\n`);
      });
    });
}

async function notLinked(
  { athleteId, source, user }: Readonly<Record<"athleteId" | "source" | "user", string>>,
  { hooks }: OperatorServices,
): Promise<string> {
  const users = await hooks.links.ofAthlete(athleteId);
  const theirs = users.map((one) => `${one.externalUserId} of ${one.source}`).join(", ");
  return `${athleteId} is not linked to the user ${user} of ${source}; linked are: ${theirs === "" ? "none" : theirs}`;
}
