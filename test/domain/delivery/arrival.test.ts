import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrivalOf, failuresInARow, textOfLine } from "../../../lib/domain/delivery/arrival.ts";
import { HOUR_MS, instantMs, isoInstant } from "../../../lib/domain/local-time.ts";
import type { Receipt } from "../../../lib/domain/receipt.ts";
import { type Reminder, reminderId } from "../../../lib/domain/reminder.ts";
import { aReminder, claimedUntil } from "../../support/builders.ts";
import { aFailure, aReceipt } from "../../support/receipts.ts";

const SENT_AT = "2026-11-22T12:30:05.000Z";
const SENT_MS = instantMs(SENT_AT);
const SENT = { state: "SENT", settledAt: SENT_AT, messageId: "m-1", text: "Eat." } as const;
const UNKNOWN = { state: "UNKNOWN", settledAt: SENT_AT, outcome: "AMBIGUOUS" } as const;

describe("what is known of a text", () => {
  it("is awaited for 72 h, and then no receipt came", () => {
    const sent = aReminder({}, SENT);

    expect(arrivalOf(sent, SENT_MS + 72 * HOUR_MS - 1)).toStrictEqual({ kind: "awaited" });
    expect(arrivalOf(sent, SENT_MS + 72 * HOUR_MS)).toStrictEqual({ kind: "no-receipt" });
  });

  it("is what the carrier said, however long ago", () => {
    const year = SENT_MS + 8_760 * HOUR_MS;

    expect(arrivalOf({ ...aReminder({}, SENT), receipt: aReceipt() }, year)).toStrictEqual({ kind: "accepted" });
    expect(arrivalOf({ ...aReminder({}, UNKNOWN), receipt: aFailure("blocked-list") }, year)).toStrictEqual({
      kind: "undelivered",
      reason: "blocked-list",
    });
  });

  it("is nothing of an e-mail, and of a text that surely was not sent", () => {
    const skipped = { state: "SKIPPED", settledAt: SENT_AT, outcome: "PAST" } as const;

    expect(arrivalOf(aReminder({ channel: "email" }, SENT), SENT_MS)).toBeUndefined();
    expect(arrivalOf(aReminder({}, skipped), SENT_MS)).toBeUndefined();
    expect(arrivalOf(aReminder(), SENT_MS)).toBeUndefined();
  });
});

/** Texts that ended so, one an hour, the last one an hour before `SENT_AT`. */
function textsThat(...ends: readonly Receipt[]): readonly Reminder[] {
  return ends.map((receipt, at) => ({
    ...aReminder(
      { localDate: "2026-11-22", n: at + 1 },
      { ...SENT, settledAt: isoInstant(SENT_MS - (ends.length - at) * HOUR_MS) },
    ),
    receipt,
  }));
}

describe("three failures in a row", () => {
  const failed = aFailure("phone-unreachable");

  it("are the last three texts, newest first, when none arrived for reasons that may pass", () => {
    const texts = textsThat(aReceipt(), failed, aFailure("unknown"), aFailure("blocked-as-spam"));

    expect(failuresInARow(texts.toReversed(), SENT_MS).map(({ reason }) => reason)).toStrictEqual([
      "blocked-as-spam",
      "unknown",
      "phone-unreachable",
    ]);
  });

  it.each([
    { why: "one of them arrived", texts: textsThat(failed, aReceipt(), failed, failed) },
    { why: "one of them is the operator's business", texts: textsThat(failed, aFailure("over-spend-limit"), failed) },
    { why: "there are two", texts: textsThat(failed, failed) },
  ])("are none when $why", ({ texts }) => {
    expect(failuresInARow(texts, SENT_MS)).toStrictEqual([]);
  });

  it("are none once the oldest lies more than 7 days back", () => {
    const texts = textsThat(failed, failed, failed);

    expect(failuresInARow(texts, SENT_MS - 3 * HOUR_MS + 168 * HOUR_MS)).toHaveLength(3);
    expect(failuresInARow(texts, SENT_MS - 3 * HOUR_MS + 168 * HOUR_MS + 1)).toStrictEqual([]);
  });
});

const line = (messageId: string, publishedMs = SENT_MS) => ({ publishedMs, receipt: aReceipt({ messageId }) });

function idOf(found: ReturnType<typeof textOfLine>): string | undefined {
  return found?.kind === "reminder" ? reminderId(found.reminder) : found?.answer.inboundId;
}

describe("the text that a line is about", () => {
  it("is the one that SNS gave this id, a reminder or an answer", () => {
    const reminders = [aReminder({}, SENT), aReminder({ kind: "bedtime" }, { ...SENT, messageId: "m-2" })];
    const received = [{ inboundId: "in-1", receivedAt: SENT_AT, answerId: "m-3" }];

    const found = ["m-1", "m-2", "m-3", "m-4"].map((id) => idOf(textOfLine(line(id), { reminders, received })));

    expect(found).toStrictEqual(["2026-11-22#meal#1", "2026-11-22#bedtime#1", "in-1", undefined]);
  });

  it.each([
    { gapMs: 60_000, found: "2026-11-22#meal#1" },
    { gapMs: 60_001, found: undefined },
    { gapMs: -60_000, found: "2026-11-22#meal#1" },
  ])("is the one of which nobody knows whether it went, $gapMs ms away: $found", ({ gapMs, found }) => {
    const known = { reminders: [aReminder({}, UNKNOWN)], received: [] };

    expect(idOf(textOfLine(line("m-9", SENT_MS + gapMs), known))).toBe(found);
  });

  it("goes by the claim of a text whose lease ran out, and of one whose sweep has not settled it", () => {
    const lost = { ...UNKNOWN, outcome: "LEASE_RAN_OUT", publishedAt: "2026-11-22T12:28:00.000Z" } as const;
    const claimed = { ...claimedUntil("2026-11-22T12:30:00.000Z"), claimedAt: "2026-11-22T12:28:00.000Z" };
    const at = instantMs("2026-11-22T12:28:01.000Z");

    const found = [lost, claimed].map((state) =>
      idOf(textOfLine(line("m-9", at), { reminders: [aReminder({}, state)], received: [] })),
    );

    expect(found).toStrictEqual(["2026-11-22#meal#1", "2026-11-22#meal#1"]);
  });

  it("is none of two, none that has a receipt already, and no e-mail", () => {
    const two = [aReminder({}, UNKNOWN), aReminder({ kind: "bedtime" }, UNKNOWN)];
    const heard = [{ ...aReminder({}, UNKNOWN), receipt: aReceipt() }];
    const byMail = [aReminder({ channel: "email" }, UNKNOWN)];

    const found = [two, heard, byMail].map((reminders) => textOfLine(line("m-9"), { reminders, received: [] }));

    expect(found).toStrictEqual([undefined, undefined, undefined]);
  });

  it("is known again by the id of the receipt it got", () => {
    const heard = [{ ...aReminder({}, UNKNOWN), receipt: aReceipt({ messageId: "m-9" }) }];

    expect(idOf(textOfLine(line("m-9"), { reminders: heard, received: [] }))).toBe("2026-11-22#meal#1");
  });

  it("never is one that SNS gave another id, whatever the instant", () => {
    fc.assert(
      fc.property(fc.integer({ min: -120_000, max: 120_000 }), (gapMs) => {
        const reminders = [aReminder({}, SENT)];
        expect(textOfLine(line("m-9", SENT_MS + gapMs), { reminders, received: [] })).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});
