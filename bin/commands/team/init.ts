import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { describeProblem } from "../../../lib/team/problem.ts";
import { isSlug, SLUG_ALLOWED } from "../../../lib/team/team-fields.ts";
import { parseTeamFiles, readTeamFolder } from "../../../lib/team/team-files.ts";
import { CommandFailed, UsageError } from "../errors.ts";
import { paragraph } from "../layout.ts";
import { helpExample, jsonOption } from "../options.ts";
import type { Terminal } from "../terminal.ts";
import { askForTheRest } from "./ask.ts";
import { draftTeamFile } from "./draft.ts";
import { type Answers, QUESTIONS } from "./questions.ts";

/** `cooldown team init`: writes a team file; asks on a terminal for what the flags leave out. */
export function initCommand(terminal: Terminal): Command {
  const command = new Command("init")
    .description("write teams/<slug>.json, asking for what the flags leave out")
    .argument("<slug>", "the team's short name: a-z, 0-9 and -")
    .addHelpText("after", EXAMPLE)
    .addOption(jsonOption())
    .action(async (slug: string, { json, ...flags }: Answers & { readonly json?: true }) => {
      const file = newFile(slug, terminal);
      const answers = terminal.isInteractive
        ? await askForTheRest(slug, flags, terminal)
        : withDefaults(slug, flags, terminal);
      write(file, draftTeamFile(answers), terminal);
      const said = `${file} is written. Next: cooldown team validate ${file}, then docs/deploy.md.`;
      terminal.out(json ? `${JSON.stringify({ slug, file })}\n` : paragraph(said, 2));
    });
  for (const { option, placeholder, asks } of QUESTIONS) command.option(`${option} <${placeholder}>`, asks);
  return command;
}

const EXAMPLE = helpExample(
  "cooldown team init run-club --account 111111111111 --alarm-email ops@example.com --number +12025550163",
);

function newFile(slug: string, { teamsFolder }: Terminal): string {
  if (!isSlug(slug)) throw new UsageError(`slug: came ${JSON.stringify(slug)}; allowed: ${SLUG_ALLOWED}`);
  const file = join(teamsFolder, `${slug}.json`);
  if (existsSync(file)) throw new CommandFailed(`${file} is there already: edit it, or choose another slug`);
  return file;
}

function withDefaults(slug: string, flags: Answers, { env }: Terminal): Answers {
  const defaults = QUESTIONS.map(({ flag, defaultOf }) => [flag, defaultOf({ slug, env })] as const);
  return { ...Object.fromEntries(defaults.filter(([, value]) => value !== "")), ...flags };
}

/** Writes what is right by itself and beside the other teams. */
function write(file: string, source: string, { teamsFolder }: Terminal): void {
  const result = parseTeamFiles([...readTeamFolder(teamsFolder), { file, source }]);
  const problems = result.kind === "problems" ? result.problems.filter((problem) => problem.file === file) : [];
  if (problems.length > 0) throw new UsageError(problems.map(describeProblem).join("\n"));
  mkdirSync(teamsFolder, { recursive: true });
  writeFileSync(file, source, { flag: "wx" });
}
