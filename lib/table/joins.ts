import * as z from "zod/mini";
import { LANGUAGES } from "../domain/language.ts";
import { DAY_MS, instantMs } from "../domain/local-time.ts";
import type { JoinBook, JoinRequest } from "../ports/joining.ts";
import { parseItem, phoneKey, type Shape } from "./items.ts";
import { ABSENT, type Key, PRESENT, type Table } from "./table.ts";

const KEPT_DAYS = 31;
const COUNT_KEPT_DAYS = 2;

const stored: z.ZodMiniType<JoinRequest> = z.lazy(() =>
  z.object({
    athleteId: z.string(),
    language: z.enum(LANGUAGES),
    askedAt: z.string(),
  } satisfies Shape<JoinRequest>),
);

/** Requests to join in the table: one item a phone, beside its reservation, and one count a day. Both go by themselves. */
export function createJoinBook(table: Table): JoinBook {
  return {
    find: async (phone) => {
      const item = await table.get(joinKey(phone));
      return item && { ...parseItem(stored, item), isClosed: item["isClosed"] === true };
    },
    ask: (phone, request, before) => {
      const item = { ...joinKey(phone), ...request, deleteAfter: daysAfter(request.askedAt, KEPT_DAYS) };
      return table.put(item, { any: [ABSENT, { atMost: ["askedAt", before] }] });
    },
    close: async (phone) => {
      await table.update(joinKey(phone), { set: { isClosed: true }, when: PRESENT });
    },
    noteHelp: async (phone) => {
      const when = { all: [PRESENT, { not: { exists: "wasHelped" } }] };
      return (await table.update(joinKey(phone), { set: { wasHelped: true }, when, returns: "after" })) !== undefined;
    },
    count: async (date) => {
      const counted = await table.update(countKey(date), {
        add: { requests: 1 },
        set: { deleteAfter: daysAfter(`${date}T00:00:00.000Z`, COUNT_KEPT_DAYS) },
        returns: "after",
      });
      return Number(counted?.["requests"]);
    },
  };
}

/** Epoch seconds so many days after an instant. */
function daysAfter(instant: string, days: number): number {
  return Math.ceil((instantMs(instant) + days * DAY_MS) / 1000);
}

function joinKey(phone: string): Key {
  return { PK: phoneKey(phone).PK, SK: "JOIN" };
}

/** How many asked to join on an ISO date. */
function countKey(date: string): Key {
  return { PK: `JOINS#${date}`, SK: "JOINS" };
}
