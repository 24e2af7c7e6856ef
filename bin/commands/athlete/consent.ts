import { type Command, Option } from "commander";
import { type ConsentGiven, giveConsent } from "../../../lib/app/record-consent.ts";
import { withdrewThemselves } from "../../../lib/domain/conversation/consent.ts";
import { type Athlete, CHANNELS, type Channel } from "../../../lib/domain/profile.ts";
import { getAthlete, guardianMissing, noAddress, noAthlete } from "../athletes.ts";
import { CommandFailed } from "../errors.ts";
import { paragraph } from "../layout.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import type { Terminal } from "../terminal.ts";
import { confirm } from "../terminal.ts";
import { consentInWords } from "./in-words.ts";

interface ConsentOptions extends OperatorOptions {
  readonly channel: Channel;
  readonly method: string;
  readonly by: string;
  readonly yes?: true;
}

/** `cooldown athlete consent`: who saw an athlete consent, how, and to which channel. */
export function consentCommand(terminal: Terminal): Command {
  return operatorCommand("consent", "record that an athlete consented to a channel; a welcome follows")
    .argument("<id>", "the athlete")
    .addOption(new Option("--channel <channel>", "what they consented to").choices(CHANNELS).makeOptionMandatory())
    .requiredOption("--method <text>", "how, for example: signed form")
    .requiredOption("--by <name>", "who saw it")
    .option("--yes", "go on although an operator withdrew this channel before")
    .addHelpText(
      "after",
      helpExample(
        'cooldown athlete consent ana --channel sms --method "signed form" --by "Coach Lee" --team riverside',
        "Whoever texted STOP comes back by texting START, and in no other way.",
      ),
    )
    .action(async (athleteId: string, options: ConsentOptions) => {
      await withServices(options, terminal, async (world) => {
        await checkWithdrawal(await getAthlete(athleteId, world), options, terminal);
        const athlete = recorded(await giveConsent(athleteId, options, world), {
          athleteId,
          channel: options.channel,
          world: world.name,
        });
        terminal.out(options.json ? asJson(athlete, options.channel) : inWords(athlete, options.channel));
      });
    });
}

/** A STOP of the athlete's own is refused anyway. */
async function checkWithdrawal(athlete: Athlete, { channel, yes }: ConsentOptions, terminal: Terminal): Promise<void> {
  const standing = athlete.consent[channel];
  if (standing?.state !== "withdrawn" || (channel === "sms" && withdrewThemselves(athlete))) return;
  const record = `${channel} of ${athlete.athleteId} was ${consentInWords(standing)}.`;
  await confirm(`${record} Record a new consent only if they asked for it.`, yes, terminal);
}

function recorded(
  given: ConsentGiven,
  { athleteId, channel, world }: { readonly athleteId: string; readonly channel: Channel; readonly world: string },
): Athlete {
  switch (given.kind) {
    case "given":
    case "unchanged":
      return given.athlete;
    case "no-athlete":
      throw noAthlete(athleteId, world);
    case "no-address":
      throw noAddress(athleteId, channel);
    case "guardian-missing":
      throw guardianMissing(athleteId);
    case "address-changed":
      throw new CommandFailed(`the address of ${athleteId} changed meanwhile: ask again for a consent to the new one`);
    case "withdrew-by-text":
      throw new CommandFailed(`${athleteId} texted STOP: only their own START brings SMS back`);
  }
}

function asJson({ athleteId, consent, emailSubscription }: Athlete, channel: Channel): string {
  const state = emailSubscription?.state ?? null;
  return `${JSON.stringify({ athleteId, channel, consent: consent[channel], emailSubscription: state })}\n`;
}

function inWords({ athleteId, consent, emailSubscription }: Athlete, channel: Channel): string {
  const given = consent[channel];
  const record = paragraph(`${athleteId}, ${channel}: ${given === undefined ? "" : consentInWords(given)}.`, 2);
  return channel === "email" && emailSubscription?.state !== "confirmed"
    ? `${record}AWS mails them a link to confirm; nothing is sent before they do.\n`
    : record;
}
