import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import type { Team } from "../../lib/team/team.ts";
import { awsFailure } from "../commands/failures.ts";
import type { AccountAccess } from "./account-credentials.ts";
import { rollbackAlarms } from "./rollback-alarms.ts";

/** An account and region that could not be reached, and what that keeps back. */
interface Unreached {
  readonly account: string;
  readonly region: string;
  readonly slugs: readonly string[];
  readonly why: string;
}

/**
 * Asks each account and region of these teams once, before anything is built or deployed.
 *
 * @param ask why an account does not answer, asked of its first team; undefined: it does
 */
export async function unreachedAccounts(
  teams: readonly Team[],
  ask: (team: Team) => Promise<string | undefined>,
): Promise<readonly Unreached[]> {
  const places = new Map<string, [Team, ...Team[]]>();
  for (const team of teams) {
    const key = `${team.account} ${team.region}`;
    const place = places.get(key);
    if (place === undefined) places.set(key, [team]);
    else place.push(team);
  }
  const unreached: Unreached[] = [];
  for (const [first, ...others] of places.values()) {
    const why = await ask(first);
    const slugs = [first, ...others].map(({ slug }) => slug);
    if (why !== undefined) unreached.push({ account: first.account, region: first.region, slugs, why });
  }
  return unreached;
}

export function describeUnreached({ account, region, slugs, why }: Unreached): string {
  return `account ${account} ${region} (${slugs.join(", ")}): ${why}`;
}

/** Why a deployment of a team would fail at its start: no credentials that hold, or those of another account. */
export async function whyUnreached(team: Team, access: AccountAccess): Promise<string | undefined> {
  const alarms = await alarmsOrWhy(team, access);
  if (typeof alarms === "string") return alarms;
  const account = await accountOf(team, access);
  return account === undefined || account === team.account
    ? undefined
    : `these AWS credentials are of account ${account}: use others, or set COOLDOWN_ROLE (docs/deploy.md, A fleet)`;
}

/** The ARNs of the alarms that watch a team, or why AWS does not say. */
export async function alarmsOrWhy(team: Team, { profile }: AccountAccess): Promise<readonly string[] | string> {
  const client = new CloudFormationClient({ region: team.region, ...(profile === undefined ? {} : { profile }) });
  try {
    return await rollbackAlarms(team, client);
  } catch (error) {
    return awsFailure(error) ?? String(error);
  } finally {
    client.destroy();
  }
}

/** The account of the credentials; undefined when STS does not say, which keeps nothing back. */
async function accountOf({ region }: Team, { profile }: AccountAccess): Promise<string | undefined> {
  const requestHandler = { connectionTimeout: 3_000, requestTimeout: 5_000, throwOnRequestTimeout: true };
  const sts = new STSClient({ region, maxAttempts: 1, requestHandler, ...(profile === undefined ? {} : { profile }) });
  try {
    return (await sts.send(new GetCallerIdentityCommand({}))).Account;
  } catch {
    return undefined;
  } finally {
    sts.destroy();
  }
}
