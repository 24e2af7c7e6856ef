import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openOptOuts } from "../../lib/local/opt-outs.ts";
import { startRuntimeClient } from "../support/runtime-client.ts";

const PHONE = "+12025550123";
const ANA = { name: "Ana", timeZone: "America/New_York", phone: PHONE };

async function aRuntime(now: string) {
  const client = await startRuntimeClient({ now });
  onTestFinished(() => client.server.stop());
  const ana = (athleteId: string) => client.server.runtime.directory.find(athleteId);
  return { ...client, text: (body: string) => client.send("/local/sms", { from: PHONE, body }), ana };
}

it("a number that texted STOP before it was anybody's gets nothing, and the night learns of it", async () => {
  const runtime = await aRuntime("2026-10-12T16:00:00Z");
  await runtime.text("stop");
  const { athleteId } = await runtime.addAthlete(ANA);

  await runtime.moveTo("2026-10-14T16:00:00Z");

  expect((await runtime.ana(athleteId))?.carrierOptOutAt).toMatch(/^2026-10-13T07:/);
  expect(await runtime.outbox()).toStrictEqual([]);
});

it("START takes it off the list", async () => {
  const runtime = await aRuntime("2026-10-12T16:00:00Z");
  await runtime.text("stop");
  const { athleteId } = await runtime.addAthlete(ANA);
  await runtime.moveTo("2026-10-13T16:00:00Z");

  await runtime.text("START");
  await runtime.moveTo("2026-10-14T16:00:00Z");

  expect((await runtime.ana(athleteId))?.carrierOptOutAt).toBeNull();
  expect(runtime.server.runtime.optOuts.has(PHONE)).toBe(false);
});

it("the list outlives a restart", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cooldown-opt-outs-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const before = openOptOuts(folder);
  before.add(PHONE);
  before.add("+12025550199");
  before.delete(PHONE);

  const after = openOptOuts(folder);

  expect([after.has(PHONE), after.has("+12025550199")]).toStrictEqual([false, true]);
});
