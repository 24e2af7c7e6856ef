import { DAY_MS, instantMs } from "../domain/local-time.ts";
import type { Inbox } from "../ports.ts";
import { inboundKey } from "./keys.ts";
import { getItem, putItem, type Table } from "./table.ts";

const KEPT_DAYS = 7;

/** Texts that were dealt with: an item each in its athlete's partition, without its words. */
export function createInbox(table: Table): Inbox {
  return {
    holds: async (athleteId, messageId) => (await getItem(table, inboundKey(athleteId, messageId))) !== undefined,
    take: (athleteId, messageId, receivedAt) => {
      const deleteAfter = Math.ceil((instantMs(receivedAt) + KEPT_DAYS * DAY_MS) / 1000);
      const item = { ...inboundKey(athleteId, messageId), receivedAt, deleteAfter };
      return putItem(table, item, { condition: "attribute_not_exists(#PK)", values: {} });
    },
  };
}
