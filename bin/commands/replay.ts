import { basename } from "node:path";
import { InvalidArgumentError } from "commander";
import * as z from "zod/mini";
import { compareReplays } from "../../lib/app/compare-replays.ts";
import { replay } from "../../lib/app/replay.ts";
import { type ReplayMessage, type ReplayReport, reportReplay } from "../../lib/app/replay-report.ts";
import { DAY_MS } from "../../lib/domain/local-time.ts";
import { endOfReport } from "../../lib/domain/log/parse-log.ts";
import type { PolicyOverrides } from "../../lib/domain/policy.ts";
import { CHANNELS } from "../../lib/domain/profile.ts";
import { REMINDER_KINDS } from "../../lib/domain/reminder-kinds.ts";
import type { TeamVoice } from "../../lib/messages/compose.ts";
import { smsParts } from "../../lib/messages/gsm7.ts";
import { createReplayWorld } from "../../lib/table/replay-world.ts";
import { policyOverrides } from "../../lib/team/policy-bounds.ts";
import { problemsOf } from "../../lib/team/problem.ts";
import type { Team } from "../../lib/team/team.ts";
import { DEFAULT_PRICE_PER_PART_USD, isSlug } from "../../lib/team/team-fields.ts";
import * as cli from "./cli.ts";
import { formatOptions, type LogWriting, logOption, parseDate, profileOption } from "./options.ts";
import { formatComparison, formatReport } from "./print-replay.ts";
import { createProgress } from "./progress.ts";
import { readJson, readTeam, refused, teamNamed, trialAthlete, trialProfile } from "./read-inputs.ts";
import { type ReadLog, readLog } from "./read-log.ts";

interface ReplayOptions extends LogWriting {
  readonly log?: string;
  readonly compare?: readonly string[];
  readonly profile?: string;
  readonly team?: string;
  readonly from?: string;
  readonly to?: string;
  readonly pricePerPart: number;
  readonly json?: true;
}

/** `cooldown replay`: a past log under today's rules, day by day, with every text. */
export const replayCommand: cli.FillCommand = (command, terminal) => {
  for (const option of [logOption(false), ...formatOptions()]) command.addOption(option);
  command
    .option(
      "--compare <two...>",
      "the texts that differ by two teams or policy files, or in two files of replay --json",
    )
    .addOption(profileOption())
    .option("--team <slug>", "the team, or a team file, whose policy, name and language to try")
    .option("--from <date>", "first day to show", parseDate)
    .option("--to <date>", "last day to show", parseDate)
    .option("--price-per-part <usd>", "price of one SMS part", parsePrice, DEFAULT_PRICE_PER_PART_USD)
    .addOption(cli.jsonOption())
    .addHelpText("after", cli.helpExample("cooldown replay --log log.json --profile ana.json --from 2026-10-01"))
    .action(async (options: ReplayOptions) => {
      cli.printAnswer(await answerOf(options, terminal), options.json, terminal);
    });
};

async function answerOf(options: ReplayOptions, terminal: cli.Terminal): Promise<cli.Answer> {
  if (options.compare === undefined) return replayLog(options, terminal);
  return options.log === undefined ? compareReports(options.compare) : comparePolicies(options, terminal);
}

async function replayLog(options: ReplayOptions, terminal: cli.Terminal): Promise<cli.Answer> {
  if (options.log === undefined) throw new cli.UsageError("replay needs --log FILE, or --compare A.json B.json");
  requireOrder(options);
  const read = await readLog(options.log, options, options.profile);
  const report = await reportOf(read, options, settingsOf(teamTried(options.team, terminal)));
  if (report.days.length === 0) throw noDay(read);
  return { json: report, text: formatReport(report, basename(options.log)) };
}

function requireOrder({ from, to }: ReplayOptions): void {
  if (from !== undefined && to !== undefined && from > to) {
    throw new cli.UsageError(`--from ${from} is after --to ${to}`);
  }
}

/** The days that were asked for are none of the log's. */
function noDay({ workouts }: ReadLog): cli.CommandFailed {
  const days = workouts.map(({ report }) => report.startedAt.slice(0, 10)).toSorted();
  return new cli.CommandFailed(`no day of the log is asked for: it goes from ${days[0]} to ${days.at(-1)}`);
}

