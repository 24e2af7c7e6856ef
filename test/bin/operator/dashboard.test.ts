import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedDashboard, serveDashboard } from "../../../bin/commands/dashboard.ts";
import { CommandFailed } from "../../../bin/commands/failures.ts";
import { localTarget } from "../../../bin/commands/local-target.ts";
import { type OperatorServices, openServices } from "../../../bin/commands/operator-services.ts";
import { type RuntimeClient, startRuntimeClient } from "../../support/runtime-client.ts";

let client: RuntimeClient;
let services: OperatorServices;
let served: ServedDashboard;
let athleteId = "";

beforeAll(async () => {
  client = await startRuntimeClient({ now: "2026-11-22T17:00:00Z" });
  const added = await client.addAthlete({ name: "Ana", timeZone: "America/New_York", phone: "+12025550123" });
  athleteId = added.athleteId;
  const run = { kind: "run", startedAt: "2026-11-22T11:00:00-05:00", durationMinutes: 47, distanceKm: 8.4, rpe: 7 };
  await client.post(added.token, run);
  await client.moveTo("2026-11-22T18:00:00Z");
  services = openServices(await localTarget(client.server.url));
  served = await serveDashboard(services, 0);
});

afterAll(async () => {
  await served.stop();
  services.close();
  await client.server.stop();
});

async function textAt(path: string): Promise<string> {
  const page = await (await fetch(served.url + path)).text();
  return page.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
}

describe("cooldown dashboard", () => {
  it("shows a team and an athlete from the table, each text with its reason", async () => {
    const [team, ana] = [await textAt("/"), await textAt(`/athletes/${athleteId}`)];

    expect(team).toContain("Ana Building first week of the log");
    expect(team).toContain("Run 47 min, 8.4 km");
    expect(ana).toMatch(/Welcome, Ana\..* welcome Why this welcome text Sent by SMS at 12:\d\d\./);
  });

  it("has nothing that writes, and no clock to move", async () => {
    const pages = `${await (await fetch(`${served.url}/`)).text()}${await (await fetch(`${served.url}/athletes/${athleteId}`)).text()}`;
    const posted = await fetch(`${served.url}/local/workouts`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });

    expect(pages).not.toMatch(/data-form|data-advance|data-revision/);
    expect(posted.status).toBe(404);
  });

  it("answers nobody but this machine's own pages", async () => {
    const foreign = await fetch(`${served.url}/`, { headers: { origin: "https://evil.example" } });

    expect(foreign.status).toBe(403);
  });

  it("serves what its pages load", async () => {
    const found = await Promise.all(
      ["style.css", "script.js", "icon.svg"].map(
        async (name) => (await fetch(`${served.url}/dashboard/${name}`)).status,
      ),
    );

    expect(found).toStrictEqual([200, 200, 200]);
  });

  it("says that a port is in use", async () => {
    const port = Number(new URL(served.url).port);

    await expect(serveDashboard(services, port)).rejects.toThrow(CommandFailed);
  });
});
