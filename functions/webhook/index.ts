import { createTokenCheck } from "../../lib/app/api-tokens.ts";
import { readEnv, webhookEnv } from "../../lib/lambda/env.ts";
import { createLambdaLog, flushing } from "../../lib/lambda/log.ts";
import { createDynamoClient } from "../../lib/table/client.ts";
import { contentHashOf } from "../../lib/table/content-hash.ts";
import { createHookIntake } from "../../lib/table/hook-ports.ts";
import { createIsAthlete } from "../../lib/table/is-athlete.ts";
import { isUnavailable } from "../../lib/table/is-unavailable.ts";
import { createStatuses } from "../../lib/table/statuses.ts";
import { createTokens } from "../../lib/table/tokens.ts";
import { createWorkoutWriter } from "../../lib/table/workout-log.ts";
import { findSource } from "../../lib/vendors/registry.ts";
import { createHandler } from "./handler.ts";

const env = readEnv(webhookEnv, process.env);
const table = { client: createDynamoClient(), tableName: env.TABLE_NAME };
const log = createLambdaLog(env.TEAM_SLUG);
const clock = Date.now;

export const handler: ReturnType<typeof createHandler> = flushing(
  createHandler({
    clock,
    log,
    workouts: createWorkoutWriter({ ...table, retentionDays: env.RETENTION_DAYS }),
    book: createStatuses(table),
    contentHash: contentHashOf,
    authenticate: createTokenCheck({ clock, directory: createTokens(table) }),
    isAthlete: createIsAthlete(table),
    hooks: createHookIntake({ ...table, shards: env.SHARDS }),
    findSource,
    isUnavailable,
  }),
  log,
);
