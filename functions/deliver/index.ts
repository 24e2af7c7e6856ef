import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { createSendRateLimiter } from "../../lib/app/deliver/send-limits.ts";
import { deliverEnv, readEnv } from "../../lib/lambda/env.ts";
import { createLambdaLog, flushing } from "../../lib/lambda/log.ts";
import { createSnsMessenger } from "../../lib/sns/messenger.ts";
import { createSnsAdminClient, createSnsSweepClient, PUBLISH_TIMEOUT_MS } from "../../lib/sns/sns-clients.ts";
import { createSnsLookups, EMAIL_RATE_PER_SECOND } from "../../lib/sns/sns-lookups.ts";
import { createAthleteDirectory } from "../../lib/table/athlete-directory.ts";
import { createBatchReadingTable } from "../../lib/table/batched-reads.ts";
import { createDynamoClient } from "../../lib/table/dynamo-client.ts";
import { createReminderBook } from "../../lib/table/repositories.ts";
import { createSpendBook } from "../../lib/table/team-records.ts";
import { warmUp } from "../../lib/table/warm-up.ts";
import { createHandler } from "./handler.ts";

/** Over twice the function's timeout of 70 s: a sweep that still runs never loses its claim. */
const LEASE_MS = 150_000;
const CONCURRENCY = 20;

const env = readEnv(deliverEnv, process.env);
const table = createBatchReadingTable({ client: createDynamoClient(), tableName: env.TABLE_NAME });
const log = createLambdaLog(env.TEAM_SLUG);
const rateLimiter = createSendRateLimiter({
  ratesPerSecond: { sms: env.SMS_RATE_PER_SECOND / env.SHARDS, email: EMAIL_RATE_PER_SECOND / env.SHARDS },
  clock: Date.now,
  wait,
});

const sns = createSnsSweepClient();

await warmUp(table);

const sweep = createHandler({
  clock: Date.now,
  log,
  directory: createAthleteDirectory(table, env.SHARDS),
  book: createReminderBook(table, env.SHARDS),
  messenger: createSnsMessenger({
    client: sns.client,
    smsType: env.SMS_TYPE,
    originationNumber: env.SMS_ORIGINATION_NUMBER,
    senderId: env.SMS_SENDER_ID,
    maxPriceUsd: env.SMS_MAX_PRICE_USD,
  }),
  rateLimiter,
  spendBook: createSpendBook(table),
  smsCosts: {
    monthlySpendCapUsd: env.SMS_MONTHLY_SPEND_CAP_USD ?? null,
    pricePerPartUsd: env.SMS_PRICE_PER_PART_USD,
  },
  team: { name: env.TEAM_NAME, optOutContact: env.OPT_OUT_CONTACT ?? null },
  teamPolicy: env.TEAM_POLICY,
  newId: randomUUID,
  leaseMs: LEASE_MS,
  publishTimeoutMs: PUBLISH_TIMEOUT_MS,
  concurrency: CONCURRENCY,
  nightly: createSnsLookups({
    client: createSnsAdminClient(),
    shards: env.SHARDS,
    topicPrefix: env.EMAIL_TOPIC_PREFIX,
  }),
});

export const handler: ReturnType<typeof createHandler> = flushing(async (event, context) => {
  sns.disconnect();
  return sweep(event, context);
}, log);
