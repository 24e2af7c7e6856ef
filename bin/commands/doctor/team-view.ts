import type { Athlete } from "../../../lib/domain/profile.ts";
import { createSnsSmsAccount, listAllSubscriptions, type SmsAccount } from "../../../lib/sns/sms-account.ts";
import type { STACK_PARTS } from "../../../lib/team/stack-names.ts";
import type { Team } from "../../../lib/team/team.ts";
import { everyAthlete, type Terminal } from "../cli.ts";
import { type OperatorServices, openServices, type Target } from "../operator-services.ts";
import { targetOf } from "../team-target.ts";
import * as aws from "./ask-aws.ts";
import { type Check, NothingToAsk } from "./check.ts";

/** What the checks ask that are made of a deployed team and of the local runtime alike. */
export interface CommonView {
  readonly services: () => Promise<OperatorServices>;
  readonly athletes: () => Promise<readonly Athlete[]>;
  readonly smsAccount: SmsAccount;
  /** How commands name the team: `--team riverside`. */
  readonly option: string;
  /** A command that shows whether sweep and fetch run; null where nothing can be typed. */
  readonly schedules: string | null;
  /** Virtual seconds a real second. */
  readonly speed: number;
}

/** A deployed team as its checks see it; what several of them need is asked for once. */
export interface TeamView extends CommonView {
  readonly team: Team;
  readonly now: () => number;
  /** The region of AWS's own commands in this shell, or undefined. */
  readonly shellRegion: string | undefined;
  readonly clients: aws.Clients;
  readonly caller: () => Promise<aws.Caller>;
  readonly stack: () => Promise<aws.StackFacts | undefined>;
  /** What AWS calls the only resource of a type in a part of the stack, or undefined. */
  readonly physicalId: (part: StackPart, type: `AWS::${string}`) => Promise<string | undefined>;
  readonly target: () => Promise<Target>;
  readonly subscriptions: () => ReturnType<typeof listAllSubscriptions>;
  readonly close: () => void;
}

type StackPart = (typeof STACK_PARTS)[keyof typeof STACK_PARTS];

/** A check of a deployed team, judged by its facts and the team file. */
export type TeamCheck<Facts> = Check<TeamView, Facts, Team>;

export function openTeamView(team: Team, { env, now }: Terminal): TeamView {
  const { slug, region } = team;
  const clients = aws.openClients(region);
  const stack = once(() => aws.readStack(clients, slug));
  const target = once(async () => targetOf(team, tableOf(await stack()), now));
  const opened: OperatorServices[] = [];
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
    athletes: once(async () => everyAthlete(await services())),
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

/** The newest value of a metric of the last while; null when there is none. */
export async function newestOf(
  { clients, now }: TeamView,
  metric: Omit<aws.MetricQuestion, "fromMs" | "toMs">,
  lastMs: number,
): Promise<number | null> {
  const toMs = now();
  const values = await aws.readMetric(clients, { ...metric, fromMs: toMs - lastMs, toMs });
  return values[0] ?? null;
}
