import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { dynamoDbLocalFolder } from "./dynamodb-local-files.ts";

/** A running DynamoDB Local. */
export interface DynamoDbLocal {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/** Whose tables they are: DynamoDB Local keeps a database for every pair of access key and region. */
export const LOCAL_ACCOUNT = {
  AWS_REGION: "us-east-1",
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
} as const;

export const JAVA_IS_MISSING =
  "DynamoDB Local needs Java 11 to 17: install it, on Debian with `apt-get install default-jre-headless`.";

const STARTS_WITHIN_MS = 60_000;

export function isJavaHere(): boolean {
  return spawnSync("java", ["-version"]).status === 0;
}

/**
 * Starts DynamoDB Local in memory on a free port.
 * @throws Error when there is no Java, or it ends or says nothing for a minute.
 */
export async function startDynamoDbLocal(): Promise<DynamoDbLocal> {
  if (!isJavaHere()) throw new Error(JAVA_IS_MISSING);
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const java = spawn("java", javaArguments(port), { cwd: dynamoDbLocalFolder(), stdio: ["ignore", "ignore", "pipe"] });
  const ended = once(java, "exit");
  const kill = (): boolean => java.kill("SIGKILL");
  process.once("exit", kill);
  const stop = async (): Promise<void> => {
    process.off("exit", kill);
    kill();
    await ended;
  };
  await answers(endpoint, java).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { endpoint, stop };
}

/** A client for the tables of LOCAL_ACCOUNT. */
export function dynamoDbLocalClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient(clientOptions(endpoint));
}

/** What every AWS client needs to reach the tables of LOCAL_ACCOUNT. */
export function clientOptions(endpoint: string): {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
} {
  const { AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = LOCAL_ACCOUNT;
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  return { endpoint, region: AWS_REGION, credentials };
}

function javaArguments(port: number): readonly string[] {
  const jar = ["-Djava.library.path=./DynamoDBLocal_lib", "-jar", "DynamoDBLocal.jar"];
  return [...jar, "-inMemory", "-disableTelemetry", "-port", String(port)];
}

async function answers(endpoint: string, java: ChildProcess): Promise<void> {
  let said = "";
  java.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const untilMs = Date.now() + STARTS_WITHIN_MS;
  while (!(await isUp(endpoint))) {
    if (java.exitCode !== null || Date.now() > untilMs) throw new Error(`DynamoDB Local did not start: ${said}`);
    await wait(50);
  }
}

async function isUp(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The server listened on no port.");
  return address.port;
}
