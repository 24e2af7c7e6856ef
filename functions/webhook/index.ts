import { contentHashOf } from "../../lib/adapters/content-hash.ts";
import { createDynamoClient } from "../../lib/adapters/dynamodb/client.ts";
import { createHookIntake } from "../../lib/adapters/dynamodb/hook-ports.ts";
import { createIsAthlete } from "../../lib/adapters/dynamodb/is-athlete.ts";
import { isUnavailable } from "../../lib/adapters/dynamodb/is-unavailable.ts";
import { createStatuses } from "../../lib/adapters/dynamodb/statuses.ts";
import { createTokens } from "../../lib/adapters/dynamodb/tokens.ts";
import { createWorkoutWriter } from "../../lib/adapters/dynamodb/workout-log.ts";
import { findSource } from "../../lib/adapters/sources/registry.ts";
import { createTokenCheck } from "../../lib/app/authenticate-token.ts";
import { readEnv, webhookEnv } from "../../lib/lambda/env.ts";
import { createLambdaLog, flushing } from "../../lib/lambda/log.ts";
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
