import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { instantMs } from "../../lib/domain/local-time.ts";
import { consoleLog } from "../../lib/local/console-log.ts";
import type { Way } from "../../lib/local/local-clock.ts";
import { startRuntime } from "../../lib/local/runtime.ts";
import { startRuntimeClient } from "../support/runtime-client.ts";

let folder: string;
let athleteId: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cooldown-catch-up-"));
  const client = await startRuntimeClient({ now: "2026-05-04T05:00:00Z", folder });
  const bo = await client.addAthlete({ name: "Bo", timeZone: "America/New_York", phone: "+12025550199" });
  athleteId = bo.athleteId;
  await client.moveTo("2026-05-05T15:45:00Z");
  const run = { kind: "run", startedAt: "2026-05-05T11:00:00-04:00", durationMinutes: 40, distanceKm: 8, rpe: 7 };
  await client.post(bo.token, { id: "w-1", ...run });
  await client.server.runtime.settle();
  await client.server.stop();
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function startLater(now: string, catchUp: boolean) {
  const way: Way[] = [];
  const runtime = await startRuntime({
    folder,
    startMs: instantMs(now),
    speed: 1e-9,
    realNow: Date.now,
    log: consoleLog,
    catchUp,
    onWay: (at) => way.push(at),
  });
  const texts = runtime.outbox.after(undefined).map(({ kind, sentAt }) => `${kind} ${sentAt}`);
  const { reminders } = await runtime.book.readAll(athleteId, "2026-05-01");
  const settled = reminders.map(({ kind, localDate, state }) => `${localDate} ${kind} ${JSON.stringify(state)}`);
  await runtime.stop();
  return { texts, way, settled };
}

const WELCOME = "welcome 2026-05-04T12:00:00.000Z";

test("months of standstill are jumped over: what was due is settled as late and never sent", async () => {
  const { texts, way, settled } = await startLater("2026-11-29T15:00:00Z", true);

  expect(texts).toEqual([WELCOME]);
  expect(settled).toContain('2026-05-05 meal "EXPIRED"');
  expect(way.map(({ atMs }) => atMs)).toEqual([instantMs("2026-11-29T15:00:00Z")]);
});

test("hours of standstill are lived through where it is asked for", async () => {
  const { texts, way } = await startLater("2026-05-05T23:45:00Z", false);

  expect(texts).toEqual([WELCOME, "meal 2026-05-05T15:55:00.000Z"]);
  expect(way.map(({ atMs }) => atMs)).toContain(instantMs("2026-05-05T15:55:00Z"));
});
