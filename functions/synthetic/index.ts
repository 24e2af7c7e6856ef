import { randomUUID } from "node:crypto";
import { readEnv, syntheticEnv } from "../../lib/lambda/env.ts";
import { createLambdaLog, flushing } from "../../lib/lambda/log.ts";
import { createTokens, createUnlistedProfiles } from "../../lib/table/athletes.ts";
import { createDynamoClient } from "../../lib/table/dynamo-client.ts";
import { createDynamoTable } from "../../lib/table/dynamo-table.ts";
import { createHandler } from "./handler.ts";

/** Longer than the webhook may take. */
const REQUEST_TIMEOUT_MS = 15_000;

const env = readEnv(syntheticEnv, process.env);
const table = createDynamoTable({ client: createDynamoClient(), tableName: env.TABLE_NAME });
const log = createLambdaLog(env.TEAM_SLUG);

export const handler: ReturnType<typeof createHandler> = flushing(
  createHandler({
    clock: Date.now,
    log,
    book: { ...createTokens(table), ...createUnlistedProfiles(table) },
    newSecret: randomUUID,
    post: async (workout, token) => {
      const response = await fetch(`${env.WEBHOOK_URL}v1/workouts`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(workout),
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      });
      return response.status;
    },
    timeZone: env.TIME_ZONE,
    topicArn: env.OPS_TOPIC_ARN,
  }),
  log,
);
