import { type Command, Option } from "commander";
import { type RecordedConsent, recordConsent } from "../../../lib/app/record-consent.ts";
import { type Athlete, CHANNELS, type Channel } from "../../../lib/domain/profile.ts";
import { confirm } from "../confirm.ts";
import { CommandFailed } from "../errors.ts";
import { knownAthlete, noAthlete } from "../known-athlete.ts";
import { inWorld, type OperatorOptions, operatorCommand } from "../operator.ts";
import type { Terminal } from "../terminal.ts";
import type { World } from "../world.ts";
import { consentInWords } from "./in-words.ts";

interface ConsentOptions extends OperatorOptions {
  readonly channel: Channel;
  readonly method: string;
  readonly by: string;
  readonly optIn?: true;
  readonly yes?: true;
}

/** `cooldown athlete consent`: who saw an athlete consent, how, and to which channel. */
export function consentCommand(terminal: Terminal): Command {
  return operatorCommand("consent", "record that an athlete consented to a channel; a welcome follows")
    .argument("<id>", "the athlete")
    .addOption(new Option("--channel <channel>", "what they consented to").choices(CHANNELS).makeOptionMandatory())
    .requiredOption("--method <text>", "how, for example: signed form")
    .requiredOption("--by <name>", "who saw it")
    .option("--opt-in", "have AWS take the number off its list of STOPs, at most once in 30 days")
    .option("--yes", "go on although they withdrew this channel before")
    .addHelpText(
      "after",
      '\nExample:\n  cooldown athlete consent ana --channel sms --method "signed form" --by "Coach Lee" --team riverside',
    )
    .action(async (athleteId: string, options: ConsentOptions) => {
      await inWorld(options, terminal, async (world) => {
        const athlete = await knownAthlete(athleteId, world);
        await checkWithdrawal(athlete, options, terminal);
        if (options.channel === "sms") await checkCarrier(athlete, options, world);
        say(await recordConsent(athleteId, options, world), { athleteId, options, world, terminal });
      });
    });
}

async function checkWithdrawal(
  { athleteId, consent }: Athlete,
  { channel, yes }: ConsentOptions,
  terminal: Terminal,
): Promise<void> {
  const standing = consent[channel];
  if (standing?.state !== "withdrawn") return;
  const record = `${athleteId} withdrew ${channel} on ${standing.at.slice(0, 10)} (${standing.method}).`;
  await confirm(`${record} Record a new consent only if they asked for it.`, yes, terminal);
}

/** A number that texted STOP to AWS is refused there, whatever we record. */
async function checkCarrier(
  { profile: { phone } }: Athlete,
  { optIn }: ConsentOptions,
  { carrier }: World,
): Promise<void> {
  if (phone === null || !(await carrier.isOptedOut(phone))) return;
  if (!optIn) {
    throw new CommandFailed(
      "AWS refuses this number because it texted STOP: have the athlete text START, or add --opt-in if they asked for it",
    );
  }
  await carrier.optIn(phone);
}

function say(
  recorded: RecordedConsent,
  seen: {
    readonly athleteId: string;
    readonly options: ConsentOptions;
    readonly world: World;
    readonly terminal: Terminal;
  },
): void {
  const { athleteId, options, world, terminal } = seen;
  const { channel } = options;
  switch (recorded.kind) {
    case "unknown":
      throw noAthlete(athleteId, world.name);
    case "no-address":
      throw new CommandFailed(
        channel === "sms"
          ? `${athleteId} has no phone: cooldown athlete set ${athleteId} --set phone=+12025550123`
          : `${athleteId} has no e-mail address: cooldown athlete set ${athleteId} --set email=ana@example.com`,
      );
    case "guardian-missing":
      throw new CommandFailed(
        `${athleteId} is under 18: first record the guardian's consent, ` +
          `--set 'guardianConsent={"name":"...","at":"2026-11-26"}'`,
      );
    case "recorded":
      terminal.out(
        options.json ? `${JSON.stringify(result(recorded.athlete, channel))}\n` : inWords(recorded.athlete, channel),
      );
  }
}

function result({ athleteId, consent, emailSubscription }: Athlete, channel: Channel): object {
  return { athleteId, channel, consent: consent[channel], emailSubscription: emailSubscription?.state ?? null };
}

function inWords({ athleteId, consent, emailSubscription }: Athlete, channel: Channel): string {
  const given = consent[channel];
  const record = `${athleteId}, ${channel}: ${given === undefined ? "" : consentInWords(given)}.\n`;
  return channel === "email" && emailSubscription?.state !== "confirmed"
    ? `${record}AWS mails them a link to confirm; nothing is sent before they do.\n`
    : record;
}
