import type { _Record } from "@aws-sdk/client-dynamodb-streams";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { createHandler } from "../../functions/assess/handler.ts";
import { instantMs } from "../../lib/domain/local-time.ts";
import type { Log } from "../../lib/ports.ts";
import { workoutKey } from "../../lib/table/items.ts";
import { anIncoming, aPendingReminder, aStatusRecord, CLAIM, dueOf, SENT, versionOf } from "../contract/examples.ts";
import { wakesAssess } from "../infra/stream-filter.ts";
import { synthRepoTeams } from "../infra/synth-teams.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import type { Stores } from "../support/stores.ts";
import { createDynamoStores } from "../support/stores.ts";
import { createStreamedTable, type StreamedTable } from "./streamed-table.ts";

const { template } = synthRepoTeams().demo;
const NOW = "2026-11-22T12:31:00.000Z";
const REVIEW_AT = "2026-11-22T08:05:00.000Z";
const NEXT_REVIEW_AT = "2026-11-23T08:05:00.000Z";
const TOKEN = { sha256: "9f86d081", lastFour: "x7Qa", source: null, createdAt: NOW };
const KNOWN = ["ana", "bea", "cem", "dan", "eva", "fay", "gil"] as const;

describe("the stream of the table", () => {
  test("tells the keys of every item that changed, and nothing of a write that changed nothing", async () => {
    const table = await aTable();

    await writeOfEveryKind(table);

    expect((await table.changes()).map(inWords)).toStrictEqual([
      "MODIFY ATHLETE#ana PROFILE",
      "INSERT ATHLETE#bea WORKOUT#cooldown#w-1",
      "MODIFY ATHLETE#bea WORKOUT#cooldown#w-1",
      "MODIFY ATHLETE#cem REVIEW",
      "INSERT ATHLETE#dan REMINDER#2026-11-22#meal#1",
      "MODIFY ATHLETE#dan REMINDER#2026-11-22#meal#1",
      "MODIFY ATHLETE#dan REMINDER#2026-11-22#meal#1",
      "INSERT ATHLETE#dan STATUS",
      "INSERT ATHLETE#eva TOKEN#9f86d081",
      "MODIFY ATHLETE#eva TOKEN#9f86d081",
      "INSERT ATHLETE#fay WORKOUT#cooldown#w-1",
      "REMOVE ATHLETE#gil WORKOUT#cooldown#w-1",
      "INSERT PHONE#+12025550123 ATHLETE",
      "INSERT ATHLETE#hal PROFILE",
      "INSERT ATHLETE#hal REVIEW",
    ]);
  });

  test("holds keys and never an item, which may be a phone number or a text", async () => {
    const table = await aTable();

    await writeOfEveryKind(table);

    for (const { dynamodb } of await table.changes()) {
      expect(dynamodb?.StreamViewType).toBe("KEYS_ONLY");
      expect(Object.keys(dynamodb?.Keys ?? {}).toSorted()).toStrictEqual(["PK", "SK"]);
      expect(dynamodb?.NewImage ?? dynamodb?.OldImage).toBeUndefined();
    }
  });

  test("passes workouts, profiles and reviews on through the template's filter", async () => {
    const table = await aTable();
    await writeOfEveryKind(table);

    const passed = (await table.changes()).filter((change) => wakesAssess(template, change));

    expect(passed.map(inWords)).toStrictEqual([
      "MODIFY ATHLETE#ana PROFILE",
      "INSERT ATHLETE#bea WORKOUT#cooldown#w-1",
      "MODIFY ATHLETE#bea WORKOUT#cooldown#w-1",
      "MODIFY ATHLETE#cem REVIEW",
      "INSERT ATHLETE#fay WORKOUT#cooldown#w-1",
      "INSERT ATHLETE#hal PROFILE",
      "INSERT ATHLETE#hal REVIEW",
    ]);
  });

  test("wakes assess for exactly those athletes, each once, and what assess writes wakes nobody", async () => {
    const table = await aTable();
    const stores = storesOn(table);
    const counted: string[] = [];
    const assess = createHandler({ ...depsOf(stores), log: countingLog(counted) });
    await writeOfEveryKind(table);
    const passed = (await table.changes()).filter((change) => wakesAssess(template, change));

    const answer = await assess({ Records: passed });

    const written = await table.changes();
    expect(answer).toStrictEqual({ batchItemFailures: [] });
    expect(counted).toStrictEqual(Array(5).fill("Assessments_written"));
    expect(await assessedNow(stores)).toStrictEqual(["ana", "bea", "cem", "fay", "hal"]);
    expect(written.map(inWords)).toContain("INSERT ATHLETE#hal REMINDER#2026-11-01#welcome#1");
    expect(written.filter((change) => wakesAssess(template, change))).toStrictEqual([]);
  });
});

