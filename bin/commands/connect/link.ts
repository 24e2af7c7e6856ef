import { type Command, InvalidArgumentError } from "commander";
import { connectUser } from "../../../lib/app/errands/credentials.ts";
import { newDataKey } from "../../../lib/table/sealed-credentials.ts";
import * as cli from "../cli.ts";
import { vendorSecretsOf } from "../vendor-secrets.ts";

interface LinkOptions extends cli.OperatorOptions {
  readonly athlete: string;
  readonly source: string;
  readonly user: string;
}

/** `cooldown connect link`: a vendor's user is an athlete from now on. */
export function linkCommand(terminal: cli.Terminal): Command {
  return cli
    .operatorCommand("link", "link the user of a vendor that posts whole workouts, such as Garmin or Suunto")
    .requiredOption("--athlete <id>", "whose workouts they are")
    .requiredOption("--source <slug>", "the vendor, e.g. suunto")
    .requiredOption("--user <id>", "the vendor's id of the user (docs/webhooks.md says which)", userId)
    .addHelpText(
      "after",
      cli.helpExample("cooldown connect link --athlete ana --source suunto --user ana-runs --team riverside"),
    )
    .action(async ({ athlete: athleteId, source, user: externalUserId, ...options }: LinkOptions) => {
      const wanted = await vendorSecretsOf(source);
      await cli.withServices(options, terminal, async (world) => {
        await cli.getAthlete(athleteId, world);
        const deps = { ...world.hooks, safe: world.credentials, newDataKey };
        const outcome = await connectUser({ athleteId, source, externalUserId, credentials: null }, deps);
        if (outcome === "taken") throw new cli.CommandFailed(TAKEN);
        const done = { athleteId, source, externalUserId };
        cli.printAnswer({ json: done, text: said(done) }, options.json, terminal);
        const had = (await world.hooks.secrets.read()).secrets.vendors[source] ?? {};
        const isLetIn = wanted.every(({ name, optional }) => optional || had[name] !== undefined);
        if (!isLetIn) terminal.err(`${source} is not let in yet: cooldown team secrets set ${source}\n`);
      });
    });
}

const TAKEN =
  "this user is another athlete's, and a user is one athlete's: cooldown connect unlink, if that was a mistake";

function said({ athleteId, source, externalUserId }: Readonly<Record<string, string>>): string {
  return cli.paragraph(
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
export function unlinkCommand(terminal: cli.Terminal): Command {
  return cli
    .operatorCommand("unlink", "unlink a vendor's user; what was logged stays, what comes is nobody's")
    .requiredOption("--athlete <id>", "whose user it is")
    .requiredOption("--source <slug>", "the vendor, e.g. suunto")
    .requiredOption("--user <id>", "the vendor's id of the user", userId)
    .option("--yes", "do not ask")
    .addHelpText(
      "after",
      cli.helpExample("cooldown connect unlink --athlete ana --source suunto --user ana-runs --yes --team riverside"),
    )
    .action(async ({ athlete: athleteId, source, user, ...options }: UnlinkOptions) => {
      await cli.withServices(options, terminal, async (world) => {
        const link = await world.hooks.links.find(source, user);
        if (link?.athleteId !== athleteId)
          throw new cli.CommandFailed(await notLinked({ athleteId, source, user }, world));
        await cli.confirm(`This unlinks the user ${user} of ${source} from ${athleteId}.`, options.yes, terminal);
        await world.hooks.links.unlink(source, user);
        const done = { athleteId, source, unlinked: user };
        cli.printAnswer(
          { json: done, text: `The user ${user} of ${source} is nobody's now.\n` },
          options.json,
          terminal,
        );
      });
    });
}

async function notLinked(
  { athleteId, source, user }: Readonly<Record<"athleteId" | "source" | "user", string>>,
  { hooks }: cli.Services,
): Promise<string> {
  const users = await hooks.links.ofAthlete(athleteId);
  const theirs = users.map((one) => `${one.externalUserId} of ${one.source}`).join(", ");
  return `${athleteId} is not linked to the user ${user} of ${source}; linked are: ${theirs === "" ? "none" : theirs}`;
}
