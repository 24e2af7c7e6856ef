import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Reminder } from "../../lib/domain/reminder.ts";
import { CARRIER_OUTCOMES, openLocalCarrier } from "../../lib/local/carrier.ts";
import { type RuntimeClient, startRuntimeClient } from "../support/runtime-client.ts";

const PHONE = "+12025550124";

let client: RuntimeClient;
beforeEach(async () => {
  client = await startRuntimeClient({ now: "2026-11-22T17:00:00Z" });
});
afterEach(async () => {
  await client.server.stop();
});

/** Bea, whose welcome went to a carrier that does so with it; where it stands at an instant. */
async function welcomeOf(outcome: string | undefined, at = "2026-11-22T17:02:00Z"): Promise<Reminder | undefined> {
  if (outcome !== undefined) await client.send("/local/carrier", { to: PHONE, outcome });
  const { athleteId } = await client.addAthlete({ name: "Bea", timeZone: "America/New_York", phone: PHONE });
  await client.moveTo(at);
  const [welcome] = await client.server.runtime.book.read(athleteId, "2026-11-01");
  return welcome;
}

describe("the carrier of a laptop", () => {
  it.each([
    { outcome: "accepted", state: "accepted" },
    { outcome: "delivered", state: "delivered" },
    { outcome: "doubled", state: "delivered" },
  ])("says of a text that it was $state: $outcome", async ({ outcome, state }) => {
    const welcome = await welcomeOf(outcome);

    expect(welcome).toMatchObject({ state: "SENT", receipt: { state, priceMicroUsd: 8_830 } });
  });

  it("says nothing unless it was told", async () => {
    const welcome = await welcomeOf(undefined);

    expect(welcome?.state).toBe("SENT");
    expect(welcome?.receipt).toBeUndefined();
  });

  it("says it two days late", async () => {
    const before = await welcomeOf("late", "2026-11-24T16:59:00Z");
    await client.moveTo("2026-11-24T17:02:00Z");
    const [after] = await client.server.runtime.book.read(before?.athleteId ?? "", "2026-11-01");

    expect(before?.receipt).toBeUndefined();
    expect(after?.receipt?.state).toBe("delivered");
  });

  it.each([
    { outcome: "invalid-number", reason: "invalid-number", stops: true },
    { outcome: "Phone has blocked SMS", reason: "phone-blocks-sms", stops: true },
    { outcome: "phone-unreachable", reason: "phone-unreachable", stops: false },
    { outcome: "No quota left for account", reason: "over-spend-limit", stops: false },
  ])("says why a text did not arrive: $outcome", async ({ outcome, reason, stops }) => {
    const welcome = await welcomeOf(outcome);
    const athlete = await client.server.runtime.directory.find(welcome?.athleteId ?? "");

    expect(welcome).toMatchObject({ state: "SENT", receipt: { state: "undelivered", reason } });
    expect(athlete?.undeliverable !== null).toBe(stops);
  });

  it("refuses an outcome it cannot play, and names those it can", async () => {
    const response = await client.send("/local/carrier", { to: PHONE, outcome: "lost" });

    expect(response.status).toBe(422);
    expect(await response.text()).toContain("doubled");
    expect(CARRIER_OUTCOMES).toEqual(expect.arrayContaining(["silence", "late", "opted-out", "Invalid phone number"]));
  });

  it("is shown on the page", async () => {
    const welcome = await welcomeOf("delivered");

    const page = await (await fetch(`${client.server.url}/athletes/${welcome?.athleteId}`)).text();

    expect(page).toContain('<span class="receipt">delivered</span>');
  });

  it("delivers on a runtime that says so, but to whom it was told otherwise", () => {
    const carrier = openLocalCarrier(undefined, () => 0, "delivered");
    carrier.set(PHONE, "silence");

    carrier.take(PHONE, "1");
    const unheard = carrier.dueEvent();
    carrier.take("+12025550125", "2");

    expect(unheard).toBeUndefined();
    expect(carrier.dueEvent()).toHaveProperty("awslogs.data");
  });

  it("remembers what it was told and has not said yet", () => {
    const folder = mkdtempSync(join(tmpdir(), "cooldown-carrier-"));
    let nowMs = 0;
    openLocalCarrier(folder, () => nowMs).set(PHONE, "late");
    openLocalCarrier(folder, () => nowMs).take(PHONE, "1");

    const reopened = openLocalCarrier(folder, () => nowMs);
    const early = reopened.dueEvent();
    nowMs = 48 * 3_600_000;
    const [late, again] = [reopened.dueEvent(), reopened.dueEvent()];
    rmSync(folder, { recursive: true });

    expect(early).toBeUndefined();
    expect(late).toHaveProperty("awslogs.data");
    expect(again).toBeUndefined();
  });
});