/** What of a team a replay takes. */
interface Settings {
  readonly policy: PolicyOverrides;
  readonly voice: TeamVoice;
  readonly language: Team["language"] | undefined;
}

async function reportOf(
  { workouts, homeZone, leftOut }: ReadLog,
  options: ReplayOptions,
  { policy: teamPolicy, voice, language }: Settings,
): Promise<ReplayReport> {
  const firstMs = workouts.reduce(
    (first, { report }) => Math.min(first, endOfReport(report)),
    Number.POSITIVE_INFINITY,
  );
  const profile = trialProfile(options.profile, homeZone, { nowMs: firstMs, language });
  const world = createReplayWorld({ team: voice, teamPolicy, startMs: firstMs - 4 * DAY_MS });
  const progress = createProgress("replay");
  const athlete = trialAthlete(profile, firstMs);
  const result = await replay({ athlete, workouts, teamPolicy, onProgress: progress.show }, world);
  progress.end();
  const { from = null, to = null, pricePerPart: pricePerPartUsd } = options;
  return reportReplay(result, { from, to, pricePerPartUsd, leftOut, partsOf: smsParts });
}

/** Two policies, each by a team's slug, a team file or a file that holds a policy alone, on one log. */
async function comparePolicies(options: ReplayOptions, terminal: cli.Terminal): Promise<cli.Answer> {
  const [first, second] = twoOf(options.compare ?? []);
  const read = await readLog(options.log ?? "", options, options.profile);
  const before = await reportOf(read, options, settingsTried(first, terminal));
  const after = await reportOf(read, options, settingsTried(second, terminal));
  const comparison = compareReplays(before.messages, after.messages);
  return { json: comparison, text: formatComparison(comparison, [basename(first), basename(second)]) };
}

function settingsTried(named: string, terminal: cli.Terminal): Settings {
  if (isSlug(named)) return settingsOf(teamNamed(named, terminal));
  const written = readJson(named);
  const policy = policyOverrides.safeParse(written);
  if (policy.success) return { ...settingsOf(undefined), policy: policy.data };
  const isTeam = typeof written === "object" && written !== null && "account" in written;
  if (!isTeam) throw refused(problemsOf(basename(named), policy.error, written));
  return settingsOf(readTeam(named));
}

function settingsOf(team: Team | undefined): Settings {
  return { policy: team?.policy ?? {}, voice: voiceOf(team), language: team?.language };
}

function twoOf(named: readonly string[]): readonly [string, string] {
  const [before, after, ...others] = named;
  if (before === undefined || after === undefined || others.length > 0) {
    throw new cli.UsageError(
      "--compare takes two: with --log two teams or policy files, else two files of replay --json",
    );
  }
  return [before, after];
}

/** A slug names a team; anything else is the path of a team file. */
function teamTried(named: string | undefined, terminal: cli.Terminal): Team | undefined {
  if (named === undefined) return undefined;
  return isSlug(named) ? teamNamed(named, terminal) : readTeam(named);
}

function voiceOf(team: Team | undefined): TeamVoice {
  if (team === undefined) return { name: "Cooldown", optOutContact: null };
  const { origin } = team.sms;
  return { name: team.name, optOutContact: origin.kind === "sender-id" ? origin.optOutContact : null };
}

function parsePrice(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new InvalidArgumentError("Expected a price in US dollars such as 0.00883.");
  return Number(text);
}

const replayMessage: z.ZodMiniType<ReplayMessage> = z.object({
  at: z.string(),
  localDate: z.string(),
  zone: z.string(),
  kind: z.enum(REMINDER_KINDS),
  channel: z.enum(CHANNELS),
  body: z.string(),
  reasons: z.array(z.string()),
});
const reportFile = z.object({ messages: z.array(replayMessage) }, { error: "what cooldown replay --json prints" });

/** The texts that the second of two `replay --json` files adds, removes and changes. */
function compareReports(paths: readonly string[]): cli.Answer {
  const [before, after] = twoOf(paths);
  const comparison = compareReplays(readMessages(before), readMessages(after));
  return { json: comparison, text: formatComparison(comparison, [basename(before), basename(after)]) };
}

function readMessages(path: string): readonly ReplayMessage[] {
  const json = readJson(path);
  const parsed = reportFile.safeParse(json);
  if (parsed.success) return parsed.data.messages;
  throw refused(problemsOf(basename(path), parsed.error, json));
}
