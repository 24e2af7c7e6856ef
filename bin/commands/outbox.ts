import { InvalidArgumentError, Option } from "commander";
import { athletePages } from "../../lib/app/manage-athletes.ts";
import { type NotedEntry, type OutboxEntry, type OutboxQuery, readOutbox } from "../../lib/app/team-outbox.ts";
import { DAY_MS, instantMs, isoDate, isoInstant, localDayAt, localTimeAt } from "../../lib/domain/local-time.ts";
import { attentionTexts } from "../../lib/languages/en/attention-texts.ts";
import * as cli from "./cli.ts";
import { parseDate } from "./options.ts";

interface OutboxOptions extends cli.OperatorOptions {
  readonly athlete?: string;
  readonly since?: string;
  readonly limit: number;
  readonly texts?: true;
  readonly silences?: true;
}

const DAYS_BACK = 7;
const MAX_LIMIT = 10_000;

/** `cooldown outbox`: what went out lately, what did not, and why. */
export const outboxCommand: cli.FillCommand = (command, terminal) => {
  cli
    .operatorOptions(command)
    .option("--athlete <id>", "of one athlete; default: all")
    .option("--since <date>", `first local day, e.g. 2026-11-22; default: ${DAYS_BACK} days ago`, parseDate)
    .option("--limit <number>", "maximum number", parseLimit, 50)
    .addOption(new Option("--texts", "only what went out, or may have").conflicts("silences"))
    .option("--silences", "only what did not go out, with the reason")
    .addHelpText(
      "after",
      cli.helpExample(
        "cooldown outbox --silences --since 2026-10-12 --team riverside",
        "Times are the athletes' own. Replies are not listed; they are not stored. cooldown explain tells more of one athlete's day.",
      ),
    )
    .action((options: OutboxOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const query = queryOf(options, services);
        const { entries, found, noted } = await readOutbox(await athletesOf(options, services, terminal), query, {
          ...services,
          language: "en",
        });
        const text = `${formatOutbox(entries, query.since)}${formatNoted(noted)}`;
        cli.printAnswer({ json: { entries, found, noted }, text }, options.json, terminal);
        if (found > entries.length) {
          terminal.err(`These are the newest ${entries.length} of ${found}: --limit ${found} shows all.\n`);
        }
      }),
    );
};

function queryOf({ since, limit, texts, silences }: OutboxOptions, { clock }: cli.Services): OutboxQuery {
  const weekAgo = isoInstant(clock() - DAYS_BACK * DAY_MS).slice(0, 10);
  const only = texts ? "texts" : silences ? "silences" : null;
  return { since: since ?? weekAgo, limit, only };
}

async function athletesOf(
  { athlete }: OutboxOptions,
  services: cli.Services,
  terminal: cli.Terminal,
): Promise<Parameters<typeof readOutbox>[0]> {
  return athlete === undefined
    ? athletePages(services, (damaged) => terminal.err(cli.damagedLine(damaged)))
    : [[await cli.getAthlete(athlete, services)]];
}

function parseLimit(text: string): number {
  const number = /^[1-9]\d*$/.test(text) ? Number(text) : Number.NaN;
  if (!(number <= MAX_LIMIT)) throw new InvalidArgumentError(`Expected a whole number from 1 to ${MAX_LIMIT}.`);
  return number;
}

const INDENT = 18;

/** What athletes texted that a coach should know of: never the words. */
function formatNoted(noted: readonly NotedEntry[]): string {
  const lines = noted.flatMap((entry) => {
    const { at, zone, athleteId, name } = entry;
    const whose = `${cli.colours.dim(localMoment(at, zone))}  ${personOf(athleteId, name)}`;
    return [whose, ...cli.wrapped(attentionTexts.noted[entry.about], INDENT, INDENT)];
  });
  return lines.length === 0 ? "" : `\n${cli.colours.bold("Texted to us")}\n${lines.join("\n")}\n`;
}

function localMoment(at: string, zone: string): string {
  const ms = instantMs(at);
  return `${isoDate(localDayAt(ms, zone))} ${localTimeAt(ms, zone)}`;
}

function personOf(athleteId: string, name: string | null): string {
  return `${athleteId}${name === null ? "" : ` (${cli.shortened(name, 12)})`}`;
}

/** Texts and silences for a terminal, at most 80 columns wide: a line each, below it the words or the reason. */
function formatOutbox(entries: readonly OutboxEntry[], since: string): string {
  if (entries.length === 0) return `Nothing since ${since}: --since takes an earlier day.\n`;
  return `${entries.flatMap(linesOf).join("\n")}\n`;
}

function linesOf({
  at,
  zone,
  athleteId,
  name,
  kind,
  channel,
  state,
  arrival,
  reason,
  why,
  text,
}: OutboxEntry): readonly string[] {
  const by = channel === "sms" ? "SMS" : "e-mail";
  return [
    `${cli.colours.dim(localMoment(at, zone))}  ${personOf(athleteId, name)}, ${kind} by ${by}: ${formatState(state)}${arrival === undefined ? "" : `, ${arrival}`}`,
    ...(text === null ? [] : cli.wrapped(`"${text}"`, INDENT, INDENT + 1)),
    ...(why === null ? [] : cli.wrapped(reason === null ? why : `${reason}: ${why}`, INDENT, INDENT)),
  ];
}

function formatState(state: OutboxEntry["state"]): string {
  switch (state) {
    case "PENDING":
      return "waits";
    case "SENDING":
      return "is being sent";
    case "SENT":
      return cli.colours.green("sent");
    case "UNKNOWN":
      return cli.colours.yellow("may have been sent");
    case "FAILED":
      return cli.colours.red("failed");
    case "CANCELLED":
    case "EXPIRED":
    case "SKIPPED":
      return cli.colours.yellow(`not sent, ${state.toLowerCase()}`);
  }
}
