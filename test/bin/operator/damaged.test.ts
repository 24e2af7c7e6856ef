import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instantMs } from "../../../lib/domain/local-time.ts";
import { LOCAL_TABLE_NAME } from "../../../lib/local/local-team.ts";
import { type LocalServer, startLocalServer } from "../../../lib/local/server.ts";
import { createDynamoTable } from "../../../lib/table/dynamo-table.ts";
import { profileKey } from "../../../lib/table/items.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { watchedLog } from "../../support/log-watch.ts";
import { runCommand } from "../../support/run-command.ts";

const NOW = "2026-10-12T16:00:00.000Z";

let server: LocalServer;
const cooldown = (...words: readonly string[]) => runCommand([...words, "--local", server.url]);

beforeAll(async () => {
  const startMs = instantMs(NOW);
  server = await startLocalServer({ port: 0, folder: undefined, startMs, speed: 1, realNow: () => 0, log: watchedLog });
  const bea = anAthlete({ athleteId: "bea", profile: aProfile({ phone: null, timeZone: "America/Nowhere" }) });
  for (const athlete of [anAthlete(), bea]) await server.runtime.directory.add(athlete, "2026-10-13T07:00:00.000Z");
});
afterAll(() => server.stop());

describe("of an athlete whose data are damaged", () => {
  it.each([
    ["explain", "bea"],
    ["explain", "bea", "--json"],
  ])("a command says so in one sentence: %s %s %s", async (...words) => {
    const { code, err } = await cooldown(...words.filter((word) => word !== undefined));

    expect(code).toBe(1);
    expect(err).toContain(
      'bea is damaged: this release cannot read a zone or instant; docs/runbook.md, \\"An athlete'.replaceAll(
        "\\",
        words.includes("--json") ? "\\" : "",
      ),
    );
  });

  it("a list of the team goes on with everybody else", async () => {
    for (const words of [["athlete", "list"], ["attention"], ["outbox"]]) {
      const { code, err } = await cooldown(...words);

      expect(code).toBe(0);
      expect(err).toContain("bea is damaged and gets no texts: this release cannot read a zone or instant.");
    }
  });

  it("setting the zone mends it", async () => {
    const { code } = await cooldown("athlete", "set", "bea", "--set", "timeZone=America/Chicago");

    expect(code).toBe(0);
    expect((await cooldown("explain", "bea")).code).toBe(0);
    expect((await cooldown("doctor")).out).toContain("athletes: 2 athletes, and all can be read.");
  });

  it("a text of danger to the local runtime is answered", async () => {
    const endpoint = `${server.url}/local/aws/dynamodb`;
    const credentials = { accessKeyId: "local", secretAccessKey: "local" };
    const client = new DynamoDBClient({ endpoint, region: "local", credentials });
    const table = createDynamoTable({ client, tableName: LOCAL_TABLE_NAME });
    await table.update(profileKey("ana"), { set: { frequency: "weekly" } });

    const response = await fetch(`${server.url}/local/sms`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ from: "+12025550123", body: "my chest hurts and i feel faint" }),
    });

    client.destroy();
    expect(response.status).toBe(202);
    expect(server.runtime.outbox.after(undefined).at(-1)?.kind).toBe("safety");
  });
});
