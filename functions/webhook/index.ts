import { createTokenCheck } from "../../lib/app/api-tokens.ts";
import { readEnv, webhookEnv } from "../../lib/lambda/env.ts";
import { createLambdaLog, flushing } from "../../lib/lambda/log.ts";
import { createIsAthlete, createTokens } from "../../lib/table/athletes.ts";
import { createDynamoClient, isUnavailable } from "../../lib/table/dynamo-client.ts";
import { createDynamoTable } from "../../lib/table/dynamo-table.ts";
import { createHookIntake } from "../../lib/table/repositories.ts";
import { createStatuses } from "../../lib/table/statuses.ts";
import { warmUp } from "../../lib/table/warm-up.ts";
import { contentHashOf, createWorkoutWriter } from "../../lib/table/workout-log.ts";
import { findSource } from "../../lib/vendors/registry.ts";
import { createHandler } from "./handler.ts";

const env = readEnv(webhookEnv, process.env);
const table = createDynamoTable({ client: createDynamoClient(), tableName: env.TABLE_NAME });
const log = createLambdaLog(env.TEAM_SLUG);
const keeping = { retentionDays: env.RETENTION_DAYS, packedWorkouts: env.PACKED_WORKOUTS ?? false };
const clock = Date.now;

await warmUp(table);

export const handler: ReturnType<typeof createHandler> = flushing(
  createHandler({
    clock,
    log,
    workouts: createWorkoutWriter(table, keeping),
    book: createStatuses(table),
    contentHash: contentHashOf,
    authenticate: createTokenCheck({ clock, directory: createTokens(table) }),
    isAthlete: createIsAthlete(table),
    hooks: createHookIntake(table, env.SHARDS),
    findSource,
    isUnavailable,
  }),
  log,
);
