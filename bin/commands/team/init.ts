import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { describeProblem, type Problem } from "../../../lib/team/problem.ts";
import { isSlug, SLUG_ALLOWED } from "../../../lib/team/team-fields.ts";
import { parseTeamFile } from "../../../lib/team/team-file.ts";
import { parseTeamFiles, readTeamFolder } from "../../../lib/team/team-files.ts";
import * as cli from "../cli.ts";

/** `cooldown team init`: writes a team file; asks on a terminal for what the flags leave out. */
export const initCommand: cli.MakeCommand = (terminal) => {
  const command = new Command("init")
    .description("write teams/<slug>.json, asking for what the flags leave out")
    .argument("<slug>", "the team's short name: a-z, 0-9 and -")
    .addHelpText("after", EXAMPLE)
    .addOption(cli.jsonOption())
    .action(async (slug: string, { json, ...flags }: Answers & { readonly json?: true }) => {
      const file = newFile(slug, terminal);
      const answers = terminal.isInteractive
        ? await askForTheRest(slug, flags, terminal)
        : withDefaults(slug, flags, terminal);
      write(file, draftTeamFile(answers), terminal);
      const text = `${file} is written. Next: cooldown team validate ${file}, then docs/deploy.md.`;
      cli.printAnswer({ json: { slug, file }, text: cli.paragraph(text, 2) }, json, terminal);
    });
  for (const { option, placeholder, asks } of QUESTIONS) command.option(`${option} <${placeholder}>`, asks);
  return command;
};

const EXAMPLE = cli.helpExample(
  "cooldown team init run-club --account 111111111111 --alarm-email ops@example.com --number +12025550163",
);

function newFile(slug: string, { teamsFolder }: cli.Terminal): string {
  if (!isSlug(slug)) throw new cli.UsageError(`slug: found ${JSON.stringify(slug)}; expected ${SLUG_ALLOWED}`);
  const file = join(teamsFolder, `${slug}.json`);
  if (existsSync(file)) throw new cli.CommandFailed(`${file} is there already: edit it, or choose another slug`);
  return file;
}

function withDefaults(slug: string, flags: Answers, { env }: cli.Terminal): Answers {
  const defaults = QUESTIONS.map(({ flag, defaultOf }) => [flag, defaultOf({ slug, env })] as const);
  return { ...Object.fromEntries(defaults.filter(([, value]) => value !== "")), ...flags };
}

/** Writes what is right by itself and beside the other teams. */
function write(file: string, source: string, { teamsFolder }: cli.Terminal): void {
  const result = parseTeamFiles([...readTeamFolder(teamsFolder), { file, source }]);
  const problems = result.kind === "problems" ? result.problems.filter((problem) => problem.file === file) : [];
  if (problems.length > 0) throw new cli.UsageError(problems.map(withOption).join("\n"));
  mkdirSync(teamsFolder, { recursive: true });
  writeFileSync(file, source, { flag: "wx" });
}

/** What is wrong, and the option that says it right. */
function withOption(problem: Problem): string {
  const option = QUESTIONS.find(({ path }) => path === problem.path)?.option;
  return `${describeProblem(problem)}${option === undefined ? "" : ` (${option})`}`;
}

/** What `team init` needs to know of a team; every answer is text, as a flag or a person gives it. */
interface Question {
  readonly option: `--${string}`;
  /** The flag's name among commander's options. */
  readonly flag: keyof Answers;
  /** Dotted path of the field in the team file. */
  readonly path: string;
  readonly placeholder: string;
  readonly asks: string;
  readonly defaultOf: (given: Given) => string;
}

interface Answers {
  readonly name?: string;
  readonly account?: string;
  readonly region?: string;
  readonly timeZone?: string;
  readonly stage?: string;
  readonly alarmEmail?: string;
  readonly number?: string;
  readonly senderId?: string;
  readonly optOutContact?: string;
}

