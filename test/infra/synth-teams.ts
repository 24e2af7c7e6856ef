import { readFileSync } from "node:fs";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import * as z from "zod/mini";
import { AccountStack } from "../../lib/infra/account-stack.ts";
import { TeamStack } from "../../lib/infra/team-stack.ts";
import { accountsOf } from "../../lib/team/accounts.ts";
import type { Team } from "../../lib/team/team.ts";
import { parseTeamFiles, readTeamFolder } from "../../lib/team/team-files.ts";

/** One resource of a template. */
export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string | undefined;
}

const record = z.record(z.string(), z.unknown());
const templateJson = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.optional(record), DeletionPolicy: z.optional(z.string()) }),
  ),
});

export interface SynthedTeam {
  readonly team: Team;
  readonly stack: TeamStack;
  readonly template: Template;
}

/** A stack of an account and region. */
interface SynthedAccount {
  readonly stack: AccountStack;
  readonly template: Template;
}

export interface Synthed {
  readonly app: App;
  readonly accounts: readonly SynthedAccount[];
  readonly teams: readonly SynthedTeam[];
}

/** The stacks of some teams as `cdk synth` makes them, but for bundling and CDK's own rules: app.test.ts has those. */
export function synthTeams(teams: readonly Team[]): Synthed {
  const app = new App({
    context: { ...cdkContext, "aws:cdk:bundling-stacks": [] },
    builtinCloudFormationValidation: false,
  });
  const stacks = teams.map((team) => ({ team, stack: new TeamStack(app, team) }));
  const shared = accountsOf(teams).map((account) => new AccountStack(app, account));
  const accounts = shared.map((stack) => ({ stack, template: Template.fromStack(stack) }));
  return {
    app,
    accounts,
    teams: stacks.map(({ team, stack }) => ({ team, stack, template: Template.fromStack(stack) })),
  };
}

export interface RepoTeams extends Omit<Synthed, "teams"> {
  readonly demo: SynthedTeam;
  readonly riverside: SynthedTeam;
}

/** The teams of the folder `teams/`: `demo`, a sandbox, and `riverside`, in production. */
export function synthRepoTeams(): RepoTeams {
  const files = parseTeamFiles(readTeamFolder("test/fixtures/teams"));
  const { app, teams, accounts } = synthTeams(files.kind === "teams" ? files.teams : []);
  const [demo, riverside] = teams;
  if (demo?.team.slug !== "demo" || riverside?.team.slug !== "riverside") throw new Error("teams/ holds other teams");
  return { demo, riverside, app, accounts };
}

/** Context as cdk.json has it. */
export const cdkContext: Readonly<Record<string, unknown>> = z
  .object({ context: record })
  .parse(JSON.parse(readFileSync("cdk.json", "utf8"))).context;

export function resourcesOf(template: Template, type?: string): Readonly<Record<string, Resource>> {
  const all = Object.entries(templateJson.parse(template.toJSON()).Resources);
  const chosen = all.filter(([, { Type }]) => type === undefined || Type === type);
  return Object.fromEntries(
    chosen.map(([id, resource]) => [id, { ...resource, Properties: resource.Properties ?? {} }]),
  );
}
