import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runCommand } from "../../support/run-command.ts";
import { type RuntimeClient, startRuntimeClient } from "../../support/runtime-client.ts";

const ANA = {
  name: "Ana",
  timeZone: "America/New_York",
  phone: "+12025550123",
  wake: { default: "06:30" },
  channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
};
/** A run on each of the last six days, the last of them over for five minutes. */
const RUNS = ["07", "08", "09", "10", "11", "12"].map((day) => ({
  id: `w-${day}`,
  kind: "run",
  startedAt: `2026-10-${day}T11:10:00-04:00`,
  durationMinutes: 45,
}));

let client: RuntimeClient;
let folder = "";
beforeAll(async () => {
  client = await startRuntimeClient({ now: "2026-10-11T16:00:00Z" });
  folder = await mkdtemp(join(tmpdir(), "cooldown-import-"));
});
afterAll(async () => {
  await client.server.stop();
  await rm(folder, { recursive: true });
});

it("an import on the running runtime changes the advice and sends nothing, not even about what ended just now", async () => {
  const cooldown = (...words: readonly string[]) => runCommand([...words, "--local", client.server.url]);
  await writeFile(join(folder, "ana.json"), JSON.stringify(ANA));
  await writeFile(join(folder, "runs.json"), JSON.stringify(RUNS));
  await cooldown("athlete", "add", "--id", "ana", "--profile", join(folder, "ana.json"));
  await cooldown("athlete", "consent", "ana", "--channel", "sms", "--method", "form", "--by", "Lee");
  await client.moveTo("2026-10-12T16:00:00Z");

  const { out } = await cooldown("import", "--athlete", "ana", "--log", join(folder, "runs.json"));
  await client.moveTo("2026-10-15T16:00:00Z");

  const explained = await cooldown("explain", "ana", "--date", "2026-10-12");
  expect(out).toBe("ana: 6 created.\n");
  expect(explained.out).toContain("REST_QUOTA: ");
  expect((await client.outbox()).map(({ kind }) => kind)).toStrictEqual(["welcome"]);
  expect(JSON.parse((await cooldown("outbox", "--json")).out).entries).toMatchObject([
    { kind: "welcome", state: "SENT" },
  ]);
});
