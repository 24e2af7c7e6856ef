import { expect, test } from "vitest";
import { EMPTY_HISTORY } from "../../lib/domain/planning/text-history.ts";
import { APPENDED_CODES } from "../../lib/domain/rules/reason.ts";
import { aHistory, aPendingReminder, aStatusRecord, CLAIM, dueOf, SENT, settledAs } from "../contract/examples.ts";
import { useTables } from "./table-at-hand.ts";

const KEY = { PK: "ATHLETE#ana", SK: "REMINDER#2026-11-22#meal#1" };
const { athleteId: _athlete, localDate: _date, kind: _kind, n: _n, ...PLAN } = aPendingReminder();
const DUE = { dueShard: "REMINDER#0" };
const DELETE_AFTER = Date.parse("2027-12-27T00:00:00Z") / 1000;
const UNREADABLE = { state: "FAILED", settledAt: "2026-11-22T12:30:05.000Z", outcome: "UNREADABLE" } as const;

/** A pending reminder's item without its facts. */
const { facts: _facts, ...UNREADABLE_ITEM } = { ...KEY, ...PLAN, ...DUE };
const makeTable = useTables();

test("a pending reminder is one item with due attributes, kept 400 days", async () => {
  const { book, item } = await makeTable();

  await book.place(aPendingReminder());

  expect(await item(KEY)).toStrictEqual({ ...KEY, ...PLAN, ...DUE, deleteAfter: DELETE_AFTER });
});

test("a claim touches nothing the index projects, so it costs one write", async () => {
  const { book, item } = await makeTable();
  await book.place(aPendingReminder());
  const before = await item(KEY);

  await book.claim(dueOf(aPendingReminder()), CLAIM);

  expect(await item(KEY)).toStrictEqual({ ...before, state: "SENDING", ...CLAIM });
});

test("a settled reminder's item has no due attributes and no claim", async () => {
  const { book, item } = await makeTable();
  await book.place(aPendingReminder());
  await book.claim(dueOf(aPendingReminder()), CLAIM);

  await book.settle(aPendingReminder(), CLAIM.claimId, SENT);

  const { dueAt: _due, ...kept } = PLAN;
  expect(await item(KEY)).toStrictEqual({ ...KEY, ...kept, ...SENT, deleteAfter: DELETE_AFTER });
});

test("a silence's item has no due attributes from the start", async () => {
  const { book, item } = await makeTable();
  const silence = { state: "SKIPPED", settledAt: "2026-11-22T12:00:00.000Z", outcome: "PAST" } as const;

  await book.place(settledAs(aPendingReminder(), silence));

  const { dueAt: _due, attempts: _tries, ...kept } = PLAN;
  expect(await item(KEY)).toStrictEqual({ ...KEY, ...kept, ...silence, deleteAfter: DELETE_AFTER });
});

test("a due reminder that cannot be read is claimed all the same and can be settled (I6)", async () => {
  const { book, item, putItem } = await makeTable();
  await putItem(UNREADABLE_ITEM);
  const [due = dueOf(aPendingReminder())] = await book.due(0, PLAN.dueAt, 10);

  const result = await book.claim(due, CLAIM);
  const settled = await book.settle(due, CLAIM.claimId, UNREADABLE);

  expect(result).toStrictEqual({ kind: "unreadable" });
  expect(settled).toBe(true);
  expect(await item(KEY)).toMatchObject(UNREADABLE);
  expect(await book.due(0, PLAN.dueAt, 10)).toStrictEqual([]);
});

test("an unreadable reminder someone may still be sending is left alone", async () => {
  const { book, item, putItem } = await makeTable();
  const held = { ...UNREADABLE_ITEM, state: "SENDING", claimId: "claim-0", leaseUntil: "2026-11-22T12:02:00.001Z" };
  await putItem(held);

  const result = await book.claim(dueOf(aPendingReminder()), CLAIM);

  expect(result).toStrictEqual({ kind: "gone" });
  expect(await item(KEY)).toStrictEqual(held);
});

test.each([
  { why: "whose lease ran out for sure", state: "SENDING", leaseUntil: "2026-11-22T12:02:00.000Z" },
  { why: "whose lease cannot be read", state: "SENDING", leaseUntil: 7 },
  { why: "in an unknown state", state: "POSTPONED" },
])(
  "an unreadable reminder $why is claimed once it has expired, so that it ends (I6)",
  async ({ why: _why, ...state }) => {
    const { book, putItem } = await makeTable();
    await putItem({ ...UNREADABLE_ITEM, claimId: "claim-0", ...state });
    const due = dueOf(aPendingReminder({ sendBefore: CLAIM.claimedAt }));

    const early = await book.claim(dueOf(aPendingReminder()), CLAIM);
    const result = await book.claim(due, CLAIM);
    const settled = await book.settle(aPendingReminder(), CLAIM.claimId, UNREADABLE);

    expect(early).toStrictEqual({ kind: "gone" });
    expect(result).toStrictEqual({ kind: "unreadable" });
    expect(settled).toBe(true);
  },
);

