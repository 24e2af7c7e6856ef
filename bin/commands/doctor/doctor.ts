import { Option } from "commander";
import { isoInstant } from "../../../lib/domain/local-time.ts";
import { describeProblem } from "../../../lib/team/problem.ts";
import { readTeamFolder, soundTeams } from "../../../lib/team/team-files.ts";
import * as cli from "../cli.ts";
import type { Finding, Matter, NamedFinding, TeamHealth } from "./check.ts";
import * as fleet from "./fleet-health.ts";

interface DoctorOptions extends cli.OperatorOptions {
  readonly all?: true;
  readonly account?: true;
}

/** `cooldown doctor`: what is wrong with a team, what that means for people, and what to do about it. */
export const doctorCommand: cli.FillCommand = (command, terminal) => {
  cli
    .operatorOptions(command)
    .addOption(
      new Option("--all", "every team of teams/ whose file is sound, with the credentials there are").conflicts([
        "team",
        "local",
        "account",
      ]),
    )
    .option("--account", "look at the limits that all teams of the team's account and region meet together")
    .addHelpText(
      "after",
      cli.helpExample(
        "cooldown doctor --team riverside",
        "It changes nothing. It exits with 1 when there is a problem; what your credentials may not read is reported as unchecked.",
      ),
    )
    .action(async (options: DoctorOptions) => {
      if (options.all) return examineAll(options, terminal);
      const health = await examine(cli.targetNamed(options, terminal), options, terminal);
      const { name } = health;
      const counts = countsOf(health);
      cli.printAnswer({ json: reportOf(health), text: formatHealth(health) }, options.json, terminal);
      if (counts.problem > 0) throw new cli.CommandFailed(`${name} has ${cli.counted(counts.problem, "problem")}`);
    });
};

/** AWS's clients take a second to load, so only the examinations that use them do so. */
async function examine(
  target: cli.NamedTarget,
  { account }: DoctorOptions,
  terminal: cli.Terminal,
): Promise<TeamHealth> {
  switch (target.kind) {
    case "local":
      if (account) throw new cli.UsageError("--account: the local runtime has no account; name a team");
      return (await import("./examine-local.ts")).examineLocal(target.url, terminal.now);
    case "team":
      if (account) return (await import("./examine-account.ts")).examineAccount(target.slug, terminal);
      return (await import("./examine-team.ts")).examineTeam(target.slug, terminal);
  }
}

function reportOf(health: TeamHealth): fleet.TeamReport {
  const { name, at, findings } = health;
  return { name, at: isoInstant(at), counts: countsOf(health), findings };
}

/** Looks at one team after the other, whatever it finds of those before. */
async function examineAll({ json }: DoctorOptions, terminal: cli.Terminal): Promise<void> {
  const { teams, problems } = soundTeams(readTeamFolder(terminal.teamsFolder));
  if (teams.length + problems.length === 0)
    throw new cli.CommandFailed(
      `${terminal.teamsFolder} holds no team file <slug>.json: cooldown team init SLUG writes one`,
    );
  const { examineTeam } = await import("./examine-team.ts");
  const examined: fleet.Examined[] = [];
  for (const { slug } of teams) {
    const health = await examineTeam(slug, terminal).catch((error: unknown) => whyNot(error));
    const isSeen = typeof health !== "string";
    examined.push(isSeen ? { slug, ...reportOf(health) } : { slug, message: health });
    if (!json) terminal.out(`${isSeen ? formatHealth(health) : cli.paragraph(`Team ${slug}: ${health}.`)}\n`);
  }
  if (json) terminal.out(`${cli.jsonText(fleet.fleetAnswer(examined, problems))}\n`);
  const broken = [...new Set(problems.map(({ file }) => file))];
  const sick = [...fleet.sickOf(examined), ...broken];
  if (sick.length > 0)
    throw new cli.CommandFailed(
      [`${sick.length} of ${teams.length + broken.length} teams have a problem: ${sick.join(", ")}`]
        .concat(problems.map(describeProblem))
        .join("\n"),
      { problems },
    );
  if (!json) terminal.out(`${cli.counted(teams.length, "team")}, and every one is well.\n`);
}

/** @throws a fault of ours */
function whyNot(error: unknown): string {
  const why = error instanceof cli.CommandFailed ? error.message : cli.awsFailure(error);
  if (why === undefined) throw error;
  return why;
}

function countsOf({ findings }: TeamHealth): Readonly<Record<Finding["kind"], number>> {
  const counts = { problem: 0, advice: 0, ok: 0, unchecked: 0 };
  for (const { kind } of findings) counts[kind] += 1;
  return counts;
}

const INDENT = 11;
const CONTINUED = " \\";

const COLOUR = {
  ok: cli.colours.green,
  advice: cli.colours.yellow,
  problem: cli.colours.red,
  unchecked: cli.colours.dim,
} as const satisfies Readonly<Record<Finding["kind"], (text: string) => string>>;

/** What was found as a list of at most 80 columns: what was seen, what it means, what to do, what to type. */
export function formatHealth(health: TeamHealth): string {
  const { name, at, findings } = health;
  const head = `${name.charAt(0).toUpperCase()}${name.slice(1)} at ${cli.formatMinute(isoInstant(at))}`;
  return `${[head, "", ...findings.flatMap(findingLines), "", summary(health)].join("\n")}\n`;
}

function findingLines(finding: NamedFinding): readonly string[] {
  const [first = "", ...rest] = cli.wrapped(`${finding.check}: ${finding.seen}`, INDENT, INDENT);
  const head = COLOUR[finding.kind](finding.kind.padEnd(INDENT)) + first.trimStart();
  return [head, ...rest, ...("means" in finding ? matterLines(finding) : [])];
}

function matterLines({ means, next, command }: Matter): readonly string[] {
  const said = [means, `To do: ${next}`].flatMap((text) => cli.wrapped(text, INDENT, INDENT));
  return command === null ? said : [...said, ...commandLines(command)];
}

/** A command that can be copied as it stands: a backslash goes on where a line ends. */
function commandLines(command: string): readonly string[] {
  const lines: string[] = [];
  let line = `${" ".repeat(INDENT)}$`;
  for (const word of command.split(" ")) {
    if (line.length + 1 + word.length > cli.WIDTH - CONTINUED.length) {
      lines.push(line + CONTINUED);
      line = " ".repeat(INDENT + 3);
    }
    line = `${line} ${word}`;
  }
  return [...lines, line].flatMap(cutAnywhere);
}

/** A word too long for a line begins at its edge and goes on at the next one's, which a shell joins again. */
function cutAnywhere(line: string): readonly string[] {
  if (line.length <= cli.WIDTH) return [line];
  const flush = line.trimStart();
  if (flush.length <= cli.WIDTH) return [flush];
  return [`${flush.slice(0, cli.WIDTH - 1)}\\`, ...cutAnywhere(flush.slice(cli.WIDTH - 1))];
}

function summary(health: TeamHealth): string {
  const { problem, advice, ok, unchecked } = countsOf(health);
  const skipped = unchecked === 0 ? "" : `, ${unchecked} not checked`;
  return `${cli.counted(problem, "problem")}, ${cli.counted(advice, "piece")} of advice, ${ok} fine${skipped}.`;
}
