import * as z from "zod/mini";
import { shardOf } from "../domain/stable-value.ts";
import type { Errand, Errands } from "../ports/vendors.ts";
import { dueShard } from "./due-shard.ts";
import { setClause } from "./expressions.ts";
import { parseItem, type Shape } from "./items/shape.ts";
import { errandKey } from "./keys.ts";
import { getItem, type Table, updateItem } from "./table.ts";

type StoredErrand = Omit<Errand, "athleteId" | "source" | "externalId">;

export const storedErrand: z.ZodMiniType<StoredErrand> = z.lazy(() =>
  z.object({
    task: z.enum(["fetch", "unlink"]),
    externalUserId: z.nullable(z.string()),
    requestedAt: z.string(),
    dueAt: z.string(),
  } satisfies Shape<StoredErrand>),
);

/** Errands in the table: an item each in its athlete's partition, listed in the due index of the athlete's shard. */
export function createErrands(table: Table & { readonly shards: number }): Errands {
  return {
    put: async (errand) => {
      const { athleteId, source: _source, externalId: _externalId, ...given } = errand;
      const values = { ...given, dueShard: dueShard("FETCH", shardOf(athleteId, table.shards)) };
      await updateItem(table, errandKey(errand), {
        update: `${setClause(values)} REMOVE #claimId, #attempts`,
        condition:
          "attribute_not_exists(#PK) OR #requestedAt < :requestedAt OR " +
          "(#requestedAt = :requestedAt AND attribute_exists(#claimId))",
        values,
      });
    },
    find: async ({ athleteId, source, externalId }) => {
      const item = await getItem(table, errandKey({ athleteId, source, externalId }));
      return item && { athleteId, source, externalId, ...parseItem(storedErrand, item) };
    },
  };
}
