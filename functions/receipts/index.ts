import { readEnv, receiptsEnv } from "../../lib/lambda/env.ts";
import { createLambdaLog, flushing } from "../../lib/lambda/log.ts";
import { createPhoneOwners } from "../../lib/table/athlete-directory.ts";
import { createDynamoClient, isUnavailable } from "../../lib/table/dynamo-client.ts";
import { createDynamoTable } from "../../lib/table/dynamo-table.ts";
import { createJoinReceipts } from "../../lib/table/joins.ts";
import { createReceiptBook } from "../../lib/table/receipts.ts";
import { createInbox } from "../../lib/table/received.ts";
import { createPlannedReminders } from "../../lib/table/reminders.ts";
import { createHandler } from "./handler.ts";

const env = readEnv(receiptsEnv, process.env);
const table = createDynamoTable({ client: createDynamoClient(), tableName: env.TABLE_NAME });
const log = createLambdaLog(env.TEAM_SLUG);
// It does not plan, so the number of shards does not matter.
const SHARDS = 1;

export const handler: ReturnType<typeof createHandler> = flushing(
  createHandler({
    log,
    directory: createPhoneOwners(table),
    book: createPlannedReminders(table, SHARDS),
    inbox: createInbox(table),
    receipts: createReceiptBook(table),
    joins: createJoinReceipts(table),
    pricePerPartUsd: env.SMS_PRICE_PER_PART_USD,
    isUnavailable,
  }),
  log,
);
