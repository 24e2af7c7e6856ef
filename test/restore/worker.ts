import { isLasting } from "../../lib/table/raw-item.ts";
import { restoreItems, tableSource } from "../../lib/table/restore-table.ts";
import { dynamoDbLocalClient } from "../support/dynamodb-local.ts";

/** A run of the restore that can be killed: `worker.ts ENDPOINT FROM TO` writes a line with the number done after each batch. */
const [endpoint = "", from = "", to = ""] = process.argv.slice(2);
const client = dynamoDbLocalClient(endpoint);
const nowMs = Date.now();
await restoreItems(
  { client, from: tableSource(client, from), to, isWanted: (item) => isLasting(item, nowMs) },
  ({ items }) => {
    process.stdout.write(`${items}\n`);
  },
);
client.destroy();
