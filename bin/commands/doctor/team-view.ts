import { createSnsSmsAccount, listAllSubscriptions } from "../../../lib/sns/sms-account.ts";
import type { Team } from "../../../lib/team/team.ts";
import { type Services, type Terminal } from "../cli.ts";
import { openServices, type Target } from "../operator-services.ts";
import { targetOf } from "../team-target.ts";
import * as aws from "./ask-aws.ts";
import { NothingToAsk, type StackPart, type TeamView } from "./check.ts";

export function openTeamView(team: Team, { env, now }: Terminal): TeamView {
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
    if ((await stack()) === undefined) throw new NothingToAsk("There is no stack to look into: see the stack.");
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
    athletes: once(async () => (await services()).allAthletes()),
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

function physicalIdOf(resources: readonly aws.StackResource[], part: StackPart, type: string): string | undefined {
  return resources.find((one) => one.ResourceType === type && one.LogicalResourceId?.startsWith(part))
    ?.PhysicalResourceId;
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}

function tableOf(stack: aws.StackFacts | undefined): Pick<Target, "tableName" | "webhookUrl"> {
  const { TableName: tableName, WebhookUrl: webhookUrl = "" } = stack?.outputs ?? {};
  if (tableName === undefined) throw new NothingToAsk("There is no table to look into: see the stack.");
  return { tableName, webhookUrl };
}
