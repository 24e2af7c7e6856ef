import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Athlete } from "../../lib/domain/profile.ts";
import type { AthleteDirectory } from "../../lib/ports.ts";
import { createAthleteDirectory } from "../../lib/table/athlete-directory.ts";
import { marshalled, unmarshalled } from "../../lib/table/dynamo-expressions.ts";
import { createDynamoTable } from "../../lib/table/dynamo-table.ts";
import { anAthlete } from "../support/builders.ts";
import { createTestTable, type RunningTable, startDynalite } from "../support/dynalite.ts";

const Key = marshalled({ PK: "ATHLETE#ana", SK: "PROFILE" });
const REVIEW_AT = "2026-11-23T08:00:00.000Z";
let dynalite: RunningTable;

beforeAll(async () => {
  dynalite = await startDynalite();
});

afterAll(async () => {
  await dynalite.stop();
});

const flagged = (athlete: Athlete): Athlete => ({ ...athlete, redFlagAt: REVIEW_AT });

/** A directory that holds ana; after each of its reads somebody else's update comes first. */
async function aRacedDirectory(rivals: readonly (string | undefined)[]): Promise<AthleteDirectory> {
  const tableName = await createTestTable(dynalite.client);
  const left = [...rivals];
  const write = async (UpdateExpression: string): Promise<void> => {
    const values = { ...(UpdateExpression.includes(":one") ? { ":one": 1 } : {}), ":until": REVIEW_AT };
    await dynalite.client.send(
      new UpdateItemCommand({
        TableName: tableName,
        Key,
        UpdateExpression,
        ExpressionAttributeValues: marshalled(values),
      }),
    );
  };
  const client: DynamoDBClient = Object.create(dynalite.client, {
    send: {
      value: async (command: GetItemCommand) => {
        const output = await dynalite.client.send(command);
        const rival = command instanceof GetItemCommand ? left.shift() : undefined;
        if (rival !== undefined) await write(rival);
        return output;
      },
    },
  });
  const directory = createAthleteDirectory(createDynamoTable({ client, tableName }), 1);
  await directory.add(anAthlete(), REVIEW_AT);
  return directory;
}

const VERSIONED = "SET snoozedUntil = :until ADD version :one";

test("every change raises the version by one, and one that changes nothing does not", async () => {
  const tableName = await createTestTable(dynalite.client);
  const directory = createAthleteDirectory(createDynamoTable({ client: dynalite.client, tableName }), 1);
  await directory.add(anAthlete(), REVIEW_AT);

  await directory.update("ana", flagged);
  await directory.update("ana", flagged);
  await directory.update("ana", (athlete) => ({ ...athlete, redFlagAt: null }));

  const { Item } = await dynalite.client.send(new GetItemCommand({ TableName: tableName, Key }));
  expect(unmarshalled(Item ?? {})).toMatchObject({ version: 2, redFlagAt: null, dueShard: "ATHLETES#0", dueAt: "ana" });
});

test("a change that loses four races is made, by the athlete as the winners left them", async () => {
  const directory = await aRacedDirectory([VERSIONED, VERSIONED, VERSIONED, VERSIONED]);
  const seen: (string | null)[] = [];

  const outcome = await directory.update("ana", (athlete) => {
    seen.push(athlete.snoozedUntil);
    return flagged(athlete);
  });

  expect(outcome).toMatchObject({ kind: "changed", athlete: { redFlagAt: REVIEW_AT, snoozedUntil: REVIEW_AT } });
  expect(seen).toStrictEqual([null, REVIEW_AT, REVIEW_AT, REVIEW_AT, REVIEW_AT]);
});

test("a change that loses five races is a fault", async () => {
  const directory = await aRacedDirectory([VERSIONED, VERSIONED, VERSIONED, VERSIONED, VERSIONED]);

  const racing = directory.update("ana", flagged);

  await expect(racing).rejects.toThrow("Athlete ana was not changed: 5 other writes came between.");
});

test("a member that something else wrote without a version is not undone", async () => {
  const directory = await aRacedDirectory(["SET snoozedUntil = :until"]);

  await directory.update("ana", flagged);

  expect(await directory.find("ana")).toMatchObject({ redFlagAt: REVIEW_AT, snoozedUntil: REVIEW_AT });
});
