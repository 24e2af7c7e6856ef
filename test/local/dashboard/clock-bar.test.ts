import { describe, expect, it } from "vitest";
import { instantMs } from "../../../lib/domain/local-time.ts";
import { tomorrowMorning } from "../../../lib/local/dashboard/dashboard-routes.ts";

describe("the clock's way to tomorrow", () => {
  it.each([
    { now: "2026-11-22T04:59:00Z", morning: "2026-11-22T13:00:00.000Z" },
    { now: "2026-11-22T05:00:00Z", morning: "2026-11-23T13:00:00.000Z" },
    { now: "2026-10-31T23:00:00Z", morning: "2026-11-01T13:00:00.000Z" },
    { now: "2026-03-07T23:00:00Z", morning: "2026-03-08T12:00:00.000Z" },
  ])("at $now, tomorrow 08:00 in New York is $morning", ({ now, morning }) => {
    expect(tomorrowMorning(instantMs(now), "America/New_York")).toBe(morning);
  });
});
