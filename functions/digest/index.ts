import { digestEnv, readEnv } from "../../lib/lambda/env.ts";
import { createLambdaLog, flushing } from "../../lib/lambda/log.ts";
import { createSnsDigestMail } from "../../lib/sns/coach-alerts.ts";
import { createSnsAdminClient } from "../../lib/sns/sns-clients.ts";
import { createAthleteDirectory } from "../../lib/table/athlete-directory.ts";
import { createDynamoClient } from "../../lib/table/dynamo-client.ts";
import { createDynamoTable } from "../../lib/table/dynamo-table.ts";
import { createInbox } from "../../lib/table/received.ts";
import { createPlannedReminders } from "../../lib/table/reminders.ts";
import { createWorkoutReader } from "../../lib/table/workout-log.ts";
import { createHandler } from "./handler.ts";

const env = readEnv(digestEnv, process.env);
const table = createDynamoTable({ client: createDynamoClient(), tableName: env.TABLE_NAME });
const log = createLambdaLog(env.TEAM_SLUG);

export const handler: ReturnType<typeof createHandler> = flushing(
  createHandler({
    clock: Date.now,
    log,
    directory: createAthleteDirectory(table, env.SHARDS),
    workouts: createWorkoutReader(table),
    book: createPlannedReminders(table, env.SHARDS),
    inbox: createInbox(table),
    mail: createSnsDigestMail({ client: createSnsAdminClient(), topicArn: env.DIGEST_TOPIC_ARN }),
    shards: env.SHARDS,
    teamPolicy: env.TEAM_POLICY,
    teamName: env.TEAM_NAME,
  }),
  log,
);
