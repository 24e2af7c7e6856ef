import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DynamoDBClient, PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { afterEach, beforeEach, expect, test } from "vitest";
import { instantMs } from "../../lib/domain/local-time.ts";
import { consoleLog } from "../../lib/local/console-log.ts";
import { startLocalTable } from "../../lib/local/local-table.ts";
import { LOCAL_TABLE_NAME } from "../../lib/local/local-team.ts";
import { recoverTable } from "../../lib/local/recover-table.ts";
import { type Runtime, startRuntime } from "../../lib/local/runtime.ts";
import { addIndexEntry, dropIndexEntry, leaveTableHalfMade } from "./torn-table.ts";

const DUE = { dueShard: "REMINDER#0", dueAt: "2026-11-22T15:00:00.000Z" };
const LATER = { dueShard: "REMINDER#0", dueAt: "2026-11-22T16:00:00.000Z" };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cooldown-restart-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test("a table that a kill left half made is made again", async () => {
  await leaveTableHalfMade(folder);

  const table = await startLocalTable(folder);

  expect(await contentsOf(table.client)).toEqual({ items: [], due: [] });
  await table.stop();
});

test("an item whose index entry is missing gets it back", async () => {
  await store([{ PK: "ATHLETE#ana", SK: "PENDING", ...DUE }]);
  await dropIndexEntry(folder, { PK: "ATHLETE#ana", SK: "PENDING", ...DUE });

  const after = await recovered();

  expect(after.due).toEqual([{ PK: "ATHLETE#ana", SK: "PENDING", ...DUE }]);
});

test("an index entry that no item has is cleared", async () => {
  await store([
    { PK: "ATHLETE#ana", SK: "PENDING", ...DUE },
    { PK: "ATHLETE#ana", SK: "SENT" },
  ]);
  for (const SK of ["PENDING", "SENT", "NEVER-WRITTEN"]) {
    await addIndexEntry(folder, { PK: "ATHLETE#ana", SK, ...LATER });
  }

  const after = await recovered();

  expect(after).toEqual({
    items: [
      { PK: "ATHLETE#ana", SK: "PENDING", ...DUE },
      { PK: "ATHLETE#ana", SK: "SENT" },
    ],
    due: [{ PK: "ATHLETE#ana", SK: "PENDING", ...DUE }],
  });
});

test.each(Array.from({ length: 8 }, (_, at) => at))(
  "a recovery killed before its write %i is mended by the next",
  async (writes) => {
    const before = [
      { PK: "ATHLETE#ana", SK: "PENDING", ...DUE },
      { PK: "ATHLETE#ana", SK: "SENT" },
    ];
    await store(before);
    for (const SK of ["PENDING", "SENT", "NEVER-WRITTEN"]) {
      await addIndexEntry(folder, { PK: "ATHLETE#ana", SK, ...LATER });
    }
    await recoverUpTo(writes);

    const after = await recovered();

    expect(after).toEqual({ items: before, due: [before[0]] });
  },
);

test("after a kill the clock goes on later than any instant it told", async () => {
  let realMs = 0;
  const running = await start(join(folder, "running"), () => realMs);
  realMs += 700;
  const told = running.clock();
  await cp(join(folder, "running"), join(folder, "killed"), { recursive: true });

  const restarted = await start(join(folder, "killed"), () => 0);

  expect(told).toBe(instantMs("2026-11-22T15:00:42Z"));
  expect(restarted.clock()).toBeGreaterThanOrEqual(told);
  await Promise.all([running.stop(), restarted.stop()]);
});

test("after a stop the clock goes on where it stood", async () => {
  let realMs = 0;
  const first = await start(folder, () => realMs);
  realMs += 700;
  await first.stop();

  const second = await start(folder, () => realMs);

  expect(second.clock()).toBe(instantMs("2026-11-22T15:00:42Z"));
  await second.stop();
});

/** A minute passes in a second of `realNow`. */
function start(inFolder: string, realNow: () => number): Promise<Runtime> {
  const startMs = instantMs("2026-11-22T15:00:00Z");
  return startRuntime({ folder: inFolder, startMs, speed: 60, realNow, log: consoleLog });
}

async function withTable<Result>(use: (client: DynamoDBClient) => Promise<Result>): Promise<Result> {
  const table = await startLocalTable(folder);
  try {
    return await use(table.client);
  } finally {
    await table.stop();
  }
}

async function store(items: readonly Record<string, string>[]): Promise<void> {
  await withTable(async (client) => {
    for (const item of items) {
      await client.send(new PutItemCommand({ TableName: LOCAL_TABLE_NAME, Item: marshall(item) }));
    }
  });
}

function recovered(): ReturnType<typeof contentsOf> {
  return withTable(async (client) => {
    await recoverTable(client);
    return contentsOf(client);
  });
}

/** Recovers until so many writes are done. */
async function recoverUpTo(writes: number): Promise<void> {
  await withTable(async (client) => {
    let done = 0;
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName !== "ScanCommand") done += 1;
          if (done > writes) throw new Error("killed");
          return next(args);
        },
      { step: "initialize" },
    );
    await recoverTable(client).catch((error: Error) => expect(error.message).toBe("killed"));
  });
}

async function contentsOf(client: DynamoDBClient): Promise<{ items: unknown; due: unknown }> {
  const all = await client.send(new ScanCommand({ TableName: LOCAL_TABLE_NAME }));
  const due = await client.send(new ScanCommand({ TableName: LOCAL_TABLE_NAME, IndexName: "due" }));
  return { items: all.Items?.map((item) => unmarshall(item)), due: due.Items?.map((item) => unmarshall(item)) };
}
