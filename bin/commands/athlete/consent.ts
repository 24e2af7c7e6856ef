import { Option } from "commander";
import { inviteAthlete } from "../../../lib/app/invite-athlete.ts";
import { liftRedFlag } from "../../../lib/app/manage-athletes.ts";
import { giveConsent, withdrawConsent } from "../../../lib/app/record-consent.ts";
import { withdrewThemselves } from "../../../lib/domain/conversation/consent.ts";
import { type Athlete, CHANNELS, type Channel, type Consent } from "../../../lib/domain/profile.ts";
import * as cli from "../cli.ts";
import { parseWords } from "../options.ts";

interface ByOptions extends cli.OperatorOptions {
  readonly by: string;
}

interface ChannelOptions extends ByOptions {
  readonly channel: Channel;
  readonly method: string;
  readonly yes?: true;
}

/** `cooldown athlete invite`: one text that asks a number for consent. */
export const inviteCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("invite", "ask an athlete's number for consent by one text, once; a YES brings the welcome")
    .argument("<id>", "the athlete")
    .requiredOption("--by <name>", "who invites them", parseWords)
    .addHelpText("after", cli.helpExample('cooldown athlete invite bea --by "Coach Lee" --team riverside'))
    .action((athleteId: string, { by, ...options }: ByOptions) =>
      cli.withServices(options, terminal, async (services) => {
        await invite(athleteId, by, services);
        return {
          json: { athleteId, outcome: "invited" },
          text: `${athleteId} is asked within a minute, outside quiet hours; a YES counts for 7 days.\n`,
        };
      }),
    );

async function invite(athleteId: string, by: string, services: cli.Services): Promise<void> {
  const invited = await inviteAthlete(athleteId, { by }, services);
  switch (invited) {
    case "invited":
      return;
    case "no-athlete":
      throw cli.noAthlete(athleteId, services.name);
    case "no-phone":
      throw noAddress(athleteId, "sms");
    case "guardian-missing":
      throw guardianMissing(athleteId);
    case "already-invited":
      throw new cli.CommandFailed("this number was asked before; a number is asked once");
    case "answered":
      throw new cli.CommandFailed(`${athleteId} said yes or no to SMS already: cooldown athlete show ${athleteId}`);
    case "one-way":
      throw new cli.CommandFailed(
        "this team texts from a sender id, which nobody can answer: record a consent with cooldown athlete consent",
      );
  }
}

/** `cooldown athlete consent`: who saw an athlete consent, how, and to which channel. */
export const consentCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("consent", "record that an athlete consented to a channel; a welcome follows")
    .argument("<id>", "the athlete")
    .addOption(new Option("--channel <channel>", "what they consented to").choices(CHANNELS).makeOptionMandatory())
    .requiredOption("--method <text>", "how, for example: signed form", parseWords)
    .requiredOption("--by <name>", "who saw it", parseWords)
    .option("--yes", "go on although an operator withdrew this channel before")
    .addHelpText(
      "after",
      cli.helpExample(
        'cooldown athlete consent ana --channel sms --method "signed form" --by "Coach Lee" --team riverside',
        "Only the athlete can undo STOP, by texting START.",
      ),
    )
    .action((athleteId: string, options: ChannelOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const { channel, yes } = options;
        const doubt = withdrawalOf(await cli.getAthlete(athleteId, services), channel);
        if (doubt !== undefined) await cli.confirm(doubt, yes, terminal);
        const { consent, emailSubscription } = await give(athleteId, options, services);
        const given = consent[channel];
        const state = emailSubscription?.state ?? null;
        const text = cli.paragraph(`${athleteId}, ${channel}: ${given === undefined ? "" : formatConsent(given)}.`, 2);
        const isMailed = channel === "email" && state !== "confirmed";
        return {
          json: { athleteId, channel, consent: given, emailSubscription: state },
          text: isMailed ? `${text}AWS mails them a link to confirm; nothing is sent before they do.\n` : text,
        };
      }),
    );