test("of two claims of one abandoned unreadable reminder exactly one wins", async () => {
  const { book, putItem } = await makeTable();
  await putItem({ ...UNREADABLE_ITEM, state: "POSTPONED" });
  const due = dueOf(aPendingReminder({ sendBefore: CLAIM.claimedAt }));

  const results = await Promise.all([book.claim(due, CLAIM), book.claim(due, { ...CLAIM, claimId: "claim-2" })]);

  expect(results.map(({ kind }) => kind).toSorted()).toStrictEqual(["gone", "unreadable"]);
});

test("an unreadable reminder is left out of reads and keeps its place", async () => {
  const { book, putItem } = await makeTable();
  await putItem({ ...UNREADABLE_ITEM, state: "SENT" });
  await book.place(aPendingReminder({ n: 2 }));

  const read = await book.read("ana", "2026-11-22");
  const placed = await book.place(aPendingReminder({ generation: 9 }));

  expect(read).toStrictEqual([aPendingReminder({ n: 2 })]);
  expect(await book.find(aPendingReminder())).toBeUndefined();
  expect(placed).toBe(false);
});

test("an index entry without an expiry is still listed", async () => {
  const { book, putItem } = await makeTable();
  const { sendBefore: _sendBefore, ...item } = { ...KEY, ...PLAN, ...DUE };
  await putItem(item);

  const due = await book.due(0, PLAN.dueAt, 10);

  expect(due).toStrictEqual([{ ...dueOf(aPendingReminder()), sendBefore: PLAN.dueAt }]);
});

test("an entry of the index that names no reminder does not end the sweep", async () => {
  const { book, putItem } = await makeTable();
  await putItem({ PK: "ATHLETE#ana", SK: "REMINDER#junk", ...DUE, dueAt: "2026-11-22T09:00:00.000Z" });
  await book.place(aPendingReminder());

  const due = await book.due(0, PLAN.dueAt, 10);

  expect(due).toStrictEqual([dueOf(aPendingReminder())]);
});

test("a status whose reason codes this release does not know is read", async () => {
  const { book, putItem } = await makeTable();
  const { status, ...rest } = aStatusRecord();
  const reasons = [{ code: "FROM_A_LATER_RELEASE", evidence: { days: 3 } }];
  await putItem({ PK: "ATHLETE#ana", SK: "STATUS", ...rest, status: { ...status, reasons } });

  const record = await book.readStatus("ana");

  expect(record?.status.reasons).toStrictEqual(reasons);
});

test("a status of an earlier release remembers no texts", async () => {
  const { book, putItem } = await makeTable();
  const { history: _history, ...earlier } = aStatusRecord({ history: aHistory() });
  await putItem({ PK: "ATHLETE#ana", SK: "STATUS", ...earlier });

  const record = await book.readStatus("ana");

  expect(record).toStrictEqual(aStatusRecord({ history: EMPTY_HISTORY }));
});

test("a status keeps its history of texts as days without names", async () => {
  const { book, item } = await makeTable();

  await book.writeStatus("ana", aStatusRecord({ history: aHistory() }), 0);

  expect((await item({ PK: "ATHLETE#ana", SK: "STATUS" }))?.["texts"]).toStrictEqual([
    [20_740, 20_739, 20_739],
    [20_768, 20_771, 20_770],
    20_771,
    [[20_755, 20_756], [20_762], [20_769]],
    [20_760, 0, 20_768, ...APPENDED_CODES.slice(3).map(() => 0)],
    20_700,
    20_700,
    [332_304, 332_337],
  ]);
});

test("a status that cannot be read is a fault", async () => {
  const { book, putItem } = await makeTable();
  await putItem({ PK: "ATHLETE#ana", SK: "STATUS", ...aStatusRecord(), plan: { a: "1" } });

  const reading = book.readStatus("ana");

  await expect(reading).rejects.toThrow("Item ATHLETE#ana STATUS cannot be read: plan.a.");
});

test("a sent reminder without its text is unreadable", async () => {
  const { book, putItem } = await makeTable();
  await putItem({ ...KEY, ...settledAs(aPendingReminder(), SENT), text: undefined });

  const read = await book.read("ana", "2026-11-22");

  expect(read).toStrictEqual([]);
});

test("a meal text of an earlier release, which said less of the session, is read (I14)", async () => {
  const { book, putItem } = await makeTable();
  const facts = { kind: "meal", session: "run", focus: "both", endedAt: "2026-11-22T12:15:00.000Z", asksRpe: true };
  await putItem({ ...KEY, ...PLAN, ...DUE, facts: { ...facts, workouts: [], rider: null } });

  const [read] = await book.read("ana", "2026-11-22");

  expect(read?.facts).toMatchObject({ ...facts, long: false, hard: false, asksToDrink: false, forBreakfast: false });
});

test("a receipt of another release is none to this one, and stays as it is", async () => {
  const { book, item, table } = await makeTable();
  const foreign = { state: "read", messageId: "m-1", at: SENT.settledAt, priceMicroUsd: 1, by: "phone" };
  await book.place({ ...aPendingReminder(), ...SENT });
  await table.update(KEY, { set: { receipt: foreign, receiptRank: 4 } });

  const found = await book.find(aPendingReminder());

  expect(found).toMatchObject(SENT);
  expect(found?.receipt).toBeUndefined();
  expect(await item(KEY)).toMatchObject({ receipt: foreign });
});
