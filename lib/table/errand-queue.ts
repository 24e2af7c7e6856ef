import * as z from "zod/mini";
import type { ClaimedErrand, DueErrand, ErrandQueue } from "../ports/vendors.ts";
import { type DueEntry, queryDue } from "./due-index.ts";
import { dueShard } from "./due-shard.ts";
import { storedErrand } from "./errands.ts";
import { parseItem } from "./items/shape.ts";
import { errandKey, errandOf } from "./keys.ts";
import { deleteItem, type Table, updateItem } from "./table.ts";

const tried = z.object({ attempts: z.optional(z.number()) });

/** A new request about the record takes the claim away, so that the errand is done again. */
const HELD = "#claimId = :claimId";

/** Errands as the sweep sees them: found in the due index, claimed, done or left for later. */
export function createErrandQueue(table: Table): ErrandQueue {
  return {
    due: async (shard, now, limit) => {
      const entries = await queryDue(table, { partition: dueShard("FETCH", shard), bound: ["<=", now], limit });
      return entries.flatMap(dueErrand);
    },
    claim: (due, { claimId, leaseUntil }) => claimErrand(table, due, { claimId, leaseUntil }),
    done: ({ claimId, ...errand }) => deleteItem(table, errandKey(errand), { condition: HELD, values: { claimId } }),
    defer: async ({ claimId, ...errand }, next) => {
      const deferred = await updateItem(table, errandKey(errand), {
        update: "SET #dueAt = :dueAt, #attempts = :attempts REMOVE #claimId",
        condition: HELD,
        values: { ...next, claimId },
      });
      return deferred !== undefined;
    },
  };
}

async function claimErrand(
  table: Table,
  due: DueErrand,
  claim: { readonly claimId: string; readonly leaseUntil: string },
): Promise<ClaimedErrand | undefined> {
  const item = await updateItem(table, errandKey(due), {
    update: "SET #claimId = :claimId, #dueAt = :leaseUntil",
    condition: "#dueAt = :dueAt",
    values: { ...claim, dueAt: due.dueAt },
    returns: "ALL_NEW",
  });
  if (item === undefined) return undefined;
  const { athleteId, source, externalId } = due;
  const { claimId } = claim;
  const { attempts = 0 } = parseItem(tried, item);
  return { athleteId, source, externalId, ...parseItem(storedErrand, item), attempts, claimId };
}

function dueErrand({ key, dueAt }: DueEntry): readonly DueErrand[] {
  const errand = errandOf(key);
  return errand === undefined ? [] : [{ ...errand, dueAt }];
}
