import { createSnsSmsAccount, listAllSubscriptions } from "../../../lib/sns/sms-account.ts";
import type { Team } from "../../../lib/team/team.ts";
import type { Services, Terminal } from "../cli.ts";
import { openServices, type Target } from "../operator-services.ts";
import { teamNamed } from "../read-inputs.ts";
import { targetOf } from "../team-target.ts";
import * as aws from "./ask-aws.ts";
import * as check from "./check.ts";
import { clockCheck, credentialsCheck, regionCheck, stackCheck } from "./checks/access.ts";
import { alarmsCheck } from "./checks/alarms.ts";
import { athletesCheck } from "./checks/athletes.ts";
import { concurrencyCheck } from "./checks/concurrency.ts";
import { dueCheck, errandsCheck } from "./checks/due.ts";
import { emailCheck } from "./checks/email.ts";
import { putAsideCheck, streamCheck } from "./checks/functions.ts";
import { pricesCheck } from "./checks/prices.ts";
import { quarantineCheck } from "./checks/quarantine.ts";
import { receiptsCheck } from "./checks/receipts.ts";
import { shardsCheck } from "./checks/shards.ts";
import { deliveryLogCheck, optOutsCheck, originCheck, sandboxCheck } from "./checks/sms.ts";
import { spendingCheck } from "./checks/spending.ts";
import { timeZonesCheck } from "./checks/time-zones.ts";
import { keywordsCheck, twoWayCheck } from "./checks/two-way.ts";

const FIRST: readonly check.Row<check.TeamView, Team>[] = [check.row(credentialsCheck), check.row(clockCheck)];

/** Made with credentials of the team's own account alone. */
const CHECKS: readonly check.Row<check.TeamView, Team>[] = [
  check.row(regionCheck),
  check.row(stackCheck),
  check.row(sandboxCheck),
  check.row(deliveryLogCheck),
  check.row(spendingCheck),
  check.row(pricesCheck),
  check.row(originCheck),
  check.row(twoWayCheck),
  check.row(keywordsCheck),
  check.row(receiptsCheck),
  check.row(athletesCheck),
  check.row(timeZonesCheck),
  check.row(optOutsCheck),
  check.row(emailCheck),
  check.row(concurrencyCheck),
  check.row(streamCheck),
  check.row(dueCheck),
  check.row(shardsCheck),
  check.row(errandsCheck),
  check.row(quarantineCheck),
  check.row(putAsideCheck),
  check.row(alarmsCheck),
];

/** Looks at a deployed team. */
export async function examineTeam(slug: string, terminal: Terminal): Promise<check.TeamHealth> {
  const team = teamNamed(slug, terminal);
  const view = openTeamView(team, terminal);
  try {
    const first = await check.runChecks(FIRST, view, team);
    const { identity } = await view.caller();
    const isOwn = identity.kind === "known" && identity.account === team.account;
    const more = isOwn ? await check.runChecks(CHECKS, view, team) : [];
    return { name: `team ${slug}`, at: terminal.now(), findings: [...first, ...more] };
  } finally {
    view.close();
  }
}

/** Opens the clients of a team; `close` closes them. */
export function openTeamView(team: Team, { env, now }: Terminal): check.TeamView {
  const { slug, region } = team;
  const clients = aws.openClients(region);
  const stack = once(() => aws.readStack(clients, slug));
  const target = once(async () => targetOf(team, tableOf(await stack()), now));
  const opened: Services[] = [];
  const services = once(async () => {
    const own = openServices(await target());
    opened.push(own);
    return own;
  });
  const resources = once(async () => {
    if ((await stack()) === undefined) throw new check.NothingToAsk("There is no stack to look into: see the stack.");
    return await aws.readResources(clients, slug);
  });
  return {
    team,
    now,
    shellRegion: env["AWS_REGION"] ?? env["AWS_DEFAULT_REGION"],
    clients,
    caller: once(() => aws.readCaller(clients, now)),
    stack,
    physicalId: async (part, type) => physicalIdOf(await resources(), part, type),
    target,
    services,
    roster: once(async () => check.readRoster(await services())),
    subscriptions: once(() => listAllSubscriptions(clients.sns)),
    smsAccount: createSnsSmsAccount(clients.sns),
    option: `--team ${slug}`,
    schedules: `aws scheduler list-schedules --name-prefix cooldown-${slug}- --region ${region}`,
    speed: 1,
    close: () => {
      for (const own of opened) own.close();
      for (const client of Object.values(clients)) client.destroy();
    },
  };
}

function physicalIdOf(
  resources: readonly aws.StackResource[],
  part: check.StackPart,
  type: string,
): string | undefined {
  return resources.find((one) => one.ResourceType === type && one.LogicalResourceId?.startsWith(part))
    ?.PhysicalResourceId;
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}

function tableOf(stack: aws.StackFacts | undefined): Pick<Target, "tableName" | "webhookUrl"> {
  const { TableName: tableName, WebhookUrl: webhookUrl = "" } = stack?.outputs ?? {};
  if (tableName === undefined) throw new check.NothingToAsk("There is no table to look into: see the stack.");
  return { tableName, webhookUrl };
}
