import * as z from "zod/mini";
import { DAY_MS, instantMs } from "../domain/local-time.ts";
import type { Quarantine, QuarantinedPayload } from "../ports/vendors.ts";
import { setClause } from "./expressions.ts";
import { parseItem, type Shape } from "./items/shape.ts";
import { athletePartition, QUARANTINE_PREFIX, quarantineDay, quarantineKey } from "./keys.ts";
import { deleteItem, queryItems, type Table, updateItem } from "./table.ts";

const KEPT_DAYS = 30;

const payload: z.ZodMiniType<QuarantinedPayload> = z.lazy(() =>
  z.object({
    id: z.string(),
    athleteId: z.nullable(z.string()),
    source: z.string(),
    receivedAt: z.string(),
    reason: z.string(),
    encoding: z.enum(["utf-8", "base64"]),
    payload: z.string(),
  } satisfies Shape<QuarantinedPayload>),
);

/** Quarantine for those who only put something there. */
export function createQuarantineWriter(table: Table): Pick<Quarantine, "put"> {
  return {
    put: async (quarantined) => {
      const deleteAfter = Math.ceil((instantMs(quarantined.receivedAt) + KEPT_DAYS * DAY_MS) / 1000);
      const values = { ...quarantined, deleteAfter };
      await updateItem(table, quarantineKey(quarantined), {
        update: setClause(values),
        condition: "attribute_not_exists(#PK)",
        values,
      });
    },
  };
}

/** What was not understood, in the table: with its athlete, or in the partition of its day when nobody knows whose it is. */
export function createQuarantine(table: Table): Quarantine {
  return {
    ...createQuarantineWriter(table),
    list: async (place) => {
      const partition = "day" in place ? quarantineDay(place.day) : athletePartition(place.athleteId);
      const items = await queryItems(table, {
        condition: "#PK = :partition AND begins_with(#SK, :prefix)",
        values: { partition, prefix: QUARANTINE_PREFIX },
      });
      return items.map((item) => parseItem(payload, item));
    },
    remove: async (quarantined) => {
      await deleteItem(table, quarantineKey(quarantined), { condition: "attribute_exists(#PK)", values: {} });
    },
  };
}
