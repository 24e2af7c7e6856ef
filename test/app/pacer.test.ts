import { describe, expect, it } from "vitest";
import { createPacer, type Pacer, UNPACED } from "../../lib/app/pacer.ts";
import { sweepShard } from "../../lib/app/sweep.ts";
import { MINUTE_MS } from "../../lib/domain/local-time.ts";
import type { Reminder } from "../../lib/domain/reminder.ts";
import { aWorldWith, MEAL } from "../support/due-world.ts";
import type { World } from "../support/memory-world.ts";

/** Meal texts of so many athletes, the first of whom expires last. */
function meals(howMany: number): readonly Reminder[] {
  return Array.from({ length: howMany }, (_, at) => ({
    ...MEAL,
    athleteId: "a".repeat(at + 1),
    sendBefore: new Date(Date.parse(MEAL.sendBefore) - at * MINUTE_MS).toISOString(),
  }));
}

/** A pacer whose waits move the world's clock, and note themselves. */
function pacerOf(world: World, ratePerSecond: number): { readonly pacer: Pacer; readonly waits: readonly number[] } {
  const waits: number[] = [];
  const pacer = createPacer({
    ratesPerSecond: { sms: ratePerSecond, email: ratePerSecond },
    clock: world.clock.now,
    wait: async (ms) => {
      waits.push(ms);
      world.clock.moveTo(world.clock.now() + ms);
    },
  });
  return { pacer, waits };
}

describe("a sweep under the account's rate", () => {
  it("waits for each text's turn, and what expires first goes first", async () => {
    const world = await aWorldWith(meals(4));
    const { pacer, waits } = pacerOf(world, 2);

    const report = await sweepShard(0, { ...world.delivering, pacer, concurrency: 1 });

    expect(report.sent).toBe(4);
    expect(waits).toStrictEqual([500, 500, 500]);
    expect(world.messenger.texts.map(({ athleteId }) => athleteId.length)).toStrictEqual([4, 3, 2, 1]);
  });

  it("decides a text again that expired while it waited", async () => {
    const world = await aWorldWith(meals(2));
    const { pacer } = pacerOf(world, 1 / 7_200);

    const report = await sweepShard(0, { ...world.delivering, pacer, concurrency: 1 });

    expect(report.sent).toBe(1);
    expect(await world.store.book.find({ ...MEAL, athleteId: "a" })).toMatchObject({
      state: "EXPIRED",
      outcome: "OVERDUE",
    });
  });

  it("serves no more athletes side by side than the pace lets through within two seconds", async () => {
    const world = await aWorldWith(meals(6));
    let claimed = 0;
    let turns = 0;
    const { pacer } = pacerOf(world, 1.5);
    const counting: Pacer = {
      ...pacer,
      turn: async (channel) => {
        turns += 1;
        if (turns === 1) claimed = Object.keys(await sendingNow(world)).length;
        await pacer.turn(channel);
      },
    };

    await sweepShard(0, { ...world.delivering, pacer: counting, concurrency: 20 });

    expect(pacer.mostAtOnce).toBe(3);
    expect(claimed).toBe(3);
  });
});

describe("a pacer", () => {
  it("paces each channel by itself", async () => {
    const world = await aWorldWith([]);
    const { pacer, waits } = pacerOf(world, 10);

    await pacer.turn("sms");
    await pacer.turn("email");
    await pacer.turn("email");

    expect(waits).toStrictEqual([100]);
  });

  it.each([
    { sms: 20, email: 10, atOnce: 20, longestMs: 2_000 },
    { sms: 20 / 64, email: 10 / 64, atOnce: 1, longestMs: 6_400 },
  ])("of $sms SMS and $email e-mails a second holds nobody longer than $longestMs ms", (rates) => {
    const pacer = createPacer({ ratesPerSecond: rates, clock: () => 0, wait: async () => undefined });

    const atOnce = Math.min(20, pacer.mostAtOnce);

    expect([atOnce, pacer.longestWaitMs(atOnce)]).toStrictEqual([rates.atOnce, rates.longestMs]);
  });

  it("of virtual time waits for nobody", async () => {
    await UNPACED.turn("sms");

    expect([UNPACED.mostAtOnce, UNPACED.longestWaitMs(20)]).toStrictEqual([Number.POSITIVE_INFINITY, 0]);
  });
});

async function sendingNow(world: World): Promise<Readonly<Record<string, true>>> {
  const found = await Promise.all(meals(6).map((meal) => world.store.book.find(meal)));
  return Object.fromEntries(
    found.flatMap((each) => (each?.state === "SENDING" ? [[each.athleteId, true as const]] : [])),
  );
}
