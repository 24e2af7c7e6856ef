import * as z from "zod/mini";
import { dangerRankOf, JOIN_ENDS, JOIN_REFUSALS, type Join } from "../domain/conversation/join.ts";
import { RED_FLAG_TIERS } from "../domain/danger.ts";
import { LANGUAGES } from "../domain/language.ts";
import { DAY_MS, instantMs } from "../domain/local-time.ts";
import type { JoinBook, JoinReceipts, JoinRecords, RefusedJoins } from "../ports/joining.ts";
import { parseItem, phoneKey, type Shape } from "./items.ts";
import { UNDELIVERED_REASONS } from "./receipts.ts";
import { ABSENT, type Attributes, type Key, PRESENT, type ScannedTable, type Table } from "./table.ts";

/** Of a question, and of how many a day were refused. */
const KEPT_DAYS = 31;

const stored: z.ZodMiniType<Join> = z.lazy(() =>
  z.object({
    athleteId: z.string(),
    language: z.enum(LANGUAGES),
    askedAt: z.string(),
    askedBefore: z.array(z.string()),
    end: z.nullable(z.enum(JOIN_ENDS)),
    undelivered: z.nullable(z.enum(UNDELIVERED_REASONS)),
    danger: z.nullable(z.object({ at: z.string(), tier: z.enum(RED_FLAG_TIERS) })),
    refused: z.nullable(z.object({ at: z.string(), code: z.enum(JOIN_REFUSALS) })),
  } satisfies Shape<Join>),
);

/** What an item says of a question; what is left out is as of one that nobody has answered. */
function parseJoin(item: Attributes): Join {
  return parseItem(stored, { askedBefore: [], end: null, undelivered: null, danger: null, refused: null, ...item });
}

/** Requests to join in the table: one item a phone, beside its reservation, and one count a day. Both go by themselves. */
export function createJoinBook(table: Table): JoinBook {
  return {
    find: async (phone) => {
      const item = await table.get(joinKey(phone));
      return item && parseJoin(item);
    },
    ask: (phone, join, before) => {
      const item = { ...joinKey(phone), ...join, deleteAfter: daysAfter(join.askedAt, KEPT_DAYS) };
      return table.put(item, before === undefined ? ABSENT : { equals: ["askedAt", before.askedAt] });
    },
    close: async (phone, end) => {
      await table.update(joinKey(phone), { set: { end }, when: PRESENT });
    },
    noteSent: async (phone, questionId) => {
      await table.update(joinKey(phone), { set: { questionId }, when: PRESENT });
    },
    noteHelp: async (phone) => {
      const when = { all: [PRESENT, { not: { exists: "wasHelped" } }] };
      return (await table.update(joinKey(phone), { set: { wasHelped: true }, when, returns: "after" })) !== undefined;
    },
    noteDanger: async (phone, danger) => {
      const dangerRank = dangerRankOf(danger.tier);
      const isMoreUrgent = { any: [{ not: { exists: "dangerRank" } }, { below: ["dangerRank", dangerRank] }] } as const;
      const [set, when] = [{ danger, dangerRank }, { all: [PRESENT, isMoreUrgent] }];
      return (await table.update(joinKey(phone), { set, when, returns: "after" })) !== undefined;
    },
    refuse: async (phone, refused) => {
      await countOf(table, refused.at.slice(0, 10), refused.code);
      await table.update(joinKey(phone), { set: { refused }, when: PRESENT });
    },
    count: (date) => countOf(table, date, "requests"),
  };
}

/** For the function that takes receipts: it makes no question. */
export function createJoinReceipts(table: Table): JoinReceipts {
  return {
    lose: async (phone, messageId, undelivered) => {
      const when = { equals: ["questionId", messageId] } as const;
      return (await table.update(joinKey(phone), { set: { undelivered }, when, returns: "after" })) !== undefined;
    },
  };
}

/** Found by a scan, so that a question costs no second write. */
export function createJoinRecords(table: ScannedTable): JoinRecords {
  return {
    read: async () => {
      const isQuestion = { all: [{ startsWith: ["PK", "PHONE#"] }, { equals: ["SK", JOIN] }] } as const;
      const items = await table.scan({ any: [isQuestion, { startsWith: ["PK", COUNTS] }] });
      const counts = items.filter(({ PK }) => String(PK).startsWith(COUNTS));
      const questions = items.filter(({ SK }) => SK === JOIN);
      return {
        joins: questions.map((item) => ({ ...parseJoin(item), phone: String(item["PK"]).split("#")[1] ?? "" })),
        refusedOn: counts.map(refusedOf).filter(({ counts: each }) => Object.keys(each).length > 0),
      };
    },
  };
}

function refusedOf(item: Attributes): RefusedJoins {
  const counts = JOIN_REFUSALS.flatMap((code) => {
    const count = item[code];
    return typeof count === "number" ? [[code, count] as const] : [];
  });
  return { date: String(item["PK"]).slice(COUNTS.length), counts: Object.fromEntries(counts) };
}

/** Adds one to a count of an ISO date, and answers the sum. */
async function countOf(table: Table, date: string, what: string): Promise<number> {
  const counted = await table.update(countKey(date), {
    add: { [what]: 1 },
    set: { deleteAfter: daysAfter(`${date}T00:00:00.000Z`, KEPT_DAYS) },
    returns: "after",
  });
  return Number(counted?.[what]);
}

/** Epoch seconds so many days after an instant. */
function daysAfter(instant: string, days: number): number {
  return Math.ceil((instantMs(instant) + days * DAY_MS) / 1000);
}

const JOIN = "JOIN";
const COUNTS = "JOINS#";

function joinKey(phone: string): Key {
  return { PK: phoneKey(phone).PK, SK: JOIN };
}

/** How many asked to join on an ISO date. */
function countKey(date: string): Key {
  return { PK: `${COUNTS}${date}`, SK: "JOINS" };
}
