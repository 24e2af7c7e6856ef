import { MINUTE_MS } from "../domain/local-time.ts";
import type { RequestCounter } from "../ports/vendors.ts";
import { rateKey } from "./keys.ts";
import { type Table, updateItem } from "./table.ts";

const KEPT_SECONDS = 3_600;

/** Requests of a token in a minute, counted in the table over all instances; an item that goes after an hour. */
export function createRequestCounter(table: Table): RequestCounter {
  return {
    add: async ({ athleteId, sha256 }, minute) => {
      const counted = await updateItem(table, rateKey(athleteId, { sha256, minute }), {
        update: "SET #requests = if_not_exists(#requests, :none) + :one, #deleteAfter = :deleteAfter",
        condition: "attribute_not_exists(#PK) OR attribute_exists(#PK)",
        values: { none: 0, one: 1, deleteAfter: (minute * MINUTE_MS) / 1000 + KEPT_SECONDS },
        returns: "ALL_NEW",
      });
      return Number(counted?.["requests"]);
    },
  };
}
