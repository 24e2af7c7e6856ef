import { type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { accountStackName } from "../../lib/team/accounts.ts";
import { type Wave, wavesOf } from "../../lib/team/fleet.ts";
import type { Problem } from "../../lib/team/problem.ts";
import type { Team } from "../../lib/team/team.ts";
import { readTeamFolder, soundTeams } from "../../lib/team/team-files.ts";
import { type Examined, examinedIn, fleetAnswer, sickOf } from "../commands/doctor/fleet-health.ts";
import { type AccountAccess, accessTo } from "./account-credentials.ts";
import { diffSummary, type StackDiff } from "./diff-summary.ts";
import { buildOf, fleetState } from "./fleet-state.ts";
import { type LeftOut, leftOut, whyNoCanary } from "./left-out.ts";
import { alarmsOrWhy, describeUnreached, unreachedAccounts, whyUnreached } from "./reach-accounts.ts";
import { type FleetOutcome, plannedMinutes, runFleet, WATCHED_MINUTES } from "./run-fleet.ts";
import type { FleetOptions, StackVerb } from "./stack-command.ts";
import { ACCOUNTS_STAY } from "./stacks-asked.ts";

const FOLDER = ".fleet";
const ASSEMBLY = `${FOLDER}/assembly`;
const CDK = "node_modules/.bin/cdk";

type Access = (team: Pick<Team, "account" | "region">) => AccountAccess;

/** `npm run deploy|diff|doctor -- --all`: every team whose file is sound, from one build; answers the exit code. */
export async function fleet(verb: StackVerb, options: FleetOptions): Promise<number> {
  const sources = readTeamFolder("teams");
  const { teams, problems } = soundTeams(sources);
  const all = wavesOf(teams, options.canary);
  const left = leftOut(problems, { sources, waves: all, canary: options.canary });
  for (const line of left.lines) process.stderr.write(`${line}\n`);
  const noCanary = whyNoCanary(options.canary, teams, problems);
  if (noCanary !== undefined) return refused(noCanary);
  const waves = all.filter(({ number }) => [undefined, number].includes(options.wave));
  if (options.list) {
    process.stdout.write(`${JSON.stringify(waves.map(listed))}\n`);
    return 0;
  }
  if (all.length === 0) return refused("--all: no team file is sound");
  if (waves.length === 0) return refused(`--wave: came ${options.wave}; there are ${all.length}, as --list shows`);
  mkdirSync(FOLDER, { recursive: true });
  const access = accessTo(teams, FOLDER, process.env);
  // A team that is left out belongs to no wave, so that one wave's end does not keep back the next (deploy.yml).
  const isWhole = problems.length === 0 || options.wave !== undefined;
  if (verb === "doctor") {
    const isWell = options.json ? await reportAll(waves, access, problems) : await examineAll(waves, access, left);
    return isWell && isWhole ? 0 : 1;
  }
  if (verb === "deploy" && !(await reachAll(waves, access))) return 1;
  if (!(await run(CDK, ["synth", "--quiet", "--output", ASSEMBLY, "-c", "soundOnly=true"], {}))) return 1;
  const withAccounts = problems.length === 0;
  const plan = { waves, atOnce: options.atOnce, withAccounts };
  if (!withAccounts) process.stderr.write(ACCOUNTS_STAY);
  const isWell = verb === "diff" ? await diffAll(plan, options, access) : await deployAll(plan, options, access);
  if (left.summary !== "") say(left.summary);
  return isWell && isWhole ? 0 : 1;
}

/** Says which accounts cannot be reached, and why, before anything is built. */
async function reachAll(waves: readonly Wave[], access: Access): Promise<boolean> {
  const teams = waves.flatMap((wave) => wave.teams);
  const unreached = await unreachedAccounts(teams, (team) => whyUnreached(team, access(team)));
  for (const each of unreached) process.stderr.write(`${describeUnreached(each)}\n`);
  if (unreached.length > 0) process.stderr.write("Nothing was built or deployed.\n");
  return unreached.length === 0;
}

function refused(why: string): number {
  process.stderr.write(`${why}\n`);
  return 2;
}

function listed({ number, what, teams }: Wave): object {
  return { number, what, teams: teams.map(({ slug }) => slug) };
}

type Plan = Parameters<typeof runFleet>[0];

async function deployAll(plan: Plan, { others, wave }: FleetOptions, access: Access): Promise<boolean> {
  const state = fleetState(`${FOLDER}/state.json`, buildOf(ASSEMBLY), Date.now());
  say(
    `At most about ${inHours(plannedMinutes(plan))}: each team is deployed, watched for ${WATCHED_MINUTES} min and examined.`,
  );
  const outcome = await runFleet(plan, {
    deploy: (stack, team, alarms) => run(CDK, [...deployWords(stack, alarms), ...others], access(team)),
    alarmsOf: async (team) => {
      const alarms = await alarmsOrWhy(team, access(team));
      if (typeof alarms !== "string") return alarms;
      say(`  ${team.slug}: ${alarms}`);
      return undefined;
    },
    examine: (team) => examine(team, access),
    state,
    say,
  });
  if (outcome.failed.length === 0 && wave === undefined) state.end();
  say(described(outcome));
  return outcome.failed.length === 0;
}

function examine(team: Team, access: Access): Promise<boolean> {
  return run(process.execPath, ["bin/cooldown.mjs", "doctor", "--team", team.slug], access(team));
}

/** Asks doctor about every team, whatever it found of those before. */
async function examineAll(waves: readonly Wave[], access: Access, { summary }: LeftOut): Promise<boolean> {
  const sick: string[] = [];
  for (const team of waves.flatMap(({ teams }) => teams)) if (!(await examine(team, access))) sick.push(team.slug);
  const well = summary === "" ? "Every team is well." : "Every team whose file is sound is well.";
  say(sick.length === 0 ? well : `Doctor found a problem of: ${sick.join(", ")}`);
  if (summary !== "") say(summary);
  return sick.length === 0;
}

/** The same as one object. */
async function reportAll(waves: readonly Wave[], access: Access, problems: readonly Problem[]): Promise<boolean> {
  const examined: Examined[] = [];
  for (const team of waves.flatMap(({ teams }) => teams)) {
    const words = ["bin/cooldown.mjs", "doctor", "--team", team.slug, "--json"];
    const options: SpawnOptions = { env: access(team).env, stdio: ["ignore", "pipe", "pipe"] };
    examined.push(examinedIn(team.slug, (await ended(process.execPath, words, options)).output));
  }
  say(JSON.stringify(fleetAnswer(examined, problems)));
  return sickOf(examined).length === 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function deployWords(stack: string, alarms: readonly string[]): readonly string[] {
  const watched = alarms.flatMap((arn) => ["--rollback-trigger-alarm-arns", arn]);
  const minutes = alarms.length === 0 ? [] : ["--monitoring-time-minutes", String(WATCHED_MINUTES)];
  return ["deploy", stack, "--exclusively", "--app", ASSEMBLY, "--require-approval", "never", ...watched, ...minutes];
}

function described({ done, failed, waiting }: FleetOutcome): string {
  const failures = failed.map(({ slug, why }) => `${slug} (${WHY[why]})`);
  return [
    `${done.length} done: ${done.join(", ") || "none"}`,
    ...(failures.length === 0 ? [] : [`failed: ${failures.join(", ")}`]),
    ...(waiting.length === 0
      ? []
      : [`waiting: ${waiting.join(", ")}; mend what failed and run it again, it goes on there`]),
  ].join("\n");
}

const WHY = {
  account: "what its account shares was not deployed",
  alarms: "AWS did not say which alarms it has",
  deploy: "not deployed, or rolled back",
  doctor: "doctor found a problem",
} as const;

function inHours(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}

async function diffAll(plan: Plan, { others }: FleetOptions, access: Access): Promise<boolean> {
  const teams = plan.waves.flatMap((wave) => wave.teams);
  const stacks = new Map<string, Team>();
  for (const team of teams) {
    if (plan.withAccounts) stacks.set(accountStackName(team), team);
    stacks.set(`cooldown-${team.slug}`, team);
  }
  const diffs: StackDiff[] = [];
  for (const [stack, team] of stacks) {
    const words = ["diff", stack, "--exclusively", "--app", ASSEMBLY, "--no-color", ...others];
    diffs.push({ stack, ...(await outputOf(words, access(team))) });
  }
  process.stdout.write(diffSummary(diffs));
  return diffs.every(({ output }) => output !== null);
}

async function run(program: string, words: readonly string[], { env }: Partial<AccountAccess>): Promise<boolean> {
  return (await ended(program, words, { stdio: "inherit", ...(env && { env }) })).code === 0;
}

async function outputOf(words: readonly string[], { env }: AccountAccess): Promise<Omit<StackDiff, "stack">> {
  const { code, output } = await ended(CDK, words, { env, stdio: ["ignore", "pipe", "pipe"] });
  return code === 0 ? { output } : { output: null, why: output.trimEnd().split("\n").at(-1) };
}

async function ended(program: string, words: readonly string[], options: SpawnOptions) {
  const child = spawn(program, words, options);
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => parts.push(part));
  const [code] = await once(child, "close");
  return { code: Number(code), output: Buffer.concat(parts).toString("utf8") };
}
