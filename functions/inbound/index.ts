import { newAthleteId } from "../../lib/app/manage-athletes.ts";
import { inboundEnv, readEnv } from "../../lib/lambda/env.ts";
import { createLambdaLog, flushing } from "../../lib/lambda/log.ts";
import { createSnsCoachAlerts } from "../../lib/sns/coach-alerts.ts";
import { createSnsMessenger } from "../../lib/sns/messenger.ts";
import { createSnsOperatorAlerts } from "../../lib/sns/operator-alerts.ts";
import { createSnsAdminClient, createSnsClient } from "../../lib/sns/sns-clients.ts";
import { createAthleteDirectory } from "../../lib/table/athlete-directory.ts";
import { createDynamoClient, isUnavailable } from "../../lib/table/dynamo-client.ts";
import { createDynamoTable } from "../../lib/table/dynamo-table.ts";
import { createJoinBook } from "../../lib/table/joins.ts";
import { createInbox } from "../../lib/table/received.ts";
import { createReminderBook } from "../../lib/table/repositories.ts";
import { warmUpWithZones } from "../../lib/table/warm-up.ts";
import { createWorkoutRater, createWorkoutReader } from "../../lib/table/workout-log.ts";
import { createHandler } from "./handler.ts";

const env = readEnv(inboundEnv, process.env);
const table = createDynamoTable({ client: createDynamoClient(), tableName: env.TABLE_NAME });
const log = createLambdaLog(env.TEAM_SLUG);
const { OPS_TOPIC_ARN, JOINING, TEAM_NAME: teamName } = env;
// It neither lists athletes nor plans, so the number of shards matters to those who join alone.
const SHARDS = JOINING?.shards ?? 1;

await warmUpWithZones(table);

export const handler: ReturnType<typeof createHandler> = flushing(
  createHandler({
    clock: Date.now,
    log,
    directory: createAthleteDirectory(table, SHARDS),
    workouts: { ...createWorkoutReader(table), ...createWorkoutRater(table) },
    book: createReminderBook(table, SHARDS),
    inbox: createInbox(table),
    messenger: createSnsMessenger({
      client: createSnsClient(),
      smsType: env.SMS_TYPE,
      originationNumber: env.SMS_ORIGINATION_NUMBER,
      maxPriceUsd: env.SMS_MAX_PRICE_USD,
    }),
    coach: createSnsCoachAlerts({ client: createSnsAdminClient(), topicArn: env.COACH_TOPIC_ARN, teamName }),
    operator: createSnsOperatorAlerts({ client: createSnsAdminClient(), topicArn: OPS_TOPIC_ARN, teamName }),
    joins: createJoinBook(table),
    joining: JOINING === undefined ? null : { ...JOINING, number: env.SMS_ORIGINATION_NUMBER, newId: newAthleteId },
    teamName,
    teamPolicy: env.TEAM_POLICY,
    isUnavailable,
  }),
  log,
);
