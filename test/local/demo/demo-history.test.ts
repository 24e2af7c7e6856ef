import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeDemoTeam } from "../../../lib/local/demo/demo-history.ts";
import type { OutboxMessage } from "../../../lib/local/outbox.ts";
import { type RuntimeClient, startRuntimeClient } from "../../support/runtime-client.ts";

let client: RuntimeClient;
let messages: readonly OutboxMessage[];

beforeAll(async () => {
  client = await startRuntimeClient({ now: "2026-11-22T17:00:00Z" });
  await placeDemoTeam(client.server.runtime, "America/New_York");
  messages = await client.outbox();
}, 60_000);

afterAll(() => client.server.stop());

async function page(path: string): Promise<string> {
  const shown = await (await fetch(`${client.server.url}${path}`)).text();
  return shown.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
}

describe("the demo team", () => {
  it("has eight weeks of texts of every kind behind it", () => {
    expect(new Set(messages.map(({ athleteId }) => athleteId))).toStrictEqual(
      new Set(["demo", "ben", "chloe", "dario", "emil"]),
    );
    expect(new Set(messages.map(({ kind }) => kind))).toStrictEqual(
      new Set(["welcome", "meal", "rest-day", "bedtime", "event", "big-day", "starter", "reply"]),
    );
  });

  it("shows a coach a race, an illness, a minor and what to look at", async () => {
    const [team, ana, emil] = [await page("/"), await page("/athletes/demo?texts=56"), await page("/athletes/emil")];

    expect(team).toContain("Darío Wrote of pain once in the last two weeks.");
    expect(team).toContain("Emil Under 18 and trained on");
    expect(ana).toContain("Why this event text");
    expect(emil).toContain("Is under 18; Petra agreed on");
  });

  it("goes on from there: a workout of today gets its text", async () => {
    await client.send("/local/workouts", { athleteId: "ben", workout: { kind: "run", durationMinutes: 80, rpe: 7 } });
    await client.moveTo("2026-11-22T18:00:00Z");

    const sent = (await client.outbox()).slice(messages.length);

    expect(sent.map(({ athleteId, kind }) => `${athleteId} ${kind}`)).toStrictEqual(["ben meal"]);
  });
});
