import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, onTestFinished } from "vitest";
import { createFakeSnsLookups, openOptOuts, openTopics } from "../../lib/local/fake-sns-state.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { aWorld } from "../support/memory-world.ts";
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

let folder = "";
afterEach(() => rm(folder, { recursive: true, force: true }));

it("topics of a data folder are there again after a restart", async () => {
  folder = await mkdtemp(join(tmpdir(), "cooldown-topics-"));
  const before = openTopics(folder);
  before.make("t-1");
  before.subscribe("t-1", "ana@example.com");
  before.make("t-2");
  before.delete("t-2");

  const after = openTopics(folder);

  expect([after.addresses("t-1"), after.addresses("t-2")]).toStrictEqual([["ana@example.com"], undefined]);
});

const GIVEN = {
  state: "given",
  at: "2026-11-20T17:00:00.000Z",
  method: "taken as given",
  by: "local runtime",
} as const;

it("on a laptop an address is confirmed at once and stays so, and no number is opted out", async () => {
  const nightly = createFakeSnsLookups(openOptOuts(undefined));
  const world = aWorld({ now: "2026-11-20 12:00", nightly });
  const profile = aProfile({ email: "ana@example.com", channels: { meal: ["email"], "rest-day": ["sms"] } });
  const made = await nightly.emailTopics?.subscribe("ana", "ana@example.com");
  const emailSubscription = { state: "confirmed", topicArn: made?.topicArn ?? "" } as const;
  const ana = anAthlete({ profile, consent: { sms: GIVEN, email: GIVEN }, emailSubscription });
  await world.join(ana, "2026-11-21T08:10:00.000Z");

  await world.advance("2026-11-30 12:00");

  expect(await world.store.directory.find("ana")).toStrictEqual(ana);
  expect(made).toStrictEqual({ topicArn: "ana@example.com", isConfirmed: true });
});
