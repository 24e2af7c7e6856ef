import { describe, expect, it } from "vitest";
import { deliverReminder } from "../../../lib/app/deliver/deliver-reminder.ts";
import { openSpendGuard } from "../../../lib/app/deliver/send-limits.ts";
import { sweepShard } from "../../../lib/app/deliver/sweep.ts";
import { isoInstant, MINUTE_MS } from "../../../lib/domain/local-time.ts";
import { type Reminder, reminderId } from "../../../lib/domain/reminder.ts";
import type { ReminderBook } from "../../../lib/ports.ts";
import { aStatusRecord } from "../../contract/examples.ts";
import { anAthlete, aReminder, claimedUntil } from "../../support/builders.ts";
import { aWorldWith, MEAL, WELCOME } from "../../support/due-world.ts";
import { storedReminders, type World } from "../../support/memory-world.ts";
import { instantOf, standing } from "../../support/planning.ts";

const RETRY = { kind: "retry", error: "ThrottledException" } as const;

/** A book whose sweep dies right after the publish. */
const killedAtSettle = (book: ReminderBook): ReminderBook => ({
  ...book,
  settle: async (ref, claimId, settled) => {
    if (settled.state === "SENT") throw new Error("killed");
    return book.settle(ref, claimId, settled);
  },
});

/** A book whose statuses cannot be read. */
const withoutStatus = (book: ReminderBook): ReminderBook => ({
  ...book,
  readStatus: async () => {
    throw new Error("the table is away");
  },
});

/** A book that cannot read Ana's reminders. */
const unreadableForAna = (book: ReminderBook): ReminderBook => ({
  ...book,
  claim: async (due, claim) => {
    const result = await book.claim(due, claim);
    return due.athleteId === "ana" ? { kind: "unreadable" } : result;
  },
});

/** A book that is away when Ana's reminders are claimed. */
const awayForAna = (book: ReminderBook): ReminderBook => ({
  ...book,
  claim: async (due, claim) => {
    if (due.athleteId === "ana") throw new Error("the table is away");
    return book.claim(due, claim);
  },
});

/** A book where every claim is lost before it is settled. */
const losesClaims = (book: ReminderBook): ReminderBook => ({ ...book, settle: async () => false });

function sweep(world: World) {
  return sweepShard(0, world.delivering);
}

/** Sweeps each minute after now, without an assessment in between. */
async function sweepUntil(world: World, local: string): Promise<void> {
  while (world.clock.now() < instantOf(local)) {
    world.clock.moveTo(world.clock.now() + MINUTE_MS);
    await sweep(world);
  }
}

/** What became of the meal text: its state, why, and when it is due. */
async function mealOf(world: World, ref: Reminder = MEAL) {
  const found = await world.store.book.find(ref);
  if (found === undefined) return "gone";
  if ("outcome" in found) return `${found.state} ${found.outcome}`;
  return "dueAt" in found ? `${found.state} ${found.dueAt} after ${found.attempts}` : found.state;
}

