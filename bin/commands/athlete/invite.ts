import type { Command } from "commander";
import { type Invited, inviteAthlete } from "../../../lib/app/invite-athlete.ts";
import { guardianMissing, noAddress, noAthlete } from "../athletes.ts";
import { CommandFailed } from "../errors.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import type { Terminal } from "../terminal.ts";

interface InviteOptions extends OperatorOptions {
  readonly by: string;
}

/** `cooldown athlete invite`: one text that asks a number for consent. */
export function inviteCommand(terminal: Terminal): Command {
  return operatorCommand("invite", "ask an athlete's number for consent by one text, once; a YES brings the welcome")
    .argument("<id>", "the athlete")
    .requiredOption("--by <name>", "who invites them")
    .addHelpText("after", helpExample('cooldown athlete invite bea --by "Coach Lee" --team riverside'))
    .action(async (athleteId: string, { by, ...options }: InviteOptions) => {
      await withServices(options, terminal, async (world) => {
        refuse(await inviteAthlete(athleteId, { by }, world), athleteId, world.name);
        terminal.out(
          options.json
            ? `${JSON.stringify({ athleteId, outcome: "invited" })}\n`
            : `${athleteId} is asked within a minute, outside quiet hours; a YES counts for 7 days.\n`,
        );
      });
    });
}

function refuse(invited: Invited, athleteId: string, world: string): void {
  switch (invited) {
    case "invited":
      return;
    case "no-athlete":
      throw noAthlete(athleteId, world);
    case "no-phone":
      throw noAddress(athleteId, "sms");
    case "guardian-missing":
      throw guardianMissing(athleteId);
    case "already-invited":
      throw new CommandFailed("this number was asked before; a number is asked once");
    case "answered":
      throw new CommandFailed(`${athleteId} said yes or no to SMS already: cooldown athlete show ${athleteId}`);
    case "one-way":
      throw new CommandFailed(
        "this team texts from a sender id, which nobody can answer: record a consent with cooldown athlete consent",
      );
  }
}
