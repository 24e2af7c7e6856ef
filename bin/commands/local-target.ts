import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SNSClient } from "@aws-sdk/client-sns";
import * as z from "zod/mini";
import { instantMs } from "../../lib/domain/local-time.ts";
import {
  LOCAL_LANGUAGE,
  LOCAL_RETENTION_DAYS,
  LOCAL_SHARDS,
  LOCAL_TABLE_NAME,
  LOCAL_TEAM,
} from "../../lib/local/local-team.ts";
import { CommandFailed } from "./failures.ts";
import type { Target } from "./operator-services.ts";

const clockAnswer = z.object({ now: z.string() });

/** The local runtime at a URL, reached by the same clients as the cloud; its virtual time is the time. */
export async function localTarget(url: string): Promise<Target> {
  const nowMs = await virtualNow(url);
  const target = { region: "local", credentials: { accessKeyId: "local", secretAccessKey: "local" } };
  return {
    name: `the local runtime at ${url}`,
    clock: () => nowMs,
    tableName: LOCAL_TABLE_NAME,
    webhookUrl: url,
    shards: LOCAL_SHARDS,
    retentionDays: LOCAL_RETENTION_DAYS,
    packedWorkouts: false,
    teamPolicy: {},
    topicPrefix: "arn:aws:sns:local:000000000000:cooldown_local_",
    teamName: LOCAL_TEAM.name,
    language: LOCAL_LANGUAGE,
    timeZone: null,
    canReply: true,
    dynamodb: new DynamoDBClient({ ...target, endpoint: `${url}/local/aws/dynamodb` }),
    sns: new SNSClient({ ...target, endpoint: `${url}/local/aws/sns` }),
  };
}

async function virtualNow(url: string): Promise<number> {
  try {
    const answer = await fetch(`${url}/local/clock`);
    return instantMs(clockAnswer.parse(await answer.json()).now);
  } catch (error) {
    throw new CommandFailed(
      `no local runtime answers at ${url}: start it with npm start, or name its port: --local PORT`,
      {
        cause: error,
      },
    );
  }
}
