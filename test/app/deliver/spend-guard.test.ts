import { describe, expect, it } from "vitest";
import type { SmsCosts } from "../../../lib/app/deliver/send-limits.ts";
import { type SweepReport, sweepShard } from "../../../lib/app/deliver/sweep.ts";
import { anAthlete, aReminder } from "../../support/builders.ts";
import { aWorldWith, MEAL } from "../../support/due-world.ts";
import type { World } from "../../support/memory-world.ts";

const MONTH = "2026-11";
const CAPPED: SmsCosts = { monthlySpendCapUsd: 0.03, pricePerPartUsd: 0.01 };
const MEALS = ["a", "ab", "abc"].map((athleteId) => ({ ...MEAL, athleteId }));

const away = async (): Promise<never> => {
  throw new Error("the table is away");
};

function sweep(world: World, smsCosts: SmsCosts, over: Partial<World["delivering"]> = {}): Promise<SweepReport> {
  return sweepShard(0, { ...world.delivering, smsCosts, concurrency: 1, ...over });
}

async function endsOf(world: World): Promise<readonly string[]> {
  const found = await Promise.all(MEALS.map((meal) => world.store.book.find(meal)));
  return found.map((each) =>
    each !== undefined && "outcome" in each ? `${each.state} ${each.outcome}` : `${each?.state}`,
  );
}

describe("the spending of a month", () => {
  it("grows by the parts and the price of a sweep's texts, in one write", async () => {
    const world = await aWorldWith(MEALS);
    const adds: string[] = [];
    const { spendBook } = world.store;
    const noting = {
      ...spendBook,
      add: async (...args: Parameters<typeof spendBook.add>) => {
        adds.push(args[0]);
        await spendBook.add(...args);
      },
    };

    await sweep(world, { monthlySpendCapUsd: null, pricePerPartUsd: 0.00883 }, { spendBook: noting });

    expect(adds).toStrictEqual([MONTH]);
    expect(await spendBook.read(MONTH)).toStrictEqual({ parts: 3, microUsd: 26_490 });
  });

  it("counts a text that may have gone, and none that was refused or is an e-mail", async () => {
    const email = { state: "given", at: "2026-11-01T15:00:00.000Z", method: "form", by: "Lee" } as const;
    const topicArn = "arn:aws:sns:us-east-1:123456789012:cooldown_demo_ana";
    const world = await aWorldWith([...MEALS, aReminder({ ...MEAL, channel: "email" })]);
    const emailSubscription = { state: "confirmed", topicArn } as const;
    await world.store.directory.update("ana", () => anAthlete({ consent: { email }, emailSubscription }));
    world.messenger.answer({ kind: "refused", error: "no" }, { kind: "ambiguous", error: "hm" });

    await sweep(world, CAPPED);

    expect(world.messenger.texts).toHaveLength(4);
    expect(await world.store.spendBook.read(MONTH)).toStrictEqual({ parts: 2, microUsd: 20_000 });
  });

  it("is neither read nor written by a sweep with nothing due", async () => {
    const world = await aWorldWith([]);
    const untouchable = {
      read: async () => {
        throw new Error("read");
      },
      add: async () => {
        throw new Error("added");
      },
    };

    await sweep(world, CAPPED, { spendBook: untouchable });

    expect(world.log.errors).toStrictEqual([]);
  });
});

describe("a team's cap", () => {
  it("ends what is due once the month has reached it: SKIPPED SPEND_CAP, counted, logged once", async () => {
    const world = await aWorldWith(MEALS);
    await world.store.spendBook.add(MONTH, { parts: 2, microUsd: 20_000 });

    const report = await sweep(world, CAPPED);

    expect(report.sent).toBe(1);
    expect(await endsOf(world)).toStrictEqual(["SENT", "SKIPPED SPEND_CAP", "SKIPPED SPEND_CAP"]);
    expect(world.log.counts).toMatchObject({ RemindersSENT: 1, RemindersSKIPPED: 2, RemindersSPEND_CAP: 2 });
    expect(world.log.errors).toStrictEqual(["monthly SMS spending has reached its cap"]);
    expect(await world.store.spendBook.read(MONTH)).toStrictEqual({ parts: 3, microUsd: 30_000 });
  });

  it("of last month holds nothing back", async () => {
    const world = await aWorldWith(MEALS);
    await world.store.spendBook.add("2026-10", { parts: 100, microUsd: 9_000_000 });

    const report = await sweep(world, CAPPED);

    expect(report.sent).toBe(3);
  });

  it("lets a welcome through", async () => {
    const consent = { sms: { state: "given", at: "2026-11-22T13:00:00.000Z", method: "form", by: "Lee" } } as const;
    const world = await aWorldWith([]);
    await world.join(anAthlete({ consent }));

    const report = await sweep(world, { ...CAPPED, monthlySpendCapUsd: 0 });

    expect(report.sent).toBe(1);
    expect(world.messenger.texts.map(({ kind }) => kind)).toStrictEqual(["welcome"]);
  });

  it("holds nothing back when the spending cannot be read, and says so", async () => {
    const world = await aWorldWith(MEALS);

    const report = await sweep(world, CAPPED, { spendBook: { read: away, add: away } });

    expect(report.sent).toBe(3);
    expect(world.log.errors).toStrictEqual(["spending could not be read", "spending could not be added"]);
  });
});
