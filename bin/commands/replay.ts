import { Command, InvalidArgumentError } from "commander";
import { replay } from "../../lib/app/replay.ts";
import { type ReplayReport, reportReplay } from "../../lib/app/replay-report.ts";
import { DAY_MS } from "../../lib/domain/local-time.ts";
import { endOfReport } from "../../lib/domain/log/parse-log.ts";
import type { LogFormat } from "../../lib/files/log-file.ts";
import type { TeamVoice } from "../../lib/messages/compose.ts";
import { smsParts } from "../../lib/messages/gsm7.ts";
import { createReplayWorld } from "../../lib/table/memory/replay-world.ts";
import type { Team } from "../../lib/team/team.ts";
import { DEFAULT_PRICE_PER_PART_USD, isSlug } from "../../lib/team/team-fields.ts";
import { compareReports, printComparison } from "./compare-reports.ts";
import { UsageError } from "./errors.ts";
import { formatOption, helpExample, isoDate, jsonOption, logOption, profileOption } from "./options.ts";
import { printReport } from "./print-replay.ts";
import { createProgress } from "./progress.ts";
import { readTeam, teamNamed, trialAthlete, trialProfile } from "./read-inputs.ts";
import { readLog } from "./read-log.ts";
import type { Terminal } from "./terminal.ts";

interface ReplayOptions {
  readonly log?: string;
  readonly compare?: readonly string[];
  readonly profile?: string;
  readonly team?: string;
  readonly from?: string;
  readonly to?: string;
  readonly format: LogFormat;
  readonly pricePerPart: number;
  readonly json?: true;
}

/** `cooldown replay`: a past log under today's rules, day by day, with every text. */
export function replayCommand(terminal: Terminal): Command {
  return new Command("replay")
    .description("run a past log through today's rules: each day's level and every text that would have gone out")
    .addOption(logOption(false))
    .option("--compare <reports...>", "two files of replay --json: which texts the second adds, removes, changes")
    .addOption(profileOption())
    .option("--team <slug>", "the team, or a team file, whose policy, name and language to try")
    .option("--from <date>", "first day to show", isoDate)
    .option("--to <date>", "last day to show", isoDate)
    .addOption(formatOption())
    .option("--price-per-part <usd>", "price of one SMS part", price, DEFAULT_PRICE_PER_PART_USD)
    .addOption(jsonOption())
    .addHelpText("after", helpExample("cooldown replay --log log.json --profile ana.json --from 2026-10-01"))
    .action(async (options: ReplayOptions) => {
      terminal.out(options.compare === undefined ? await replayed(options, terminal) : await compared(options));
    });
}

async function replayed(options: ReplayOptions, terminal: Terminal): Promise<string> {
  if (options.log === undefined) throw new UsageError("replay needs --log FILE, or --compare A.json B.json");
  const report = await run({ ...options, log: options.log }, terminal);
  return options.json ? `${JSON.stringify(report)}\n` : printReport(report);
}

async function compared({ compare = [], json }: ReplayOptions): Promise<string> {
  const comparison = await compareReports(compare);
  return json ? `${JSON.stringify(comparison)}\n` : printComparison(comparison);
}

async function run(options: ReplayOptions & { readonly log: string }, terminal: Terminal): Promise<ReplayReport> {
  const workouts = await readLog(options.log, options.format, options.profile);
  const team = triedTeam(options.team, terminal);
  const firstMs = Math.min(...workouts.map(({ report }) => endOfReport(report)));
  const profile = trialProfile(options.profile, workouts, { nowMs: firstMs, language: team?.language });
  const teamPolicy = team?.policy ?? {};
  const world = createReplayWorld({ team: voiceOf(team), teamPolicy, startMs: firstMs - 4 * DAY_MS });
  const progress = createProgress("replay");
  const athlete = trialAthlete(profile, firstMs);
  const result = await replay({ athlete, workouts, teamPolicy, onProgress: progress.show }, world);
  progress.end();
  const { from = null, to = null, pricePerPart: pricePerPartUsd } = options;
  return reportReplay(result, { from, to, pricePerPartUsd, partsOf: smsParts });
}

/** Nobody names a file as teams are named. */
function triedTeam(named: string | undefined, terminal: Terminal): Team | undefined {
  if (named === undefined) return undefined;
  return isSlug(named) ? teamNamed(named, terminal) : readTeam(named);
}

function voiceOf(team: Team | undefined): TeamVoice {
  if (team === undefined) return { name: "Cooldown", optOutContact: null };
  const { origin } = team.sms;
  return { name: team.name, optOutContact: origin.kind === "sender-id" ? origin.optOutContact : null };
}

function price(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new InvalidArgumentError("Expected a price in US dollars such as 0.00883.");
  return Number(text);
}
