import * as cloudFormation from "@aws-sdk/client-cloudformation";
import { CloudWatchClient, GetMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { PinpointSMSVoiceV2Client } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { SNSClient } from "@aws-sdk/client-sns";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import * as z from "zod/mini";
import { awsFailure } from "../failures.ts";
import { describeStack } from "../team-target.ts";

export interface Clients {
  readonly sts: STSClient;
  readonly cloudFormation: cloudFormation.CloudFormationClient;
  readonly cloudWatch: CloudWatchClient;
  readonly sns: SNSClient;
  readonly smsVoice: PinpointSMSVoiceV2Client;
  readonly lambda: LambdaClient;
}

/** Clients that only ask, so they may try again. */
export function openClients(region: string): Clients {
  const requestHandler = { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true };
  const config = { region, maxAttempts: 3, requestHandler };
  return {
    sts: new STSClient(config),
    cloudFormation: new cloudFormation.CloudFormationClient(config),
    cloudWatch: new CloudWatchClient(config),
    sns: new SNSClient(config),
    smsVoice: new PinpointSMSVoiceV2Client(config),
    lambda: new LambdaClient(config),
  };
}

/** What one question to STS tells. */
export interface Caller {
  /** Who gives the command, as AWS sees it; `unknown`: nobody AWS knows, or AWS could not be asked. */
  readonly identity:
    | { readonly kind: "known"; readonly account: string; readonly arn: string }
    | { readonly kind: "unknown"; readonly why: string };
  /** How far this computer's clock is ahead of AWS's, negative when it is behind [seconds]; undefined without an answer. */
  readonly aheadSeconds: number | undefined;
}

/** Asks STS, which needs no permission. */
export async function readCaller({ sts }: Pick<Clients, "sts">, now: () => number): Promise<Caller> {
  let aheadSeconds: number | undefined;
  sts.middlewareStack.add(
    (next) => async (args) => {
      const askedMs = now();
      const answer = await next(args);
      aheadSeconds = secondsAhead(answer, (askedMs + now()) / 2) ?? aheadSeconds;
      return answer;
    },
    { step: "deserialize", priority: "low", name: "rememberDate" },
  );
  try {
    const { Account: account, Arn: arn } = await sts.send(new GetCallerIdentityCommand({}));
    if (account !== undefined && arn !== undefined) return { identity: { kind: "known", account, arn }, aheadSeconds };
    return { identity: { kind: "unknown", why: "STS names no account" }, aheadSeconds };
  } catch (error) {
    const why = awsFailure(error) ?? (error instanceof Error ? error.name : "unknown");
    return { identity: { kind: "unknown", why }, aheadSeconds };
  }
}

const httpAnswer = z.object({ response: z.object({ headers: z.object({ date: z.string() }) }) });
/** A Date leaves off the second's fraction: half of one on average. */
const LEFT_OFF_MS = 500;

/** Also of an answer that refuses: it has its Date, too. */
function secondsAhead(answer: unknown, hereMs: number): number | undefined {
  const read = httpAnswer.safeParse(answer);
  const thereMs = read.success ? Date.parse(read.data.response.headers.date) + LEFT_OFF_MS : Number.NaN;
  return Number.isNaN(thereMs) ? undefined : Math.round((hereMs - thereMs) / 1_000);
}

/** A stack as CloudFormation describes it. */
export interface StackFacts {
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly isProtected: boolean;
}

/** The team's stack, or undefined. */
export async function readStack(clients: Clients, slug: string): Promise<StackFacts | undefined> {
  const stack = await describeStack(`cooldown-${slug}`, clients.cloudFormation);
  if (stack === undefined) return undefined;
  const { StackStatus: status = "", Outputs = [], EnableTerminationProtection: isProtected = false } = stack;
  const outputs = Outputs.map(({ OutputKey = "", OutputValue = "" }) => [OutputKey, OutputValue] as const);
  return { status, outputs: Object.fromEntries(outputs), isProtected };
}

export type StackResource = cloudFormation.StackResourceSummary;

export async function readResources(clients: Clients, slug: string): Promise<readonly StackResource[]> {
  const found: StackResource[] = [];
  const client = clients.cloudFormation;
  const pages = cloudFormation.paginateListStackResources({ client }, { StackName: `cooldown-${slug}` });
  for await (const { StackResourceSummaries = [] } of pages)
    for (const resource of StackResourceSummaries) found.push(resource);
  return found;
}

export interface MetricQuestion {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: "Maximum" | "Sum";
  readonly periodSeconds: number;
  readonly fromMs: number;
  readonly toMs: number;
}

/** The values of a metric, one for each period that has any, the newest first. */
export async function readMetric(clients: Clients, asked: MetricQuestion): Promise<readonly number[]> {
  const Dimensions = Object.entries(asked.dimensions).map(([Name, Value]) => ({ Name, Value }));
  const Metric = { Namespace: asked.namespace, MetricName: asked.name, Dimensions };
  const MetricStat = { Metric, Period: asked.periodSeconds, Stat: asked.statistic };
  const { MetricDataResults: [result] = [] } = await clients.cloudWatch.send(
    new GetMetricDataCommand({
      StartTime: new Date(asked.fromMs),
      EndTime: new Date(asked.toMs),
      ScanBy: "TimestampDescending",
      MetricDataQueries: [{ Id: "asked", MetricStat }],
    }),
  );
  return result?.Values ?? [];
}

/** The newest value of a metric in the last `lastMs`, or null. */
export async function newestOf(
  { clients, now }: { readonly clients: Clients; readonly now: () => number },
  metric: Omit<MetricQuestion, "fromMs" | "toMs">,
  lastMs: number,
): Promise<number | null> {
  const toMs = now();
  const values = await readMetric(clients, { ...metric, fromMs: toMs - lastMs, toMs });
  return values[0] ?? null;
}
