import { afterEach, describe, expect, it } from "vitest";
import {
  epochDay,
  instantAt,
  isoAtOffset,
  isoDate,
  isoInstant,
  MINUTE_MS,
  offsetMinutesAt,
} from "../../lib/domain/local-time.ts";
import { type RuntimeClient, startRuntimeClient } from "../support/runtime-client.ts";

const MONDAY = epochDay("2026-10-12");
let client: RuntimeClient | undefined;

afterEach(() => client?.server.stop());

/** Posts a run of 45 minutes on five days in a row from a Monday, each at its end, 18:00 local. */
async function trainFiveDays(zone: string): Promise<RuntimeClient> {
  client = await startRuntimeClient({ now: isoInstant(instantAt(MONDAY - 1, "12:00", zone)) });
  const { token } = await client.addAthlete({ name: "Ana", timeZone: zone, phone: "+12025550123" });
  for (let day = MONDAY; day < MONDAY + 5; day += 1) {
    const endMs = instantAt(day, "18:00", zone);
    const startMs = endMs - 45 * MINUTE_MS;
    await client.moveTo(isoInstant(endMs));
    const startedAt = isoAtOffset(startMs, offsetMinutesAt(startMs, zone));
    await client.post(token, { kind: "run", startedAt, durationMinutes: 45, rpe: 4 });
  }
  await client.moveTo(isoInstant(instantAt(MONDAY + 7, "23:00", zone)));
  return client;
}

describe("five training days in a row, over the local runtime", () => {
  it.each(["America/New_York", "Asia/Kolkata", "Pacific/Auckland"])(
    "lead to exactly one rest-day text, at 19:00 in %s, naming both days",
    async (zone) => {
      const runtime = await trainFiveDays(zone);

      const messages = await runtime.outbox();

      const restDays = messages.filter(({ kind }) => kind === "rest-day");
      expect(restDays.map(({ sentAt }) => sentAt)).toStrictEqual([isoInstant(instantAt(MONDAY + 4, "19:00", zone))]);
      expect(restDays[0]?.reminderId).toBe(`${isoDate(MONDAY + 4)}#rest-day#1`);
      expect(restDays[0]?.body).toMatch(/\(Sat\).*Sun/);
    },
  );

  it("bring one meal text a day, a quarter of an hour after each session, and one welcome", async () => {
    const runtime = await trainFiveDays("America/New_York");

    const messages = await runtime.outbox();

    const meals = messages.filter(({ kind }) => kind === "meal").map(({ sentAt }) => sentAt.slice(0, 16));
    expect(meals).toStrictEqual([
      "2026-10-12T22:15",
      "2026-10-13T22:15",
      "2026-10-14T22:15",
      "2026-10-15T22:15",
      "2026-10-16T22:15",
    ]);
    expect(messages.filter(({ kind }) => kind === "welcome")).toHaveLength(1);
  });
});
