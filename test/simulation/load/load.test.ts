import { describe, expect, it } from "vitest";
import { simulateLoad } from "./load.ts";

/** Shards share nothing, so that one of the 8 shows what becomes of each eighth of a team's 15,000 reminders. */
const EIGHTH = { reminders: 1_875, shards: 1 };

describe("15,000 reminders that fall due in one minute on 8 shards, seen at one of them", () => {
  it("go out within 90 seconds, 99 of 100, when the sender knows no limit", async () => {
    const figures = await simulateLoad({ ...EIGHTH, smsPerSecond: Number.POSITIVE_INFINITY });

    expect(figures).toMatchObject({ sent: 1_875, expired: 0, unaccounted: 0, sentAfterExpiry: 0 });
    expect(figures.p99Seconds).toBeLessThanOrEqual(90);
  });

  it("never go out after their expiry at 20 texts a second of all shards, and each is sent or EXPIRED", async () => {
    const figures = await simulateLoad({ ...EIGHTH, smsPerSecond: 20 / 8 });

    expect(figures).toMatchObject({ unaccounted: 0, sentAfterExpiry: 0 });
    expect(figures.sent + figures.expired).toBe(1_875);
    expect(figures.expired).toBeGreaterThan(0);
    expect(figures.busiestSecond).toBeLessThanOrEqual(24 / 8);
  });
});
