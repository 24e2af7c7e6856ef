import type { Command } from "commander";
import { CommandFailed } from "../errors.ts";
import type { OperatorServices } from "../operator-services.ts";
import { helpExample, operatorCommand, withServices } from "../options.ts";
import type { Terminal } from "../terminal.ts";
import { confirm } from "../terminal.ts";
import { type LinkOptions, userId } from "./link.ts";

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
