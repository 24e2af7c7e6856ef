import { describe, expect, test } from "vitest";
import { kindOfFacts, type Reminder } from "../../lib/domain/reminder.ts";
import type { ReminderFacts } from "../../lib/domain/reminder-facts.ts";
import type { ReminderBook } from "../../lib/ports.ts";
import {
  aHistory,
  aPendingReminder,
  aStatus,
  aStatusRecord,
  CANCELLED,
  CLAIM,
  dueOf,
  type MakeStores,
  SENT,
  settledAs,
} from "./examples.ts";

/** What planning asks of every ReminderBook: the status with its plan, and placing and cancelling reminders. */
export function describeReminderPlanningContract(name: string, makeStores: MakeStores): void {
  const makeBook = async (): Promise<ReminderBook> => (await makeStores(1)).book;

  describe(`ReminderBook, planning: ${name}`, () => {
    test("a status is read as it was written, with its plan and version", async () => {
      const book = await makeBook();

      const written = await book.writeStatus("ana", aStatusRecord(), 0);

      expect(written).toBe(true);
      expect(await book.readStatus("ana")).toStrictEqual(aStatusRecord());
      expect(await book.readStatus("bea")).toBeUndefined();
    });

    test("a status keeps the history of the texts that went", async () => {
      const book = await makeBook();
      const record = aStatusRecord({ history: aHistory() });

      await book.writeStatus("ana", record, 0);

      expect(await book.readStatus("ana")).toStrictEqual(record);
    });

    test("a status is written only over the version that was read", async () => {
      const book = await makeBook();
      await book.writeStatus("ana", aStatusRecord(), 0);
      const next = aStatusRecord({ status: aStatus({ level: "easy" }), plan: {}, version: 2 });

      const outcomes = [
        await book.writeStatus("ana", aStatusRecord(), 0),
        await book.writeStatus("ana", next, 1),
        await book.writeStatus("ana", aStatusRecord({ version: 2 }), 1),
      ];

      expect(outcomes).toStrictEqual([false, true, false]);
      expect(await book.readStatus("ana")).toStrictEqual(next);
    });

    test("of two first statuses at once exactly one is written", async () => {
      const book = await makeBook();

      const outcomes = await Promise.all([
        book.writeStatus("ana", aStatusRecord(), 0),
        book.writeStatus("ana", aStatusRecord(), 0),
      ]);

      expect(outcomes.filter(Boolean)).toHaveLength(1);
    });

    test.each(everyKind())("a $kind reminder is found as it was placed", async (reminder) => {
      const book = await makeBook();

      const placed = await book.place(reminder);

      expect(placed).toBe(true);
      expect(await book.find(reminder)).toStrictEqual(reminder);
    });

    test("reminders are read from a local date on, settled ones too", async () => {
      const book = await makeBook();
      const dates = ["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22"];
      const reminders = dates.map((localDate) => aPendingReminder({ localDate }));
      await Promise.all(reminders.map((reminder) => book.place(reminder)));
      await book.place(aPendingReminder({ athleteId: "bea" }));
      await book.cancel(reminders[3] ?? aPendingReminder(), 1, CANCELLED);

      const read = await book.read("ana", "2026-11-20");

      expect(read.map(({ localDate, state }) => `${localDate} ${state}`).toSorted()).toStrictEqual([
        "2026-11-20 PENDING",
        "2026-11-21 PENDING",
        "2026-11-22 CANCELLED",
      ]);
    });

    test("reminders of one date are told apart by kind and n", async () => {
      const book = await makeBook();
      const welcome = aPendingReminder({ kind: "welcome", facts: { kind: "welcome", maxTextsPerDay: 3 } });
      const reminders = [aPendingReminder({ n: 1 }), aPendingReminder({ n: 2 }), welcome];

      await Promise.all(reminders.map((reminder) => book.place(reminder)));

      expect(await book.read("ana", "2026-11-22")).toHaveLength(3);
      expect(await book.find(welcome)).toStrictEqual(welcome);
    });

    test("a PENDING reminder gives way to a higher generation and to no other", async () => {
      const book = await makeBook();
      const moved = aPendingReminder({ generation: 3, dueAt: "2026-11-22T13:00:00.000Z" });
      await book.place(aPendingReminder({ generation: 2 }));

      const outcomes = [
        await book.place(aPendingReminder({ generation: 1 })),
        await book.place(aPendingReminder({ generation: 2 })),
        await book.place(moved),
      ];

      expect(outcomes).toStrictEqual([false, false, true]);
      expect(await book.find(moved)).toStrictEqual(moved);
      expect(await book.due(0, moved.dueAt, 10)).toStrictEqual([dueOf(moved)]);
    });

    test("what is being sent or was settled is never replaced (I4)", async () => {
      const book = await makeBook();
      await book.place(aPendingReminder());
      await book.claim(dueOf(aPendingReminder()), CLAIM);

      const whileSending = await book.place(aPendingReminder({ generation: 2 }));
      await book.settle(aPendingReminder(), CLAIM.claimId, SENT);
      const onceSent = await book.place(aPendingReminder({ generation: 2 }));

      expect([whileSending, onceSent]).toStrictEqual([false, false]);
      expect(await book.find(aPendingReminder())).toStrictEqual(settledAs(aPendingReminder(), SENT));
    });

    test("a silence is placed settled, is never due and replaces what was PENDING", async () => {
      const book = await makeBook();
      const silence = settledAs(aPendingReminder({ generation: 2 }), {
        state: "SKIPPED",
        settledAt: "2026-11-22T12:00:00.000Z",
        outcome: "PAST",
        detail: "bedtime was 20 minutes off",
      });
      await book.place(aPendingReminder());

      const placed = await book.place(silence);

      expect(placed).toBe(true);
      expect(await book.find(silence)).toStrictEqual(silence);
      expect(await book.due(0, "2027-01-01T00:00:00.000Z", 10)).toStrictEqual([]);
    });

    test("a cancelled reminder keeps its plan and is no longer due", async () => {
      const book = await makeBook();
      await book.place(aPendingReminder());

      const cancelled = await book.cancel(aPendingReminder(), 1, CANCELLED);

      expect(cancelled).toBe(true);
      expect(await book.find(aPendingReminder())).toStrictEqual(settledAs(aPendingReminder(), CANCELLED));
      expect(await book.due(0, "2027-01-01T00:00:00.000Z", 10)).toStrictEqual([]);
    });

    test("only a PENDING reminder of a generation not higher is cancelled", async () => {
      const book = await makeBook();
      const newer = aPendingReminder({ generation: 2 });
      await book.place(newer);

      const outcomes = [
        await book.cancel(newer, 1, CANCELLED),
        await book.cancel({ ...newer, n: 7 }, 1, CANCELLED),
        await book.cancel(newer, 3, CANCELLED),
        await book.cancel(newer, 3, CANCELLED),
      ];

      expect(outcomes).toStrictEqual([false, false, true, false]);
      expect(await book.find({ ...newer, n: 7 })).toBeUndefined();
    });
  });
}

