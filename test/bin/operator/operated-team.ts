import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, PutItemCommand, paginateScan } from "@aws-sdk/client-dynamodb";
import { ListSubscriptionsByTopicCommand, NotFoundException, SNSClient } from "@aws-sdk/client-sns";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { Terminal } from "../../../bin/commands/cli.ts";
import { instantMs } from "../../../lib/domain/local-time.ts";
import type { OptOuts } from "../../../lib/local/fake-sns-state.ts";
import { LOCAL_TABLE_NAME } from "../../../lib/local/local-team.ts";
import { startFakeCloud } from "../../support/fake-cloud.ts";
import { type Ran, runCommand } from "../../support/run-command.ts";
import { startRuntimeClient } from "../../support/runtime-client.ts";

type Item = Readonly<Record<string, unknown>>;

/** A team as an operator reaches it, in a cloud of this machine or in the local runtime. */
export interface OperatedTeam {
  /** Runs a command with the options that name this world. */
  readonly run: (...words: readonly string[]) => Promise<Ran>;
  readonly answering: (answer: string, ...words: readonly string[]) => Promise<Ran>;
  /** Runs a command and types these lines, in an environment. */
  readonly typing: (
    answers: readonly string[],
    env: Readonly<Record<string, string>>,
    ...words: readonly string[]
  ) => Promise<Ran>;
  /** Writes a file and answers its path. */
  readonly file: (name: string, json: unknown) => Promise<string>;
  readonly put: (item: Item) => Promise<void>;
  /** Every item of the table, once all that follows from earlier commands is done. */
  readonly items: () => Promise<readonly Item[]>;
  /** The numbers that texted STOP to AWS. */
  readonly optOuts: Pick<OptOuts, "add">;
  /** The addresses subscribed to an athlete's e-mail topic, or undefined without such a topic. */
  readonly subscribed: (athleteId: string) => Promise<readonly string[] | undefined>;
  readonly stop: () => Promise<void>;
}

export const NOW = "2026-10-12T16:00:00.000Z";

/** AWS on loopback, reached by the SDK's own environment variables. */
export async function startCloud(): Promise<OperatedTeam> {
  const { dynalite, sns, stop } = await startFakeCloud();
  const table = { client: dynalite.client, tableName: dynalite.tableName };
  return operateTeam(["--team", "riverside"], {
    table,
    topics: { endpoint: sns.endpoint, prefix: "arn:aws:sns:us-west-2:222222222222:cooldown_riverside_" },
    optOuts: sns.optedOut,
    settle: async () => undefined,
    stop,
  });
}

/** The local runtime in this process, reached over HTTP. */
export async function startLocal(): Promise<OperatedTeam> {
  const { server } = await startRuntimeClient({ now: NOW });
  const client = new DynamoDBClient({
    endpoint: `${server.url}/local/aws/dynamodb`,
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  return operateTeam(["--local", server.url], {
    table: { client, tableName: LOCAL_TABLE_NAME },
    topics: { endpoint: `${server.url}/local/aws/sns`, prefix: "arn:aws:sns:local:000000000000:cooldown_local_" },
    optOuts: server.runtime.optOuts,
    settle: server.runtime.settle,
    stop: async () => {
      client.destroy();
      await server.stop();
    },
  });
}

async function operateTeam(
  place: readonly string[],
  parts: {
    readonly table: { readonly client: DynamoDBClient; readonly tableName: string };
    readonly topics: { readonly endpoint: string; readonly prefix: string };
    readonly optOuts: Pick<OptOuts, "add">;
    readonly settle: () => Promise<void>;
    readonly stop: () => Promise<void>;
  },
): Promise<OperatedTeam> {
  const { table, settle, optOuts } = parts;
  const folder = await mkdtemp(join(tmpdir(), "cooldown-operator-"));
  const run = async (
    words: readonly string[],
    over: Partial<Terminal> & { readonly answer?: string; readonly answers?: readonly string[] },
  ): Promise<Ran> => {
    const ran = await runCommand([...words, ...place], { now: () => instantMs(NOW), ...over });
    await settle();
    return ran;
  };
  return {
    run: (...words) => run(words, {}),
    typing: (answers, env, ...words) => run(words, { answers, env, isInteractive: true }),
    answering: (answer, ...words) => run(words, { answer }),
    file: async (name, json) => {
      await writeFile(join(folder, name), JSON.stringify(json));
      return join(folder, name);
    },
    put: async (item) => {
      await table.client.send(new PutItemCommand({ TableName: table.tableName, Item: marshall(item) }));
    },
    items: async () => {
      await settle();
      const items: Item[] = [];
      for await (const page of paginateScan({ client: table.client }, { TableName: table.tableName })) {
        items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
      }
      return items;
    },
    optOuts,
    subscribed: (athleteId) => subscribersOf(`${parts.topics.prefix}${athleteId}`, parts.topics.endpoint),
    stop: async () => {
      await parts.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function subscribersOf(TopicArn: string, endpoint: string): Promise<readonly string[] | undefined> {
  const client = new SNSClient({
    endpoint,
    region: "local",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  try {
    const { Subscriptions = [] } = await client.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
    return Subscriptions.map(({ Endpoint = "" }) => Endpoint);
  } catch (error) {
    if (error instanceof NotFoundException) return undefined;
    throw error;
  } finally {
    client.destroy();
  }
}
