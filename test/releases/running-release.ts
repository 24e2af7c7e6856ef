import * as z from "zod/mini";
import { type LambdaProcess, startLambda } from "../dynamodb-local/lambda-process.ts";
import { LOCAL_ACCOUNT } from "../support/dynamodb-local.ts";
import { aStreamRecord } from "../support/stream-event.ts";
import type { FunctionName, Release } from "./releases.ts";

/** A release at work on a table, each function in a process of its own from its first event on. */
export interface RunningRelease {
  readonly name: string;
  /** Posts a workout to the webhook; answers its status. */
  readonly post: (workout: object, of: { readonly token: string; readonly at: number }) => Promise<number>;
  /** Assesses athletes as the stream's batch asks; answers how many records of it failed. */
  readonly assess: (athleteIds: readonly string[], at: number) => Promise<number>;
  readonly sweep: (at: number) => Promise<void>;
  /** Hands a text from a phone to inbound. */
  readonly text: (
    from: string,
    of: { readonly body: string; readonly id: string; readonly at: number },
  ) => Promise<void>;
  /** What its functions said of each error. */
  readonly errors: () => readonly string[];
  readonly stop: () => Promise<void>;
}

export interface Place {
  readonly dynamoDb: string;
  readonly sns: string;
  readonly tableName: string;
}

const TIMEOUT_MS = 70_000;

export function runRelease({ name, folder }: Release, place: Place): RunningRelease {
  const processes = new Map<FunctionName, LambdaProcess>();
  const start = (each: FunctionName): LambdaProcess => {
    const handler = `${each}.handler`;
    const shipped = { id: each, folder, handler, nodeRelease: null, timeoutMs: TIMEOUT_MS, env: {} };
    const process = startLambda(shipped, envOf(each, place));
    processes.set(each, process);
    return process;
  };
  const invoke = async (each: FunctionName, event: unknown, at: number): Promise<unknown> =>
    (processes.get(each) ?? start(each)).invoke(event, at);
  return {
    name,
    post: async (workout, { token, at }) => Object(await invoke("webhook", postOf(workout, token), at)).statusCode,
    assess: async (athleteIds, at) => {
      const Records = athleteIds.map((id, i) => aStreamRecord(String(i + 1), `ATHLETE#${id}`, "PROFILE"));
      return Object(await invoke("assess", { Records }, at)).batchItemFailures.length;
    },
    sweep: async (at) => {
      await invoke("deliver", { shard: 0 }, at);
    },
    text: async (from, { body, id, at }) => {
      const Message = JSON.stringify({ originationNumber: from, messageBody: body, inboundMessageId: id });
      await invoke("inbound", { Records: [{ Sns: { Message } }] }, at);
    },
    errors: () => [...processes.values()].flatMap(({ logs }) => errorsIn(logs())),
    stop: async () => {
      await Promise.all([...processes.values()].map(({ stop }) => stop()));
    },
  };
}

/** The environment of a function, as a stack would give it. */
export function envOf(service: FunctionName, { dynamoDb, sns, tableName }: Place): Readonly<Record<string, string>> {
  return {
    ...LOCAL_ACCOUNT,
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDb,
    AWS_ENDPOINT_URL_SNS: sns,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    SERVICE_NAME: service,
    TABLE_NAME: tableName,
    TEAM_SLUG: "demo",
    TEAM_NAME: "Demo RC",
    RETENTION_DAYS: "800",
    SHARDS: "1",
    TEAM_POLICY: "{}",
    CAN_REPLY: "yes",
    SMS_TYPE: "Transactional",
    SMS_ORIGINATION_NUMBER: "+12025550142",
    SMS_RATE_PER_SECOND: "1000",
    SMS_PRICE_PER_PART_USD: "0.01",
    COACH_TOPIC_ARN: "arn:aws:sns:us-east-1:111111111111:cooldown-demo-OpsTopic",
    OPS_TOPIC_ARN: "arn:aws:sns:us-east-1:111111111111:cooldown-demo-OpsTopic",
  };
}

/** What API Gateway hands on of a request (payload format 2.0). */
export function postOf(workout: object, token: string): object {
  return {
    version: "2.0",
    routeKey: "POST /v1/workouts",
    rawPath: "/v1/workouts",
    rawQueryString: "",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", host: "hooks.example.com" },
    requestContext: {
      domainName: "hooks.example.com",
      http: { method: "POST", path: "/v1/workouts", protocol: "HTTP/1.1", sourceIp: "203.0.113.7" },
      requestId: "r-1",
      stage: "$default",
    },
    body: JSON.stringify(workout),
    isBase64Encoded: false,
  };
}

const line = z.object({ level: z.literal("ERROR"), message: z.string() });

function errorsIn(logs: string): readonly string[] {
  return logs.split("\n").flatMap((text) => {
    const read = text.startsWith("{") ? line.safeParse(JSON.parse(text)) : undefined;
    return read?.success === true ? [read.data.message] : [];
  });
}
