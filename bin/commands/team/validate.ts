import { existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { Command } from "commander";
import { describeProblem, type Problem } from "../../../lib/team/problem.ts";
import type { Team } from "../../../lib/team/team.ts";
import { readTeamFolder, soundTeams, type TeamSource } from "../../../lib/team/team-files.ts";
import * as cli from "../cli.ts";
import { readText } from "../read-inputs.ts";

/** `cooldown team validate`: everything that is wrong with team files, or what each would deploy. */
export const validateCommand: cli.MakeCommand = (terminal) =>
  new Command("validate")
    .description("check team files and say what each would deploy; without files all of teams/")
    .argument("[file...]", "team files")
    .addOption(cli.jsonOption())
    .addHelpText("after", cli.helpExample("cooldown team validate teams/run-club.json"))
    .action((files: readonly string[], { json }: cli.OperatorOptions) => {
      const sources = files.length === 0 ? readTeamFolder(terminal.teamsFolder) : files.map(readSource);
      if (sources.length === 0)
        throw new cli.CommandFailed(
          `${terminal.teamsFolder} holds no team file <slug>.json: cooldown team init SLUG writes one`,
        );
      const { teams, problems } = judged(sources);
      if (problems.length > 0) throw refusal(problems, sources.length);
      cli.printAnswer({ json: { teams }, text: teams.map(formatTeam).join("\n") }, json, terminal);
    });

/** Teams and problems of some files, judged beside the other files of their folders: two teams may not text from one number. */
function judged(sources: readonly TeamSource[]): ReturnType<typeof soundTeams> {
  const named = new Set(sources.map(({ file }) => resolve(file)));
  const folders = new Set(sources.map(({ file }) => dirname(file)));
  const others = [...folders].flatMap(readTeamFolder).filter(({ file }) => !named.has(resolve(file)));
  const { teams, problems } = soundTeams([...sources, ...others]);
  const slugs = new Set(sources.map(({ file }) => basename(file, ".json")));
  return {
    teams: teams.filter(({ slug }) => slugs.has(slug)),
    problems: problems.filter(({ file }) => named.has(resolve(file))),
  };
}

function readSource(file: string): TeamSource {
  if (!existsSync(file)) throw new cli.UsageError(`there is no file ${file}`);
  return { file, source: readText(file) };
}

function refusal(problems: readonly Problem[], files: number): cli.CommandFailed {
  const broken = new Set(problems.map(({ file }) => file)).size;
  const of = broken === files ? cli.counted(files, "team file") : `${broken} of ${cli.counted(files, "team file")}`;
  const count = `${cli.counted(problems.length, "problem")} in ${of}`;
  return new cli.CommandFailed([count, ...problems.map(describeProblem)].join("\n"), { problems });
}

function formatTeam(team: Team): string {
  const { slug, name, account, region, stage, sms, email, domain, joinCode } = team;
  const { origin } = sms;
  const from = origin.kind === "number" ? origin.number : `${origin.senderId}, which nobody can answer`;
  const changed = Object.keys(team.policy);
  const details = [
    `stack cooldown-${slug}, stage ${stage}, in account ${account}, ${region}, ${cli.counted(team.shards, "shard")}`,
    `texts from ${from}${email ? ", and sends e-mail" : ", no e-mail"}`,
    ...(joinCode === undefined ? [] : [`people join by the text JOIN ${joinCode}`]),
    `athletes at ${team.timeZone} unless they say otherwise; workouts kept ${team.retentionDays} days`,
    `policy ${changed.length === 0 ? "unchanged" : `changes ${changed.join(", ")}`}`,
    `webhook at ${domain === null ? "a name AWS gives" : `https://${domain.name}/`}`,
    `alarms to ${team.alarmEmail}, also when a month of AWS costs over ${team.monthlyBudgetUsd} USD`,
  ];
  return [`${slug}: ${name}`, ...details.flatMap((detail) => cli.wrapped(detail, 2, 4)), ""].join("\n");
}
