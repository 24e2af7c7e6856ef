import { createAthleteDirectory } from "../../lib/adapters/dynamodb/athlete-directory.ts";
import { createDynamoClient } from "../../lib/adapters/dynamodb/client.ts";
import { createReminderBook } from "../../lib/adapters/dynamodb/reminder-book.ts";
import { createWorkoutReader } from "../../lib/adapters/dynamodb/workout-log.ts";
import { assessEnv, readEnv } from "../../lib/lambda/env.ts";
import { createLambdaLog, flushing } from "../../lib/lambda/log.ts";
import { createHandler } from "./handler.ts";

const env = readEnv(assessEnv, process.env);
const table = { client: createDynamoClient(), tableName: env.TABLE_NAME };
const log = createLambdaLog(env.TEAM_SLUG);

export const handler: ReturnType<typeof createHandler> = flushing(
  createHandler({
    clock: Date.now,
    log,
    workouts: createWorkoutReader(table),
    directory: createAthleteDirectory({ ...table, shards: env.SHARDS }),
    book: createReminderBook({ ...table, shards: env.SHARDS }),
    teamPolicy: env.TEAM_POLICY,
    canReply: env.CAN_REPLY,
  }),
  log,
);
