import { assessEnv, readEnv } from "../../lib/lambda/env.ts";
import { createLambdaLog, flushing } from "../../lib/lambda/log.ts";
import { createAthleteDirectory } from "../../lib/table/athlete-directory.ts";
import { createBatchReadingTable } from "../../lib/table/batched-reads.ts";
import { createDynamoClient } from "../../lib/table/dynamo-client.ts";
import { createReminderBook } from "../../lib/table/repositories.ts";
import { warmUpWithZones } from "../../lib/table/warm-up.ts";
import { createWorkoutReader } from "../../lib/table/workout-log.ts";
import { createHandler } from "./handler.ts";

const env = readEnv(assessEnv, process.env);
const table = createBatchReadingTable({ client: createDynamoClient(), tableName: env.TABLE_NAME });
const log = createLambdaLog(env.TEAM_SLUG);

await warmUpWithZones(table);

export const handler: ReturnType<typeof createHandler> = flushing(
  createHandler({
    clock: Date.now,
    log,
    workouts: createWorkoutReader(table),
    directory: createAthleteDirectory(table, env.SHARDS),
    book: createReminderBook(table, env.SHARDS),
    teamPolicy: env.TEAM_POLICY,
    canReply: env.CAN_REPLY,
  }),
  log,
);
