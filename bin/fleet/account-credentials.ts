import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Team } from "../../lib/team/team.ts";

/** How a team's account is reached: the environment of a process, and the profile for a client of this one. */
export interface AccountAccess {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly profile: string | undefined;
}

/**
 * Reaches the account of each team by the credentials that are there; where the variable COOLDOWN_ROLE names a role, through
 * the role of that name in the team's account, by a profile for each account in a file of its own.
 */
export function accessTo(
  teams: readonly Team[],
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): (team: Pick<Team, "account" | "region">) => AccountAccess {
  const role = env["COOLDOWN_ROLE"];
  if (role === undefined || role === "") return () => ({ env, profile: undefined });
  const file = resolve(folder, "aws-config");
  mkdirSync(folder, { recursive: true });
  const accounts = [...new Set(teams.map(({ account }) => account))];
  writeFileSync(file, accounts.map((account) => profileOf(account, role)).join("\n"));
  process.env["AWS_CONFIG_FILE"] = file;
  return ({ account, region }) => {
    const profile = profileName(account);
    return { env: { ...env, AWS_CONFIG_FILE: file, AWS_PROFILE: profile, AWS_REGION: region }, profile };
  };
}

/** The credentials of the environment take the role; where they come from (OIDC, a login) does not matter. */
function profileOf(account: string, role: string): string {
  const arn = `arn:aws:iam::${account}:role/${role}`;
  return `[profile ${profileName(account)}]\nrole_arn = ${arn}\ncredential_source = Environment\n`;
}

function profileName(account: string): string {
  return `cooldown-${account}`;
}
