import { accountStackName } from "../../lib/team/accounts.ts";
import type { Wave } from "../../lib/team/fleet.ts";
import type { Team } from "../../lib/team/team.ts";

/** How far a stack of this build is: nothing begins twice that is further than `deploying`. */
export type StackState = "deploying" | "deployed" | "examined";

/** What a run keeps, so that the next one goes on where it ended. */
export interface FleetState {
  readonly get: (stack: string) => StackState | undefined;
  readonly set: (stack: string, state: StackState) => void;
}

export interface FleetDeps {
  /** Deploys a stack of what was built, watched by these alarms; false when it failed or was rolled back. */
  readonly deploy: (stack: string, team: Team, alarms: readonly string[]) => Promise<boolean>;
  /** The alarms (ARNs) that roll the team's stack back, none on its first deployment; undefined: AWS did not say. */
  readonly alarmsOf: (team: Team) => Promise<readonly string[] | undefined>;
  /** Asks doctor; false when it found a problem. */
  readonly examine: (team: Team) => Promise<boolean>;
  readonly state: FleetState;
  readonly say: (line: string) => void;
}

export interface FleetPlan {
  readonly waves: readonly Wave[];
  /** Teams of a wave that are deployed side by side. */
  readonly atOnce: number;
  /** Whether what an account's teams share is deployed too, before the first of them. */
  readonly withAccounts: boolean;
}

interface Failure {
  readonly slug: string;
  readonly why: "account" | "alarms" | "deploy" | "doctor";
}

/** What became of a fleet; `waiting` are the teams that were not begun. */
export interface FleetOutcome {
  readonly done: readonly string[];
  readonly failed: readonly Failure[];
  readonly waiting: readonly string[];
}

/** Deploys wave after wave, asks doctor after each team, and begins nothing more once one failed. */
export async function runFleet({ waves, atOnce, withAccounts }: FleetPlan, deps: FleetDeps): Promise<FleetOutcome> {
  const done: string[] = [];
  const failed: Failure[] = [];
  const accounts = new Map<string, Promise<boolean>>();
  const accountOf = (team: Team): Promise<boolean> => {
    const stack = accountStackName(team);
    const begun = accounts.get(stack) ?? deployAccount(stack, team, deps);
    accounts.set(stack, begun);
    return begun;
  };
  for (const { number, what, teams } of waves) {
    if (failed.length > 0) break;
    deps.say(`Wave ${number}, ${what}: ${teams.map(({ slug }) => slug).join(", ")}`);
    const queue = [...teams];
    const work = async (): Promise<void> => {
      for (let team = queue.shift(); team !== undefined; team = queue.shift()) {
        const why = withAccounts && !(await accountOf(team)) ? "account" : await deployTeam(team, deps);
        if (why === undefined) done.push(team.slug);
        else {
          failed.push({ slug: team.slug, why });
          queue.length = 0;
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }
  const begun = new Set([...done, ...failed.map(({ slug }) => slug)]);
  const slugs = waves.flatMap(({ teams }) => teams.map(({ slug }) => slug));
  return { done, failed, waiting: slugs.filter((slug) => !begun.has(slug)) };
}

async function deployAccount(stack: string, team: Team, { deploy, state, say }: FleetDeps): Promise<boolean> {
  if (state.get(stack) === "deployed") return true;
  say(`  account ${team.account} ${team.region}`);
  state.set(stack, "deploying");
  if (!(await deploy(stack, team, []))) return false;
  state.set(stack, "deployed");
  return true;
}

/** Why the team failed, or undefined. */
async function deployTeam(team: Team, deps: FleetDeps): Promise<Exclude<Failure["why"], "account"> | undefined> {
  const { deploy, alarmsOf, examine, state, say } = deps;
  const stack = `cooldown-${team.slug}`;
  const before = state.get(stack);
  if (before === "examined") {
    say(`  ${team.slug}: done before`);
    return undefined;
  }
  if (before !== "deployed") {
    const alarms = await alarmsOf(team);
    if (alarms === undefined) return "alarms";
    say(`  ${team.slug}: ${alarms.length === 0 ? "first deployment, nothing to watch" : watching(alarms)}`);
    state.set(stack, "deploying");
    if (!(await deploy(stack, team, alarms))) return "deploy";
    state.set(stack, "deployed");
  }
  if (!(await examine(team))) return "doctor";
  state.set(stack, "examined");
  say(`  ${team.slug}: well`);
  return undefined;
}

/** Names the alarms as CloudWatch does. */
function watching(alarms: readonly string[]): string {
  return `watched for ${WATCHED_MINUTES} min by ${alarms.map((arn) => arn.split(":").at(-1)).join(", ")}`;
}

/** How long CloudFormation watches the alarms after a deployment [minutes]. */
export const WATCHED_MINUTES = 10;
/** What a deployment of one team takes beside that, by experience [minutes]. */
const DEPLOYED_MINUTES = 4;

/** The longest that a plan may take when nothing fails [minutes]. */
export function plannedMinutes({ waves, atOnce }: Pick<FleetPlan, "waves" | "atOnce">): number {
  const turns = waves.reduce((sum, { teams }) => sum + Math.ceil(teams.length / atOnce), 0);
  return turns * (DEPLOYED_MINUTES + WATCHED_MINUTES);
}
