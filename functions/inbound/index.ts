import { createAthleteDirectory } from "../../lib/adapters/dynamodb/athlete-directory.ts";
import { createDynamoClient } from "../../lib/adapters/dynamodb/client.ts";
import { createInbox } from "../../lib/adapters/dynamodb/inbox.ts";
import { isUnavailable } from "../../lib/adapters/dynamodb/is-unavailable.ts";
import { createReminderBook } from "../../lib/adapters/dynamodb/reminder-book.ts";
import { createWorkoutRater, createWorkoutReader } from "../../lib/adapters/dynamodb/workout-log.ts";
import { createSnsClient } from "../../lib/adapters/sns/client.ts";
import { createSnsMessenger } from "../../lib/adapters/sns/messenger.ts";
import { inboundEnv, readEnv } from "../../lib/lambda/env.ts";
import { createLambdaLog, flushing } from "../../lib/lambda/log.ts";
import { createHandler } from "./handler.ts";

const env = readEnv(inboundEnv, process.env);
const table = { client: createDynamoClient(), tableName: env.TABLE_NAME };
const log = createLambdaLog(env.TEAM_SLUG);
// It lists nobody and plans nothing, so it needs no more than one shard.
const sharded = { ...table, shards: 1 };

export const handler: ReturnType<typeof createHandler> = flushing(
  createHandler({
    clock: Date.now,
    log,
    directory: createAthleteDirectory(sharded),
    workouts: { ...createWorkoutReader(table), ...createWorkoutRater(table) },
    book: createReminderBook(sharded),
    inbox: createInbox(table),
    messenger: createSnsMessenger({
      client: createSnsClient(),
      smsType: env.SMS_TYPE,
      originationNumber: env.SMS_ORIGINATION_NUMBER,
      maxPriceUsd: env.SMS_MAX_PRICE_USD,
    }),
    teamName: env.TEAM_NAME,
    teamPolicy: env.TEAM_POLICY,
    isUnavailable,
  }),
  log,
);
