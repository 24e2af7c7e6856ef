import { describe, expect, it } from "vitest";
import {
  createRateLimiter,
  createSendRateLimiter,
  NO_RATE_LIMIT,
  type SendRateLimiter,
} from "../../../lib/app/deliver/send-limits.ts";
import { sweepShard } from "../../../lib/app/deliver/sweep.ts";
import { MINUTE_MS } from "../../../lib/domain/local-time.ts";
import type { Reminder } from "../../../lib/domain/reminder.ts";
import { aWorldWith, MEAL } from "../../support/due-world.ts";
import type { World } from "../../support/memory-world.ts";

/** Meal texts of so many athletes, the first of whom expires last. */
function meals(howMany: number): readonly Reminder[] {
  return Array.from({ length: howMany }, (_, at) => ({
    ...MEAL,
    athleteId: "a".repeat(at + 1),
    sendBefore: new Date(Date.parse(MEAL.sendBefore) - at * MINUTE_MS).toISOString(),
  }));
}

/** A rate limiter whose waits move the world's clock, and note themselves. */
function limiterOf(
  world: World,
  ratePerSecond: number,
): { readonly rateLimiter: SendRateLimiter; readonly waits: readonly number[] } {
  const waits: number[] = [];
  const rateLimiter = createSendRateLimiter({
    ratesPerSecond: { sms: ratePerSecond, email: ratePerSecond },
    clock: world.clock.now,
    wait: async (ms) => {
      waits.push(ms);
      world.clock.moveTo(world.clock.now() + ms);
    },
  });
  return { rateLimiter, waits };
}

describe("a sweep under the account's rate", () => {
  it("waits for each text's turn, and what expires first goes first", async () => {
    const world = await aWorldWith(meals(4));
    const { rateLimiter, waits } = limiterOf(world, 2);

    const report = await sweepShard(0, { ...world.delivering, rateLimiter, concurrency: 1 });

    expect(report.sent).toBe(4);
    expect(waits).toStrictEqual([500, 500, 500]);
    expect(world.messenger.texts.map(({ athleteId }) => athleteId.length)).toStrictEqual([4, 3, 2, 1]);
  });

  it("decides a text again that expired while it waited", async () => {
    const world = await aWorldWith(meals(2));
    const { rateLimiter } = limiterOf(world, 1 / 7_200);

    const report = await sweepShard(0, { ...world.delivering, rateLimiter, concurrency: 1 });

    expect(report.sent).toBe(1);
    expect(await world.store.book.find({ ...MEAL, athleteId: "a" })).toMatchObject({
      state: "EXPIRED",
      outcome: "OVERDUE",
    });
  });

  it("serves no more athletes side by side than the rate lets through within two seconds", async () => {
    const world = await aWorldWith(meals(6));
    let claimed = 0;
    let calls = 0;
    const { rateLimiter } = limiterOf(world, 1.5);
    const counting: SendRateLimiter = {
      ...rateLimiter,
      acquire: async (channel) => {
        calls += 1;
        if (calls === 1) claimed = Object.keys(await sendingNow(world)).length;
        await rateLimiter.acquire(channel);
      },
    };

    await sweepShard(0, { ...world.delivering, rateLimiter: counting, concurrency: 20 });

    expect(rateLimiter.maxConcurrency).toBe(3);
    expect(claimed).toBe(3);
  });
});

describe("a rate limiter", () => {
  it("limits each channel by itself", async () => {
    const world = await aWorldWith([]);
    const { rateLimiter, waits } = limiterOf(world, 10);

    await rateLimiter.acquire("sms");
    await rateLimiter.acquire("email");
    await rateLimiter.acquire("email");

    expect(waits).toStrictEqual([100]);
  });

  it.each([
    { sms: 20, email: 10, concurrency: 20, longestMs: 2_000 },
    { sms: 20 / 64, email: 10 / 64, concurrency: 1, longestMs: 6_400 },
  ])("of $sms SMS and $email e-mails a second holds nobody longer than $longestMs ms", (rates) => {
    const rateLimiter = createSendRateLimiter({ ratesPerSecond: rates, clock: () => 0, wait: async () => undefined });

    const concurrency = Math.min(20, rateLimiter.maxConcurrency);

    expect([concurrency, rateLimiter.maxWaitMs(concurrency)]).toStrictEqual([rates.concurrency, rates.longestMs]);
  });

  it("of virtual time waits for nobody", async () => {
    await NO_RATE_LIMIT.acquire("sms");

    expect([NO_RATE_LIMIT.maxConcurrency, NO_RATE_LIMIT.maxWaitMs(20)]).toStrictEqual([Number.POSITIVE_INFINITY, 0]);
  });
});

async function sendingNow(world: World): Promise<Readonly<Record<string, true>>> {
  const found = await Promise.all(meals(6).map((meal) => world.store.book.find(meal)));
  return Object.fromEntries(
    found.flatMap((each) => (each?.state === "SENDING" ? [[each.athleteId, true as const]] : [])),
  );
}

interface Limited {
  readonly acquire: () => Promise<void>;
  readonly waits: readonly number[];
  readonly pass: (milliseconds: number) => void;
}

/** A rate limiter whose waiting lets time pass at once. */
function aLimiter(perSecond: number): Limited {
  let nowMs = 1_000_000;
  const waits: number[] = [];
  const pass = (milliseconds: number): void => {
    nowMs += milliseconds;
  };
  const wait = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    pass(milliseconds);
  };
  return { acquire: createRateLimiter({ perSecond, clock: () => nowMs, wait }).acquire, waits, pass };
}

it("the first call starts at once and every other one evenly after it", async () => {
  const { acquire, waits } = aLimiter(50);

  await acquire();
  await acquire();
  await acquire();

  expect(waits).toStrictEqual([20, 20]);
});

it("only the rest of a gap is waited for, and nothing is saved up for a burst", async () => {
  const { acquire, waits, pass } = aLimiter(4);

  await acquire();
  pass(100);
  await acquire();
  pass(10_000);
  await acquire();
  await acquire();

  expect(waits).toStrictEqual([150, 250]);
});

it("calls side by side are as far apart", async () => {
  const { acquire, waits } = aLimiter(10);

  await Promise.all([acquire(), acquire(), acquire()]);

  expect(waits).toStrictEqual([100, 100]);
});
