import * as z from "zod/mini";
import type { ReceivedText } from "../domain/delivery/arrival.ts";
import { DAY_MS, instantMs, MINUTE_MS } from "../domain/local-time.ts";
import type { Inbox } from "../ports/sending.ts";
import type { DayCounter, Quarantine, QuarantinedPayload, RequestCounter } from "../ports/vendors.ts";
import * as stored from "./items.ts";
import { storedReceipt } from "./receipts.ts";
import { ABSENT, PRESENT, type Table } from "./table.ts";

const QUARANTINE_DAYS = 30;
const INBOX_DAYS = 7;
/** Whether the answer arrived is looked at until somebody has lifted the red flag. */
const DANGER_DAYS = 400;
const COUNT_SECONDS = 3_600;
const DAY_COUNT_DAYS = 2;

const payload: z.ZodMiniType<QuarantinedPayload> = z.lazy(() =>
  z.object({
    id: z.string(),
    athleteId: z.nullable(z.string()),
    source: z.string(),
    receivedAt: z.string(),
    reason: z.string(),
    encoding: z.enum(["utf-8", "base64"]),
    payload: z.string(),
  } satisfies stored.Shape<QuarantinedPayload>),
);

/** Quarantine for those who only put something there. */
export function createQuarantineWriter(table: Table): Pick<Quarantine, "put"> {
  return {
    put: async (quarantined) => {
      const deleteAfter = daysAfter(quarantined.receivedAt, QUARANTINE_DAYS);
      await table.update(stored.quarantineKey(quarantined), { set: { ...quarantined, deleteAfter }, when: ABSENT });
    },
  };
}

/** What was not understood, in the table: with its athlete, or in the partition of its day when nobody knows whose it is. */
export function createQuarantine(table: Table): Quarantine {
  return {
    ...createQuarantineWriter(table),
    list: async (place) => {
      const partition = "day" in place ? stored.quarantineDay(place.day) : stored.athletePartition(place.athleteId);
      const items = await table.query({ partition, sortKey: { startsWith: stored.QUARANTINE_PREFIX } });
      return items.map((item) => stored.parseItem(payload, item));
    },
    remove: async (quarantined) => {
      await table.delete(stored.quarantineKey(quarantined), PRESENT);
    },
  };
}

/** Texts that were dealt with: an item each in its athlete's partition, without its words. */
export function createInbox(table: Table): Inbox {
  return {
    holds: async (athleteId, messageId) => (await table.get(stored.inboundKey(athleteId, messageId))) !== undefined,
    take: (athleteId, messageId, text) => {
      const { receivedAt, isOfDanger } = text;
      const days = isOfDanger ? DANGER_DAYS : INBOX_DAYS;
      const item = { receivedAt, ...(isOfDanger ? { isOfDanger } : {}), deleteAfter: daysAfter(receivedAt, days) };
      return table.put({ ...stored.inboundKey(athleteId, messageId), ...item }, ABSENT);
    },
    noteAnswer: async (athleteId, messageId, answerId) => {
      await table.update(stored.inboundKey(athleteId, messageId), { set: { answerId }, when: PRESENT });
    },
    countAnswer: async (athleteId, date, urgency) => {
      const counted = await table.update(stored.answerCountKey({ athleteId, date }), {
        add: { [urgency]: 1 },
        set: { deleteAfter: daysAfter(`${date}T00:00:00.000Z`, DAY_COUNT_DAYS) },
        returns: "after",
      });
      return Number(counted?.[urgency]);
    },
    read: async (athleteId) => {
      const sortKey = { startsWith: stored.INBOUND_PREFIX };
      const items = await table.query({ partition: stored.athletePartition(athleteId), sortKey });
      return items.map((item) => ({
        inboundId: String(item["SK"]).slice(stored.INBOUND_PREFIX.length),
        ...stored.parseItem(received, item),
      }));
    },
  };
}

const received: z.ZodMiniType<Omit<ReceivedText, "inboundId">> = z.lazy(() =>
  z.object({
    receivedAt: z.string(),
    isOfDanger: z.optional(z.literal(true)),
    answerId: z.optional(z.string()),
    receipt: storedReceipt,
  } satisfies stored.Shape<Omit<ReceivedText, "inboundId">>),
);

/** Requests of a token in a minute, counted in the table over all instances; an item that goes after an hour. */
export function createRequestCounter(table: Table): RequestCounter {
  return {
    add: async ({ athleteId, sha256 }, minute, more) => {
      const counted = await table.update(stored.rateKey(athleteId, { sha256, minute }), {
        add: { requests: more },
        set: { deleteAfter: (minute * MINUTE_MS) / 1000 + COUNT_SECONDS },
        returns: "after",
      });
      return Number(counted?.["requests"]);
    },
  };
}

/** What came of an athlete's day, counted in the table over all instances; an item that goes two days after the last of it. */
export function createDayCounter(table: Table): DayCounter {
  return {
    add: async (day, more, now) => {
      const counted = await table.update(stored.dayCountKey(day), {
        add: { [day.counted]: more },
        set: { deleteAfter: daysAfter(now, DAY_COUNT_DAYS) },
        returns: "after",
      });
      return Number(counted?.[day.counted]);
    },
  };
}

/** Epoch seconds so many days after an instant. */
function daysAfter(instant: string, days: number): number {
  return Math.ceil((instantMs(instant) + days * DAY_MS) / 1000);
}
