import * as z from "zod/mini";
import { wakesAssess } from "../infra/stream-filter.ts";
import { type Resource, resourcesOf } from "../infra/synth-teams.ts";
import { LOCAL_ACCOUNT } from "../support/dynamodb-local.ts";
import { type LambdaProcess, startLambda } from "./lambda-process.ts";
import { createStreamedTable, type StreamedTable } from "./streamed-table.ts";
import type { ShippedFunction, SynthesizedTeam } from "./synthesized-team.ts";

/** An event of API Gateway, payload format 2.0. */
export type HttpEvent = Readonly<Record<string, unknown>> & { readonly routeKey: string };

/** A team's bundles, wired as its template wires them, on DynamoDB Local and an SNS of our own. */
export interface ShippedTeam {
  readonly table: StreamedTable;
  /** What the function behind the event's route answers. */
  readonly request: (event: HttpEvent, at: number) => Promise<unknown>;
  /** Hands the stream's new records that pass the filter to their function, batch by batch; answers its answers. */
  readonly stream: (at: number) => Promise<readonly unknown[]>;
  /** Fires every schedule once, with its own input. */
  readonly minute: (at: number) => Promise<void>;
  /** Hands the function of receipts what the account's router hands on. */
  readonly hear: (event: unknown, at: number) => Promise<void>;
  /** Hands on what an athlete texted, as the topic of the team's number does. */
  readonly text: (event: unknown, at: number) => Promise<void>;
  /** All that the functions wrote. */
  readonly logs: () => string;
  readonly stop: () => Promise<void>;
}

interface Endpoints {
  readonly dynamoDb: string;
  readonly sns: string;
}

const batchSize = z.object({ BatchSize: z.int() });
const schedule = z.object({ Target: z.object({ Arn: z.unknown(), Input: z.string() }) });

/** Makes the template's table and starts every one of its functions. */
export async function startShippedTeam(team: SynthesizedTeam, endpoints: Endpoints): Promise<ShippedTeam> {
  const { template } = team;
  const table = await createStreamedTable(endpoints.dynamoDb, template);
  const processes = new Map(team.functions.map((each) => [each.id, startLambda(each, envOf(each, table, endpoints))]));
  const behind = (resource: unknown): LambdaProcess => processOf(resource, processes);
  const [mapping, ...otherMappings] = Object.values(resourcesOf(template, "AWS::Lambda::EventSourceMapping"));
  if (mapping === undefined || otherMappings.length > 0) throw new Error("One function reads the stream.");
  return {
    table,
    request: (event, at) => behind(integrationOf(event.routeKey, resourcesOf(template))).invoke(event, at),
    stream: async (at) => {
      const passed = (await table.changes()).filter((change) => wakesAssess(template, change));
      const answers: unknown[] = [];
      for (const Records of chunksOf(passed, batchSize.parse(mapping.Properties).BatchSize)) {
        answers.push(await behind(mapping).invoke({ Records }, at));
      }
      return answers;
    },
    minute: async (at) => {
      for (const { Properties } of Object.values(resourcesOf(template, "AWS::Scheduler::Schedule"))) {
        const { Arn, Input } = schedule.parse(Properties).Target;
        await behind(Arn).invoke(JSON.parse(Input), at);
      }
    },
    hear: async (event, at) => {
      await behind({ Ref: receiptsOf(resourcesOf(template)) }).invoke(event, at);
    },
    text: async (event, at) => {
      const [subscription] = Object.values(resourcesOf(template, "AWS::SNS::Subscription")).filter(
        ({ Properties }) => Properties["Protocol"] === "lambda",
      );
      await behind(subscription?.Properties["Endpoint"]).invoke(event, at);
    },
    logs: () => [...processes.values()].map(({ logs }) => logs()).join(""),
    stop: async () => {
      table.close();
      await Promise.all([...processes.values()].map(({ stop }) => stop()));
    },
  };
}

/** The template's own variables, and what Lambda and an operator's endpoint override add. */
function envOf(
  { env }: ShippedFunction,
  { tableName }: StreamedTable,
  { dynamoDb, sns }: Endpoints,
): Readonly<Record<string, string>> {
  const made = (name: string): string =>
    name.endsWith("_TOPIC_ARN") ? "arn:aws:sns:us-east-1:111111111111:coach" : tableName;
  const resolved = Object.entries(env).map(([name, value]) => [name, typeof value === "string" ? value : made(name)]);
  return {
    ...Object.fromEntries(resolved),
    ...LOCAL_ACCOUNT,
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDb,
    AWS_ENDPOINT_URL_SNS: sns,
  };
}

/** The one function that something in a template refers to. */
function processOf(resource: unknown, processes: ReadonlyMap<string, LambdaProcess>): LambdaProcess {
  const [one, ...others] = [...new Set(referredIn(resource))].flatMap((id) => processes.get(id) ?? []);
  if (one === undefined || others.length > 0) throw new Error("It refers to one function.");
  return one;
}

/** The router finds it by its name. */
function receiptsOf(resources: Readonly<Record<string, Resource>>): string {
  const named = Object.entries(resources).filter(([, { Properties }]) =>
    String(Properties["FunctionName"]).endsWith("-receipts"),
  );
  const [[id] = []] = named;
  if (id === undefined) throw new Error("No function takes receipts.");
  return id;
}

function integrationOf(routeKey: string, resources: Readonly<Record<string, Resource>>): Resource {
  const route = Object.values(resources).find(({ Properties }) => Properties["RouteKey"] === routeKey);
  const integration = referredIn(route?.Properties["Target"]).map((id) => resources[id])[0];
  if (integration === undefined) throw new Error(`No route ${routeKey}`);
  return integration;
}

function referredIn(part: unknown): readonly string[] {
  const references = JSON.stringify(part ?? null).matchAll(/"(?:Ref":|Fn::GetAtt":\[)"(\w+)"/g);
  return [...references].map(([, id = ""]) => id);
}

function chunksOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