/** A table that knows some athletes without a phone; their own records are read and gone. */
async function aTable(): Promise<StreamedTable> {
  const table = await createStreamedTable(inject("dynamoDbLocal"), template);
  onTestFinished(table.close);
  const { directory, log } = storesOn(table);
  for (const athleteId of KNOWN) {
    await directory.add(anAthlete({ athleteId, profile: aProfile({ phone: null }) }), REVIEW_AT);
  }
  await log.write("gil", anIncoming());
  await table.changes();
  return table;
}

/** One write, or the whole life, of every kind of item. */
async function writeOfEveryKind(table: StreamedTable): Promise<void> {
  const { log, directory, book } = storesOn(table);
  const reminder = aPendingReminder({ athleteId: "dan" });
  await directory.update("ana", (ana) => ({ ...ana, profile: { ...ana.profile, name: "Anna" } }));
  await log.write("bea", versionOf(1, { rpe: 3 }));
  await log.write("bea", versionOf(1, { rpe: 3 }));
  await log.write("bea", versionOf(2, { rpe: 4 }));
  await book.moveReview({ athleteId: "cem", dueAt: REVIEW_AT }, NEXT_REVIEW_AT);
  await book.place(reminder);
  await book.place(reminder);
  await book.claim(dueOf(reminder), CLAIM);
  await book.settle(reminder, CLAIM.claimId, SENT);
  await book.writeStatus("dan", aStatusRecord(), 0);
  await directory.addToken({ athleteId: "eva", ...TOKEN });
  await directory.touchToken("eva", TOKEN.sha256, "2026-11-22");
  await log.remove("fay", { source: "cooldown", externalId: "w-1" }, NOW);
  await table.expire(workoutKey("gil", { source: "cooldown", externalId: "w-1" }));
  await directory.add(anAthlete({ athleteId: "hal" }), REVIEW_AT);
}

function storesOn(table: StreamedTable): Stores {
  return createDynamoStores(table, 1);
}

function depsOf({ log, directory, book }: Stores): Omit<Parameters<typeof createHandler>[0], "log"> {
  return { clock: () => instantMs(NOW), workouts: log, directory, book, teamPolicy: {}, canReply: false };
}

/** Whose status is of now. */
async function assessedNow({ book }: Stores): Promise<readonly string[]> {
  const records = await Promise.all([...KNOWN, "hal"].map(async (id) => ({ id, record: await book.readStatus(id) })));
  return records.filter(({ record }) => record?.status.asOf === NOW).map(({ id }) => id);
}

function inWords({ eventName, dynamodb }: _Record): string {
  return `${eventName} ${dynamodb?.Keys?.["PK"]?.S} ${dynamodb?.Keys?.["SK"]?.S}`;
}

function countingLog(counted: string[]): Log {
  return {
    info: () => undefined,
    count: (metric) => counted.push(metric),
    error: (event, _fields, cause) => {
      throw new Error(event, { cause });
    },
  };
}
