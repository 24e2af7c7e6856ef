import { existsSync, readFileSync } from "node:fs";
import { Command } from "commander";
import { describeProblem } from "../../../lib/team/problem.ts";
import type { Team } from "../../../lib/team/team.ts";
import { parseTeamFiles, readTeamFolder, type TeamSource } from "../../../lib/team/team-files.ts";
import { CommandFailed, UsageError } from "../errors.ts";
import { wrapped } from "../layout.ts";
import { helpExample, jsonOption } from "../options.ts";
import type { Terminal } from "../terminal.ts";

/** `cooldown team validate`: everything that is wrong with team files, or what each would deploy. */
export function validateCommand(terminal: Terminal): Command {
  return new Command("validate")
    .description("check team files and say what each would deploy; without files all of teams/")
    .argument("[file...]", "team files")
    .addOption(jsonOption())
    .addHelpText("after", helpExample("cooldown team validate teams/run-club.json"))
    .action((files: readonly string[], { json }: { readonly json?: true }) => {
      const sources = files.length === 0 ? readTeamFolder(terminal.teamsFolder) : files.map(sourceOf);
      if (sources.length === 0) throw new CommandFailed(`${terminal.teamsFolder} holds no team file <slug>.json`);
      const result = parseTeamFiles(sources);
      if (result.kind === "problems") throw refused(result.problems.map(describeProblem), sources.length);
      terminal.out(json ? `${JSON.stringify({ teams: result.teams })}\n` : result.teams.map(explain).join("\n"));
    });
}

function sourceOf(file: string): TeamSource {
  if (!existsSync(file)) throw new UsageError(`there is no file ${file}`);
  return { file, source: readFileSync(file, "utf8") };
}

function refused(lines: readonly string[], files: number): CommandFailed {
  const counted = `${lines.length} ${lines.length === 1 ? "problem" : "problems"} in ${files} team ${files === 1 ? "file" : "files"}`;
  return new CommandFailed(`${counted}\n${lines.join("\n")}`);
}

function explain(team: Team): string {
  const { slug, name, account, region, stage, sms, email, domain } = team;
  const { origin } = sms;
  const from = origin.kind === "number" ? origin.number : `${origin.senderId}, which nobody can answer`;
  const changed = Object.keys(team.policy);
  const details = [
    `stack cooldown-${slug}, stage ${stage}, in account ${account}, ${region}, ${count(team.shards, "shard")}`,
    `texts from ${from}${email ? ", and sends e-mail" : ", no e-mail"}`,
    `athletes at ${team.timeZone} unless they say otherwise; workouts kept ${team.retentionDays} days`,
    `policy ${changed.length === 0 ? "unchanged" : `changes ${changed.join(", ")}`}`,
    `webhook at ${domain === null ? "a name AWS gives" : `https://${domain.name}/`}`,
    `alarms to ${team.alarmEmail}, also when a month of AWS costs over ${team.monthlyBudgetUsd} USD`,
  ];
  return [`${slug}: ${name}`, ...details.flatMap((detail) => wrapped(detail, 2, 4)), ""].join("\n");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
