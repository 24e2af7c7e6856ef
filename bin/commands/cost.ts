import { InvalidArgumentError } from "commander";
import { monthlyCost, type Usage } from "../../lib/team/cost/cost.ts";
import { NUMBER_USD, PRICES_AS_OF, SMS_PAGE, SMS_PRICES } from "../../lib/team/cost/prices.ts";
import type { TeamSms } from "../../lib/team/team.ts";
import { DEFAULT_PRICE_PER_PART_USD, DEFAULT_RETENTION_DAYS } from "../../lib/team/team-fields.ts";
import * as cli from "./cli.ts";
import { teamNamed } from "./read-inputs.ts";
import { type CountryPrice, countryOf, meanPriceUsd, readTextPrices } from "./text-prices.ts";

type CostOptions = Omit<Usage, "daysPerMonth" | "usdPerPart" | "retentionDays"> & {
  readonly team?: string;
  readonly usdPerPart?: number;
  readonly retentionDays?: number;
  readonly receipts?: true;
  readonly json?: true;
};

const DAYS_PER_MONTH = 30;

/** `cooldown cost`: what a month of AWS costs a team, at list prices. */
export const costCommand: cli.FillCommand = (command, terminal) => {
  command
    .option("--team <slug>", "whose price and retention to take; default: COOLDOWN_TEAM")
    .option("--athletes <number>", "how many athletes", numberFrom(1), 100)
    .option("--workouts-per-day <number>", "workouts an athlete and day", numberFrom(0), 1)
    .option("--reminders-per-day <number>", "reminders an athlete and day", numberFrom(0), 3)
    .option("--email-share <share>", "share of reminders by e-mail, 0 to 1", share, 0)
    .option("--parts-per-text <number>", "SMS parts of a text", numberFrom(1), 1)
    .option("--usd-per-part <usd>", "what one part costs", numberFrom(0))
    .option("--receipts", "take what the receipts of the team's texts say that a part costs; asks AWS")
    .option("--texts-back-per-day <number>", "texts an athlete sends a day", numberFrom(0), 0.15)
    .option("--number-usd <usd>", "a month of the number, campaign included", numberFrom(0), NUMBER_USD.tollFree)
    .option("--retention-days <days>", "how long workouts are kept", numberFrom(1))
    .addOption(cli.jsonOption())
    .addHelpText("after", cli.helpExample("cooldown cost --team riverside --athletes 250 --reminders-per-day 2"))
    .action(async ({ team: named, json, receipts, ...options }: CostOptions) => {
      const slug = named ?? terminal.env["COOLDOWN_TEAM"] ?? "";
      const team = slug === "" ? undefined : teamNamed(slug, terminal);
      const prices = receipts ? await readPrices(named, terminal) : [];
      const usage: Usage = {
        ...options,
        daysPerMonth: DAYS_PER_MONTH,
        usdPerPart: options.usdPerPart ?? meanPriceUsd(prices) ?? priceOfTeamUsd(team?.sms),
        retentionDays: options.retentionDays ?? team?.retentionDays ?? DEFAULT_RETENTION_DAYS,
      };
      const warnings = options.usdPerPart === undefined ? warningsOf(prices, team?.sms) : [];
      const text = describe(usage, warnings);
      cli.printAnswer({ json: { usage, month: monthlyCost(usage), prices, warnings }, text }, json, terminal);
    });
};

async function readPrices(team: string | undefined, terminal: cli.Terminal): Promise<readonly CountryPrice[]> {
  let prices: readonly CountryPrice[] = [];
  await cli.withServices(team === undefined ? {} : { team }, terminal, async (services) => {
    prices = await readTextPrices(await services.allAthletes(), services);
  });
  return prices;
}

/** What the team file names, or else what a text to the country of its number costs by the list. */
function priceOfTeamUsd(sms: TeamSms | undefined): number {
  if (sms === undefined) return DEFAULT_PRICE_PER_PART_USD;
  const isNamed = sms.pricePerPartUsd !== DEFAULT_PRICE_PER_PART_USD;
  const home = sms.origin.kind === "number" ? countryOf(sms.origin.number) : "?";
  return isNamed ? sms.pricePerPartUsd : (SMS_PRICES[home]?.usd ?? sms.pricePerPartUsd);
}

/** Where a number, or athletes, are of a country whose price nobody knows, nothing here is true of their texts. */
function warningsOf(prices: readonly CountryPrice[], sms: TeamSms | undefined): readonly string[] {
  const home = sms?.origin.kind === "number" ? [countryOf(sms.origin.number)] : [];
  const known = prices.filter(({ paidUsd, listUsd }) => paidUsd !== null || listUsd !== null);
  const isOwn = sms !== undefined && sms.pricePerPartUsd !== DEFAULT_PRICE_PER_PART_USD;
  const countries = new Set([...(isOwn ? [] : home), ...prices.map(({ country }) => country)]);
  const unknown = [...countries].filter(
    (country) => SMS_PRICES[country] === undefined && known.every((one) => one.country !== country),
  );
  return unknown.map(
    (country) =>
      `No price of a text to ${country} is known: see ${SMS_PAGE}, and name it by --usd-per-part or sms.pricePerPartUsd.`,
  );
}

function describe(usage: Usage, warnings: readonly string[]): string {
  const { athletes, usdPerPart } = usage;
  const { reminders, platformUsd, smsUsd, emailUsd, conversationUsd, numberUsd } = monthlyCost(usage);
  const totalUsd = platformUsd + smsUsd + emailUsd + conversationUsd + numberUsd;
  const rows = [
    ["platform", usd(platformUsd)],
    ["texts", `${usd(smsUsd)}  at $${usdPerPart} a part`],
    ["e-mail", usd(emailUsd)],
    ["answers", `${usd(conversationUsd)}  texts of athletes and what they are answered`],
    ["number", usd(numberUsd)],
    ["total", `${usd(totalUsd)}  $${(totalUsd / athletes).toFixed(4)} an athlete`],
  ];
  return [
    `${athletes.toLocaleString("en-US")} athletes, ${Math.round(reminders).toLocaleString("en-US")} reminders a month`,
    "",
    ...rows.map(([what = "", amount = ""]) => `  ${what.padEnd(8)}  ${amount}`),
    "",
    ...warnings.flatMap((warning) => cli.wrapped(warning, 0, 0)),
    ...cli.wrapped(
      `US dollars a month of ${usage.daysPerMonth} days, list prices of ${PRICES_AS_OF} without free tiers; docs/cost.md says what counts.`,
      0,
      0,
    ),
    "",
  ].join("\n");
}

function usd(amount: number): string {
  return `$${amount.toFixed(2)}`.padStart(10);
}

function numberFrom(least: number): (text: string) => number {
  return (text) => {
    const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= least)) throw new InvalidArgumentError(`Expected a number of at least ${least}.`);
    return number;
  };
}

function share(text: string): number {
  const number = numberFrom(0)(text);
  if (number > 1) throw new InvalidArgumentError("Expected a share from 0 to 1.");
  return number;
}
