import { describe, expect, it } from "vitest";
import { simulateLoad } from "./load.ts";

const CROWD = { reminders: 15_000, shards: 8 };

describe("15,000 reminders that fall due in one minute, on 8 shards", () => {
  it("go out within 90 seconds, 99 of 100, when the sender knows no limit", async () => {
    const figures = await simulateLoad({ ...CROWD, smsPerSecond: Number.POSITIVE_INFINITY });

    expect(figures).toMatchObject({ sent: 15_000, expired: 0, unaccounted: 0, sentAfterExpiry: 0 });
    expect(figures.p99Seconds).toBeLessThanOrEqual(90);
  });

  it("never go out after their expiry at 20 texts a second, and each is sent or EXPIRED", async () => {
    const figures = await simulateLoad({ ...CROWD, smsPerSecond: 20 });

    expect(figures).toMatchObject({ unaccounted: 0, sentAfterExpiry: 0 });
    expect(figures.sent + figures.expired).toBe(15_000);
    expect(figures.expired).toBeGreaterThan(0);
    expect(figures.busiestSecond).toBeLessThanOrEqual(24);
  });
});
