import { contentHashOf } from "../../lib/adapters/content-hash.ts";
import { createAthleteDirectory } from "../../lib/adapters/dynamodb/athlete-directory.ts";
import { createDocumentClient, createDynamoClient } from "../../lib/adapters/dynamodb/client.ts";
import { isUnavailable } from "../../lib/adapters/dynamodb/is-unavailable.ts";
import { createReminderBook } from "../../lib/adapters/dynamodb/reminder-book.ts";
import { createWorkoutLog } from "../../lib/adapters/dynamodb/workout-log.ts";
import { createTokenCheck } from "../../lib/app/authenticate-token.ts";
import { readEnv, webhookEnv } from "../../lib/lambda/env.ts";
import { createLambdaLog, flushing } from "../../lib/lambda/log.ts";
import { createHandler } from "./handler.ts";

const env = readEnv(webhookEnv, process.env);
const table = { client: createDocumentClient(createDynamoClient()), tableName: env.TABLE_NAME };
const log = createLambdaLog(env.TEAM_SLUG);
const clock = Date.now;
// The webhook lists nobody and sweeps nothing, so it needs no more than one shard.
const directory = createAthleteDirectory({ ...table, shards: 1 });

export const handler: ReturnType<typeof createHandler> = flushing(
  createHandler({
    clock,
    log,
    workouts: createWorkoutLog({ ...table, retentionDays: env.RETENTION_DAYS }),
    book: createReminderBook({ ...table, shards: 1 }),
    contentHash: contentHashOf,
    authenticate: createTokenCheck({ clock, directory }),
    isUnavailable,
  }),
  log,
);