function everyKind(): readonly Reminder[] {
  const facts: readonly ReminderFacts[] = [
    {
      kind: "rest-day",
      restDates: ["2026-11-23", "2026-11-24"],
      trainingDays: 5,
      windowDays: 6,
      offersRestOne: true,
      longRunCalls: false,
      rider: null,
    },
    { kind: "easy-day", easyDates: ["2026-11-23"], distanceMeters: 18_000, longestMeters: 14_000, windowDays: 30 },
    {
      kind: "meal",
      session: "lift",
      focus: "protein",
      endedAt: "2026-11-22T12:15:00.000Z",
      long: false,
      hard: false,
      asksToDrink: false,
      forBreakfast: false,
      offersNew: false,
      announcesFading: false,
      asksRpe: false,
      workouts: [],
      rider: {
        code: "RUN_SPIKE",
        evidence: {
          distanceMeters: 18_000,
          longestMeters: 14_000,
          limitRatio: 1.1,
          windowDays: 30,
          easyDates: ["2026-11-23"],
        },
      },
    },
    {
      kind: "bedtime",
      bedtimeAt: "2026-11-23T03:15:00.000Z",
      wakeAt: "2026-11-23T11:30:00.000Z",
      needMinutes: 480,
      hardDay: true,
      beforeEvent: true,
      capped: false,
      announcesFading: false,
      clocksMoveMinutes: -60,
    },
    { kind: "welcome", maxTextsPerDay: 3 },
    { kind: "invite" },
    { kind: "event", date: "2026-11-29" },
    { kind: "rest-after", restDates: ["2026-11-29"], hardWorkFrom: "2026-12-05" },
    { kind: "big-day", runMeters: null, hardWorkFrom: "2026-12-05", namesFood: false, workouts: ["a#1"] },
    { kind: "starter", again: true, aimKilometers: null, asksRpe: true, workouts: ["a#1"] },
    { kind: "notice-quiet", logged: "recovery" },
    { kind: "notice" },
  ];
  return facts.map((told, at) => aPendingReminder({ kind: kindOfFacts(told), n: at + 1, facts: told, attempts: 2 }));
}