/** What a default can be taken from. */
interface Given {
  readonly slug: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const noDefault = (): string => "";

const QUESTIONS: readonly Question[] = [
  makeQuestion("name", { placeholder: "text", asks: "The team as its texts say it", defaultOf: nameOf }),
  makeQuestion("account", {
    placeholder: "12 digits",
    asks: "AWS account",
    defaultOf: ({ env }) => env["CDK_DEFAULT_ACCOUNT"] ?? "",
  }),
  makeQuestion("region", { placeholder: "region", asks: "AWS region", defaultOf: regionOf }),
  makeQuestion("timeZone", { placeholder: "zone", asks: "IANA time zone of most athletes", defaultOf: zoneHere }),
  makeQuestion("stage", { placeholder: "stage", asks: "sandbox or production", defaultOf: () => "sandbox" }),
  makeQuestion("alarmEmail", { placeholder: "address", asks: "Who is told by e-mail when something needs a person" }),
  makeQuestion("number", {
    path: "sms.originationNumber",
    placeholder: "E.164",
    asks: "The number texts come from (empty: a sender id)",
  }),
  makeQuestion("senderId", { path: "sms.senderId", placeholder: "text", asks: "The sender id texts come from" }),
  makeQuestion("optOutContact", {
    path: "sms.optOutContact",
    placeholder: "text",
    asks: "How to stop texts nobody can answer: a number, an address or a page",
  }),
];

type Parts = Pick<Question, "placeholder" | "asks"> & Partial<Pick<Question, "path" | "defaultOf">>;

function makeQuestion(flag: keyof Answers, { path = flag, defaultOf = noDefault, ...rest }: Parts): Question {
  const option = `--${flag.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` as const;
  return { flag, option, path, defaultOf, ...rest };
}

/** `run-club` as "Run Club". */
function nameOf({ slug }: Given): string {
  const words = slug.split("-").filter((word) => word !== "");
  return words
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ")
    .slice(0, 24);
}

function regionOf({ env }: Given): string {
  return env["AWS_REGION"] ?? env["AWS_DEFAULT_REGION"] ?? "us-east-1";
}

function zoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const MAX_TRIES = 5;

/** Asks for what the flags left out, each until the answer is right; a question that has its answer is not asked. */
async function askForTheRest(slug: string, flags: Answers, terminal: cli.Terminal): Promise<Answers> {
  let answers = flags;
  for (const question of QUESTIONS) {
    if (answers[question.flag] === undefined && isAsked(question, answers)) {
      answers = await askOne(question, { slug, answers }, terminal);
    }
  }
  return answers;
}

/** A sender id is asked for only without a number, and the number only without a sender id. */
function isAsked({ flag }: Question, { number, senderId }: Answers): boolean {
  if (flag === "number") return senderId === undefined;
  return flag === "senderId" || flag === "optOutContact" ? number === undefined : true;
}

interface SoFar {
  readonly slug: string;
  readonly answers: Answers;
}

async function askOne(question: Question, { slug, answers }: SoFar, terminal: cli.Terminal): Promise<Answers> {
  const { flag, path, asks } = question;
  const suggested = question.defaultOf({ slug, env: terminal.env });
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const said = (await terminal.ask(`${asks}${suggested === "" ? "" : ` [${suggested}]`}: `)).trim();
    const value = said === "" ? suggested : said;
    if (value === "" && flag === "number") return answers;
    const answered = { ...answers, [flag]: value };
    const problem = problemAt(path, `teams/${slug}.json`, answered);
    if (problem === undefined) return answered;
    terminal.err(`${problem}\n`);
  }
  throw new cli.CommandFailed(`no usable answer to "${asks}" in ${MAX_TRIES} tries`);
}

/** The text of a team file from the answers. */
function draftTeamFile({ number, senderId, optOutContact, ...fields }: Answers): string {
  const sms = number === undefined ? { senderId, optOutContact } : { originationNumber: number };
  return `${JSON.stringify({ $schema: "../docs/team.schema.json", ...fields, sms }, null, 2)}\n`;
}

/** What is wrong with one field, as a line a person can act on, or undefined. */
function problemAt(path: string, file: string, answers: Answers): string | undefined {
  const result = parseTeamFile(file, draftTeamFile(answers));
  const problem = result.kind === "problems" ? result.problems.find((one) => one.path === path) : undefined;
  return problem === undefined ? undefined : describeProblem(problem);
}
