import { describe, expect, it } from "vitest";
import { createHandler } from "../../../functions/deliver/handler.ts";
import { NO_RATE_LIMIT } from "../../../lib/app/deliver/send-limits.ts";
import { anAthlete } from "../../support/builders.ts";
import { aWorld } from "../../support/memory-world.ts";

const DUE = "2026-11-22T16:00:00.000Z";

describe("the deliver handler", () => {
  it("sweeps the shard it is asked for", async () => {
    const world = aWorld({ now: "2026-11-22 12:00" });
    await world.join(anAthlete(), DUE);
    const handler = createHandler(world.delivering);

    const report = await handler({ shard: 0 }, { getRemainingTimeInMillis: () => 60_000 });

    expect(report).toStrictEqual({ due: 0, sent: 0, reviews: 1 });
  });

  it.each([
    { remaining: 10_000, reviews: 0 },
    { remaining: 10_001, reviews: 1 },
  ])("starts nothing new with $remaining ms left: $reviews", async ({ remaining, reviews }) => {
    const world = aWorld({ now: "2026-11-22 12:00" });
    await world.join(anAthlete(), DUE);
    const handler = createHandler(world.delivering);

    const report = await handler({ shard: 0 }, { getRemainingTimeInMillis: () => remaining });

    expect(report).toStrictEqual({ due: 0, sent: 0, reviews });
  });

  it.each([
    { remaining: 12_000, reviews: 0 },
    { remaining: 12_001, reviews: 1 },
  ])("keeps back the time a text may wait for its turn: with $remaining ms left $reviews", async (row) => {
    const world = aWorld({ now: "2026-11-22 12:00" });
    await world.join(anAthlete(), DUE);
    const handler = createHandler({
      ...world.delivering,
      rateLimiter: { ...NO_RATE_LIMIT, maxWaitMs: (concurrency) => concurrency * 500 },
    });

    const report = await handler({ shard: 0 }, { getRemainingTimeInMillis: () => row.remaining });

    expect(report.reviews).toBe(row.reviews);
  });

  it.each([
    { event: {} },
    { event: { shard: "0" } },
    { event: { shard: -1 } },
    { event: { shard: 0.5 } },
    { event: null },
  ])("throws at $event", async ({ event }) => {
    const { delivering } = aWorld({ now: "2026-11-22 12:00" });
    const handler = createHandler(delivering);

    await expect(handler(event, { getRemainingTimeInMillis: () => 60_000 })).rejects.toThrow(/"path"/);
  });
});