describe("a due reminder", () => {
  it("goes out once, to the athlete's phone, and is SENT with its text", async () => {
    const world = await aWorldWith([MEAL]);

    const report = await sweep(world);

    expect(report).toStrictEqual({ due: 1, sent: 1, reviews: 0 });
    expect(world.messenger.texts).toMatchObject([
      {
        athleteId: "ana",
        channel: "sms",
        to: "+12025550123",
        kind: "meal",
        reminderId: "2026-11-22#meal#1",
        subject: null,
      },
    ]);
    expect(await world.store.book.find(MEAL)).toMatchObject({
      state: "SENT",
      messageId: "m-1",
      settledAt: "2026-11-22T14:00:00.000Z",
      text: world.messenger.texts[0]?.body,
    });
    expect(world.log.counts).toStrictEqual({ RemindersSENT: 1 });
  });

  it("goes by e-mail to the athlete's topic, with a subject", async () => {
    const meal = aReminder({ ...MEAL, channel: "email" });
    const world = await aWorldWith([meal]);
    const email = { state: "given", at: "2026-11-01T15:00:00.000Z", method: "form", by: "Lee" } as const;
    const topicArn = "arn:aws:sns:us-east-1:123456789012:cooldown_demo_ana";
    const byEmail = anAthlete({ consent: { email }, emailSubscription: { state: "confirmed", topicArn } });
    await world.store.directory.update("ana", () => byEmail);

    await sweep(world);

    expect(world.messenger.texts).toMatchObject([{ channel: "email", to: topicArn, subject: expect.any(String) }]);
  });

  it("is not due a millisecond before its instant", async () => {
    const world = await aWorldWith([aReminder({ ...MEAL, plannedAt: "2026-11-22T14:00:00.001Z" })]);

    const report = await sweep(world);

    expect(report).toStrictEqual({ due: 0, sent: 0, reviews: 0 });
  });

  it("goes out once however many sweeps run at once (I5)", async () => {
    const world = await aWorldWith([MEAL]);

    const reports = await Promise.all([sweep(world), sweep(world), sweep(world)]);

    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
    expect(world.messenger.texts).toHaveLength(1);
  });

  it("that was refused is FAILED with the error and never tried again", async () => {
    const world = await aWorldWith([MEAL]);
    world.messenger.answer({ kind: "refused", error: "InvalidParameterException" });

    await sweep(world);
    await sweepUntil(world, "2026-11-22 12:00");

    expect(await world.store.book.find(MEAL)).toMatchObject({
      state: "FAILED",
      outcome: "REFUSED",
      detail: "InvalidParameterException",
    });
    expect(world.messenger.texts).toHaveLength(1);
  });

  it("that the carrier's list refuses is SKIPPED CARRIER_OPT_OUT, counted, and never tried again", async () => {
    const world = await aWorldWith([MEAL]);
    world.messenger.answer({ kind: "opted-out", error: "OptedOutException 400" });

    await sweep(world);
    await sweepUntil(world, "2026-11-22 12:00");

    expect(await world.store.book.find(MEAL)).toMatchObject({
      state: "SKIPPED",
      outcome: "CARRIER_OPT_OUT",
      detail: "OptedOutException 400",
    });
    expect(world.messenger.texts).toHaveLength(1);
    expect(world.log.counts).toStrictEqual({ RemindersSKIPPED: 1, RemindersCARRIER_OPT_OUT: 1 });
  });

  it("that may have gone is UNKNOWN and never sent again (I5)", async () => {
    const world = await aWorldWith([MEAL]);
    world.messenger.answer({ kind: "ambiguous", error: "TimeoutError" });

    await sweep(world);
    await sweepUntil(world, "2026-11-22 12:00");

    expect(await world.store.book.find(MEAL)).toMatchObject({
      state: "UNKNOWN",
      outcome: "AMBIGUOUS",
      detail: "TimeoutError",
    });
    expect(world.messenger.texts).toHaveLength(1);
    expect(world.log.counts).toStrictEqual({ RemindersUNKNOWN: 1 });
  });

  it("that could not go is tried again after 1, 2, 4, 8, 15 and 15 minutes, until it expires", async () => {
    const world = await aWorldWith([MEAL]);
    world.messenger.answer(RETRY, RETRY, RETRY, RETRY, RETRY, RETRY, RETRY, RETRY, RETRY, RETRY);
    const dues: string[] = [];

    for (let at = world.clock.now(); at < Date.parse(MEAL.sendBefore) + MINUTE_MS; at += MINUTE_MS) {
      world.clock.moveTo(at);
      if ((await sweep(world)).due > 0) dues.push(isoInstant(at).slice(11, 16));
    }

    expect(dues).toStrictEqual([
      "14:00",
      "14:01",
      "14:03",
      "14:07",
      "14:15",
      "14:30",
      "14:45",
      "15:00",
      "15:15",
      "15:30",
      "15:45",
    ]);
    expect(await mealOf(world)).toBe("EXPIRED OVERDUE");
    expect(world.messenger.texts).toHaveLength(10);
  });

  it("whose publish throws is left to its lease, and then UNKNOWN (I5)", async () => {
    const world = await aWorldWith([MEAL]);
    world.messenger.answer(new Error("socket hang up"));

    const report = await sweep(world);
    const during = await mealOf(world);
    await sweepUntil(world, "2026-11-22 12:00");

    expect(report.sent).toBe(0);
    expect(during).toBe("SENDING 2026-11-22T14:00:00.000Z after 0");
    expect(await mealOf(world)).toBe("UNKNOWN LEASE_RAN_OUT");
    expect(world.messenger.texts).toHaveLength(1);
    expect(world.log.errors).toStrictEqual(["reminder could not be delivered"]);
  });

  it("whose sweep died after the publish is UNKNOWN once the lease ran out (I5)", async () => {
    const world = await aWorldWith([MEAL], { wrapBook: killedAtSettle });

    await sweep(world);
    await sweepUntil(world, "2026-11-22 12:00");

    expect(await mealOf(world)).toBe("UNKNOWN LEASE_RAN_OUT");
    expect(world.messenger.texts).toHaveLength(1);
  });

  it.each([
    { leaseUntil: "2026-11-22T14:00:00.001Z", end: "SENDING 2026-11-22T12:30:00.000Z after 0" },
    { leaseUntil: "2026-11-22T14:00:00.000Z", end: "UNKNOWN LEASE_RAN_OUT" },
  ])("under another sweep's lease until $leaseUntil: $end", async ({ leaseUntil, end }) => {
    const world = await aWorldWith([aReminder({}, claimedUntil(leaseUntil))]);

    await sweep(world);

    expect(await mealOf(world)).toBe(end);
    expect(world.messenger.texts).toStrictEqual([]);
  });

  it("waits a minute when what it depends on cannot be read before the publish", async () => {
    const world = await aWorldWith([MEAL], { wrapBook: withoutStatus });

    await sweep(world);

    expect(await mealOf(world)).toBe("PENDING 2026-11-22T14:01:00.000Z after 0");
    expect(world.messenger.texts).toStrictEqual([]);
    expect(world.log.errors).toStrictEqual(["reminder could not be decided"]);
  });

  it("that waits is counted as deferred", async () => {
    const world = await aWorldWith([MEAL]);
    world.messenger.answer(RETRY);

    await sweep(world);

    expect(world.log.counts).toStrictEqual({ RemindersDeferred: 1 });
  });

  it("waits a minute when it cannot be decided", async () => {
    const broken = aReminder({ ...MEAL, zone: "Nowhere/Nothing" });
    const world = await aWorldWith([broken]);

    await sweep(world);

    expect(await mealOf(world)).toBe("PENDING 2026-11-22T14:01:00.000Z after 0");
    expect(world.messenger.texts).toStrictEqual([]);
  });

  it("waits a minute when it cannot be put into words", async () => {
    const world = await aWorldWith([MEAL]);
    const team = {
      name: "Riverside RC",
      get optOutContact(): string {
        throw new Error("no contact");
      },
    };

    await sweepShard(0, { ...world.delivering, team });

    const meal = (await storedReminders(world, "ana")).find(({ kind }) => kind === "meal");
    expect(meal).toMatchObject({ state: "PENDING", dueAt: "2026-11-22T14:01:00.000Z" });
    expect(world.log.errors).toStrictEqual(["reminder could not be rendered"]);
  });

  it("waits a minute when the lease would not outlast the request", async () => {
    const world = await aWorldWith([MEAL]);

    await sweepShard(0, { ...world.delivering, leaseMs: 5_000 });

    expect(await mealOf(world)).toBe("PENDING 2026-11-22T14:01:00.000Z after 0");
    expect(world.messenger.texts).toStrictEqual([]);
  });

  it("that is unreadable waits until it expires, is FAILED UNREADABLE then, and the sweep goes on", async () => {
    const other = { ...MEAL, athleteId: "bea" };
    const world = await aWorldWith([MEAL, other], { wrapBook: unreadableForAna });

    const report = await sweep(world);
    const early = await mealOf(world);
    await sweepUntil(world, "2026-11-22 10:45");

    expect(report).toStrictEqual({ due: 2, sent: 1, reviews: 0 });
    expect(early).toBe("PENDING 2026-11-22T14:01:00.000Z after 0");
    expect([await mealOf(world), await mealOf(world, other)]).toStrictEqual(["FAILED UNREADABLE", "SENT"]);
  });

  it("that cannot be claimed for an error never ends the sweep", async () => {
    const other = { ...MEAL, athleteId: "bea" };
    const world = await aWorldWith([MEAL, other], { wrapBook: awayForAna });

    const report = await sweep(world);

    expect(report).toStrictEqual({ due: 2, sent: 1, reviews: 0 });
    expect(await mealOf(world)).toBe("PENDING 2026-11-22T14:00:00.000Z after 0");
  });

  it("whose time is over is EXPIRED OVERDUE", async () => {
    const world = await aWorldWith([MEAL]);
    world.clock.moveTo(Date.parse(MEAL.sendBefore));

    const report = await sweep(world);

    expect(report).toStrictEqual({ due: 1, sent: 0, reviews: 0 });
    expect(await mealOf(world)).toBe("EXPIRED OVERDUE");
  });

  it("that the index lists but the table has no more, or with another due instant, is ignored", async () => {
    const world = await aWorldWith([MEAL]);
    const due = { ...MEAL, dueAt: "2026-11-22T13:00:00.000Z" };

    const deps = { ...world.delivering, spendGuard: await openSpendGuard(world.delivering) };
    const moved = await deliverReminder(due, deps);
    const gone = await deliverReminder({ ...due, n: 7 }, deps);

    expect([moved, gone]).toStrictEqual(["not-ours", "not-ours"]);
    expect(await mealOf(world)).toBe("PENDING 2026-11-22T14:00:00.000Z after 0");
  });

  it("whose claim was lost meanwhile is left to whoever has it", async () => {
    const world = await aWorldWith([MEAL], { wrapBook: losesClaims });

    const report = await sweep(world);

    expect(report.sent).toBe(0);
    expect(world.log.errors).toStrictEqual(["claim was lost before its reminder was settled"]);
    expect(world.log.counts).toStrictEqual({});
  });

  it("that the plan names with another generation waits minute by minute until it expires", async () => {
    const world = await aWorldWith([MEAL]);
    const plan = { ...standing([WELCOME]), [reminderId(MEAL)]: 2 };
    await world.store.book.writeStatus("ana", aStatusRecord({ plan, version: 2 }), 1);
    let waits = 0;

    for (let at = world.clock.now(); at <= Date.parse(MEAL.sendBefore); at += MINUTE_MS) {
      world.clock.moveTo(at);
      waits += (await sweep(world)).due;
    }

    expect(waits).toBe(106);
    expect(await mealOf(world)).toBe("EXPIRED OVERDUE");
    expect(world.messenger.texts).toStrictEqual([]);
  });

  it("goes although its welcome is too old to be among the last days' reminders", async () => {
    const world = await aWorldWith([MEAL]);

    await sweep(world);

    expect(await storedReminders(world, "ana")).toMatchObject([
      { localDate: "2026-11-01", kind: "welcome" },
      { state: "SENT" },
    ]);
  });
});

