import { type Command, Option } from "commander";
import { withdrawConsent } from "../../../lib/app/record-consent.ts";
import { CHANNELS, type Channel } from "../../../lib/domain/profile.ts";
import { noAthlete } from "../athletes.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import type { Terminal } from "../terminal.ts";

interface WithdrawOptions extends OperatorOptions {
  readonly channel: Channel;
  readonly method: string;
  readonly by: string;
}

/** `cooldown athlete withdraw`: an athlete who told somebody, not us, that they want no more. */
export function withdrawCommand(terminal: Terminal): Command {
  return operatorCommand("withdraw", "record that an athlete wants a channel no more; what is planned is cancelled")
    .argument("<id>", "the athlete")
    .addOption(new Option("--channel <channel>", "what they want no more").choices(CHANNELS).makeOptionMandatory())
    .requiredOption("--by <name>", "who heard it")
    .option("--method <text>", "how they said so", "asked in person")
    .addHelpText("after", helpExample('cooldown athlete withdraw ana --channel sms --by "Coach Lee" --team riverside'))
    .action(async (athleteId: string, { channel, method, by, ...options }: WithdrawOptions) => {
      await withServices(options, terminal, async (world) => {
        const outcome = await withdrawConsent(athleteId, { channel, method, by }, world);
        if (outcome === "no-athlete") throw noAthlete(athleteId, world.name);
        const said =
          outcome === "withdrawn"
            ? `${athleteId} gets nothing more by ${channel}.`
            : `${channel} of ${athleteId} was withdrawn before.`;
        terminal.out(options.json ? `${JSON.stringify({ athleteId, channel, outcome })}\n` : `${said}\n`);
      });
    });
}
