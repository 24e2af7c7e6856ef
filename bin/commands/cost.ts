import { InvalidArgumentError } from "commander";
import { monthlyCost, type Usage } from "../../lib/team/cost/cost.ts";
import { NUMBER_USD, PRICES_AS_OF } from "../../lib/team/cost/prices.ts";
import { DEFAULT_PRICE_PER_PART_USD, DEFAULT_RETENTION_DAYS } from "../../lib/team/team-fields.ts";
import * as cli from "./cli.ts";
import { teamNamed } from "./read-inputs.ts";

type CostOptions = Omit<Usage, "daysPerMonth" | "usdPerPart" | "retentionDays"> & {
  readonly team?: string;
  readonly usdPerPart?: number;
  readonly retentionDays?: number;
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
    .option("--texts-back-per-day <number>", "texts an athlete sends a day", numberFrom(0), 0.15)
    .option("--number-usd <usd>", "a month of the number, campaign included", numberFrom(0), NUMBER_USD.tollFree)
    .option("--retention-days <days>", "how long workouts are kept", numberFrom(1))
    .addOption(cli.jsonOption())
    .addHelpText("after", cli.helpExample("cooldown cost --team riverside --athletes 250 --reminders-per-day 2"))
    .action(({ team: named, json, ...options }: CostOptions) => {
      const slug = named ?? terminal.env["COOLDOWN_TEAM"] ?? "";
      const team = slug === "" ? undefined : teamNamed(slug, terminal);
      const usage: Usage = {
        ...options,
        daysPerMonth: DAYS_PER_MONTH,
        usdPerPart: options.usdPerPart ?? team?.sms.pricePerPartUsd ?? DEFAULT_PRICE_PER_PART_USD,
        retentionDays: options.retentionDays ?? team?.retentionDays ?? DEFAULT_RETENTION_DAYS,
      };
      cli.printAnswer({ json: { usage, month: monthlyCost(usage) }, text: describe(usage) }, json, terminal);
    });
};

function describe(usage: Usage): string {
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