describe("a sweep", () => {
  it("leaves the rest to the next one when time is short", async () => {
    const reminders = ["a", "ab", "abc", "abcd"].map((athleteId) => ({ ...MEAL, athleteId }));
    const world = await aWorldWith(reminders);
    let left = 2;
    const hasTime = () => {
      left -= 1;
      return left >= 0;
    };

    const first = await sweepShard(0, { ...world.delivering, hasTime, concurrency: 1 });
    const second = await sweep(world);

    expect([first, second]).toStrictEqual([
      { due: 4, sent: 2, reviews: 0 },
      { due: 2, sent: 2, reviews: 0 },
    ]);
  });

  it("takes no claim when there is no time left to publish", async () => {
    const claims: string[] = [];
    const noting = (book: ReminderBook): ReminderBook => ({
      ...book,
      claim: async (due, claim) => {
        claims.push(due.athleteId);
        return book.claim(due, claim);
      },
    });
    const world = await aWorldWith([MEAL, { ...MEAL, athleteId: "bea" }], { wrapBook: noting });

    await sweepShard(0, { ...world.delivering, hasTime: () => false });

    expect(claims).toStrictEqual([]);
    expect(await mealOf(world)).toBe("PENDING 2026-11-22T14:00:00.000Z after 0");
  });

  it("notes how long what is due first has been due, and 0 when nothing is", async () => {
    const world = await aWorldWith([MEAL, { ...MEAL, athleteId: "bea", plannedAt: "2026-11-22T14:01:00.000Z" }]);

    world.clock.moveTo(Date.parse("2026-11-22T14:01:30.499Z"));
    await sweep(world);
    await sweep(world);

    expect(world.log.seconds).toStrictEqual({ oldestDueAgeSeconds: [90, 0] });
  });

  it("serves first what expires first", async () => {
    const late = aReminder({ ...MEAL, sendBefore: "2026-11-22T15:45:00.000Z", athleteId: "a" });
    const soon = aReminder({ ...MEAL, sendBefore: "2026-11-22T14:05:00.000Z", athleteId: "ab" });
    const world = await aWorldWith([late, soon]);

    await sweepShard(0, { ...world.delivering, concurrency: 1 });

    expect(world.messenger.texts.map(({ athleteId }) => athleteId)).toStrictEqual(["ab", "a"]);
  });

  it("keeps two texts of one athlete 45 minutes apart", async () => {
    const restDay = aReminder({
      ...MEAL,
      kind: "rest-day",
      localDate: "2026-11-21",
      sendBefore: "2026-11-22T17:00:00.000Z",
    });
    const world = await aWorldWith([MEAL, restDay]);

    await sweep(world);
    await sweepUntil(world, "2026-11-22 12:00");

    const sent = await storedReminders(world, "ana");
    const instants = sent.map((each) => [each.kind, "settledAt" in each ? each.settledAt : each.state]);
    expect(instants).toContainEqual(["meal", "2026-11-22T14:00:00.000Z"]);
    expect(instants).toContainEqual(["rest-day", "2026-11-22T14:45:00.000Z"]);
  });
});
