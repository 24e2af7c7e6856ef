import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { anAthlete } from "../../support/builders.ts";
import { createTestTable } from "../../support/dynalite.ts";
import { startFakeCloud } from "../../support/fake-cloud.ts";
import { runCommand } from "../../support/run-command.ts";
import { createDynamoStores } from "../../support/stores.ts";

let cloud: Awaited<ReturnType<typeof startFakeCloud>>;
let from: string;
beforeEach(async () => {
  cloud = await startFakeCloud();
  from = await createTestTable(cloud.dynalite.client);
});
afterEach(() => cloud.stop());

const restore = (...words: readonly string[]) =>
  runCommand(["restore", "--from-table", from, "--team", "riverside", ...words]);

async function put(TableName: string, ...items: readonly object[]): Promise<void> {
  for (const item of items) await cloud.dynalite.client.send(new PutItemCommand({ TableName, Item: marshall(item) }));
}

describe("cooldown restore", () => {
  it.each(["x", "riverside-restored"])("says that there is no table %s", async (name) => {
    const { code, err } = await runCommand(["restore", "--from-table", name, "--yes", "--team", "riverside"]);

    expect([code, err]).toStrictEqual([
      1,
      `cooldown: --from-table: there is no table ${name} in the team's account and region\n`,
    ]);
  });

  it("asks whether the sweep is stopped, and needs an answer", async () => {
    const { code, err } = await restore();

    expect([code, err]).toStrictEqual([
      2,
      expect.stringContaining("Is the sweep stopped? Not a terminal: pass --yes to continue."),
    ]);
  });

  it("brings back what is missing and compares", async () => {
    await put(from, workout("ana", 1), workout("ana", 2), workout("bea", 1));
    await put(cloud.dynalite.tableName, workout("bea", 1));

    const { code, out } = await restore("--yes");

    expect(code).toBe(0);
    expect(out).toMatch(
      /^3 items: 2 brought back, 1 stood\.\nCompared: 3 the same, none newer, 0 missing\.\nChecksums: restored ([0-9a-f]{16}), the team's table \1\.\n$/,
    );
  });

  it("leaves out who was removed since, or everybody but one", async () => {
    await put(from, workout("ana", 1), workout("bea", 1), workout("cem", 1), {
      PK: "PHONE#+1",
      SK: "ATHLETE",
      athleteId: "ana",
    });

    const without = await restore("--yes", "--without", "ana", "bea", "--json");
    const alone = await restore("--yes", "--athlete", "ana", "--json");

    expect(JSON.parse(without.out)).toMatchObject({ items: 1, restored: 1 });
    expect(JSON.parse(alone.out)).toMatchObject({ items: 2, restored: 2 });
  });

  it.each(["--without", "--athlete"])(
    "brings nothing back where %s names somebody the table does not hold",
    async (option) => {
      await put(from, workout("ana", 1));

      const { code, err } = await restore("--yes", option, "anna");

      expect([code, err]).toStrictEqual([1, expect.stringMatching(/ holds nothing of anna\n$/)]);
      expect(await restore("--check")).toMatchObject({ code: 1, err: "cooldown: 1 items are missing: run it again\n" });
    },
  );

  it("with --check writes nothing, and fails while something is missing", async () => {
    await put(from, workout("ana", 1));

    const { code, out, err } = await restore("--check");

    expect([code, err]).toStrictEqual([1, "cooldown: 1 items are missing: run it again\n"]);
    expect(out).toContain("Compared: 0 the same, none newer, 1 missing.");
  });

  it("keeps out whoever opted out since (I15)", async () => {
    const { client, tableName } = cloud.dynalite;
    const [before, now] = [
      createDynamoStores({ client, tableName: from }, 1),
      createDynamoStores({ client, tableName }, 1),
    ];
    await before.directory.add(anAthlete(), "2026-11-22T08:00:00.000Z");
    await now.directory.optOut("+12025550123", "2026-11-21T08:00:00.000Z");

    await restore("--yes");

    expect((await now.directory.find("ana"))?.consent.sms).toMatchObject({ state: "withdrawn", by: "athlete" });
  });

  it("refuses the team's own table", async () => {
    const { code, err } = await runCommand([
      "restore",
      "--from-table",
      cloud.dynalite.tableName,
      "--team",
      "riverside",
      "--yes",
    ]);

    expect([code, err]).toStrictEqual([2, expect.stringContaining("is the table of team riverside itself")]);
  });
});

function workout(athleteId: string, n: number): object {
  return { PK: `ATHLETE#${athleteId}`, SK: `WORKOUT#cooldown#w-${n}`, report: { kind: "run" } };
}