/** What an operator should know of a withdrawal before; the athlete's own STOP is refused anyway. */
function withdrawalOf(athlete: Athlete, channel: Channel): string | undefined {
  const standing = athlete.consent[channel];
  if (standing?.state !== "withdrawn" || (channel === "sms" && withdrewThemselves(athlete))) return undefined;
  const record = `${channel} of ${athlete.athleteId} was ${formatConsent(standing)}.`;
  return `${record} Record a new consent only if they asked for it.`;
}

async function give(athleteId: string, options: ChannelOptions, services: cli.Services): Promise<Athlete> {
  const given = await giveConsent(athleteId, options, services);
  switch (given.kind) {
    case "given":
    case "unchanged":
      return given.athlete;
    case "no-athlete":
      throw cli.noAthlete(athleteId, services.name);
    case "no-address":
      throw noAddress(athleteId, options.channel);
    case "guardian-missing":
      throw guardianMissing(athleteId);
    case "address-changed":
      throw new cli.CommandFailed(
        `the address of ${athleteId} changed meanwhile: ask again for a consent to the new one`,
      );
    case "withdrew-by-text":
      throw new cli.CommandFailed(`${athleteId} texted STOP: only their own START brings SMS back`);
  }
}

/** `cooldown athlete withdraw`: an athlete told somebody, not us, that they want no more. */
export const withdrawCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("withdraw", "record that an athlete no longer wants a channel; planned texts are cancelled")
    .argument("<id>", "the athlete")
    .addOption(new Option("--channel <channel>", "what they no longer want").choices(CHANNELS).makeOptionMandatory())
    .requiredOption("--by <name>", "who heard it", parseWords)
    .option("--method <text>", "how they said so", parseWords, "asked in person")
    .addHelpText(
      "after",
      cli.helpExample('cooldown athlete withdraw ana --channel sms --by "Coach Lee" --team riverside'),
    )
    .action((athleteId: string, { channel, method, by, ...options }: ChannelOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const outcome = await withdrawConsent(athleteId, { channel, method, by }, services);
        if (outcome === "no-athlete") throw cli.noAthlete(athleteId, services.name);
        const isNew = outcome === "withdrawn";
        return {
          json: { athleteId, channel, outcome },
          text: isNew
            ? `${athleteId} gets nothing more by ${channel}.\n`
            : `${channel} of ${athleteId} was withdrawn before.\n`,
        };
      }),
    );

/** `cooldown athlete clear`: a coach lifts a red flag. */
export const clearCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("clear", "lift an athlete's red flag, so that reminders go out again")
    .argument("<id>", "the athlete")
    .requiredOption("--by <name>", "who lifts it", parseWords)
    .addHelpText("after", cli.helpExample('cooldown athlete clear ana --by "Coach Lee" --team riverside'))
    .action((athleteId: string, options: ByOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const { kind } = await liftRedFlag(athleteId, options.by, services);
        if (kind === "unknown") throw cli.noAthlete(athleteId, services.name);
        const lifted = kind === "changed";
        const text = lifted ? `The red flag of ${athleteId} is lifted.\n` : `${athleteId} has no red flag.\n`;
        return { json: { athleteId, lifted }, text };
      }),
    );

function noAddress(athleteId: string, channel: Channel): cli.CommandFailed {
  const [what, example] =
    channel === "sms" ? ["phone", "phone=+12025550123"] : ["e-mail address", "email=ana@example.com"];
  return new cli.CommandFailed(`${athleteId} has no ${what}: cooldown athlete set ${athleteId} --set ${example}`);
}

function guardianMissing(athleteId: string): cli.CommandFailed {
  return new cli.CommandFailed(
    `${athleteId} is under 18: first record the guardian's consent, ` +
      `--set 'guardianConsent={"name":"...","at":"2026-11-26"}'`,
  );
}

/** The record of a consent as a sentence. */
export function formatConsent({ state, at, method, by }: Consent): string {
  return `${state} ${at.slice(0, 10)}, ${method}, recorded by ${by}`;
}
