import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deployOn } from "../bench/deployment.ts";
import { createTestTable, type RunningTable, startDynalite } from "../support/dynalite.ts";

let dynalite: RunningTable;

beforeAll(async () => {
  dynalite = await startDynalite();
});

afterAll(async () => {
  await dynalite.stop();
});

interface Key {
  readonly SK: { readonly S: string };
}

interface Input {
  readonly Key?: Key;
  readonly RequestItems?: Readonly<
    Record<string, { readonly Keys: readonly Key[]; readonly ConsistentRead?: boolean }>
  >;
  readonly IndexName?: string;
  readonly ConsistentRead?: boolean;
  readonly ExpressionAttributeValues?: Readonly<Record<string, { readonly S?: string }>>;
}

/** Notes every command a client sends, a line each: what it reads or writes, and whether consistently. */
function recorded(client: DynamoDBClient): { readonly take: () => readonly string[] } {
  let lines: string[] = [];
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      (args) => {
        lines.push(lineOf(commandName.replace("Command", ""), args.input as Input));
        return next(args);
      },
    { step: "initialize" },
  );
  return {
    take: () => {
      const taken = lines;
      lines = [];
      return taken;
    },
  };
}

function lineOf(command: string, input: Input): string {
  const { Key, RequestItems, IndexName, ConsistentRead, ExpressionAttributeValues = {} } = input;
  if (RequestItems !== undefined) {
    const [{ Keys, ConsistentRead: isConsistent } = { Keys: [] }] = Object.values(RequestItems);
    const read = Keys.map(({ SK }) => SK.S).toSorted();
    return `${command} ${read.join(" and ")}${isConsistent === true ? " consistently" : ""}`;
  }
  const values = Object.values(ExpressionAttributeValues).map(({ S = "" }) => S);
  const sortKey = Key?.SK.S ?? values.find((value) => /^(WORKOUT|REMINDER|REVIEW)#/.test(value)) ?? "";
  const [of = ""] = sortKey.split("#");
  const consistently = ConsistentRead === true ? " consistently" : "";
  return `${command} ${of}${IndexName === undefined ? consistently : ` by ${IndexName}`}`;
}

/** A team whose athlete was welcomed and has just trained, at the time of the meal text. */
async function aTeam() {
  const tableName = await createTestTable(dynalite.client);
  const commands = recorded(dynalite.client);
  const team = deployOn({ client: dynalite.client, tableName });
  await team.join("ana", "+12025550123");
  await team.assess("ana");
  await team.sweep();
  team.moveTo("2026-11-23T15:05:00Z");
  await team.train("ana");
  commands.take();
  return { team, commands };
}

test("an assessment reads status, profile, log and reminders consistently", async () => {
  const { team, commands } = await aTeam();

  await team.assess("ana");

  expect(commands.take().filter((line) => !/^(Put|Update)/.test(line))).toStrictEqual([
    "GetItem STATUS consistently",
    "Query WORKOUT consistently",
    "Query REMINDER consistently",
    "GetItem PROFILE consistently",
  ]);
});

test("delivery reads profile, status and reminders consistently, and after its claim (I7)", async () => {
  const { team, commands } = await aTeam();
  await team.assess("ana");
  team.moveTo("2026-11-23T15:16:00Z");
  commands.take();

  const { sent } = await team.sweep();

  expect(sent).toBe(1);
  expect(commands.take()).toStrictEqual([
    "Query REMINDER by due",
    "UpdateItem REMINDER",
    "Query REMINDER consistently",
    "BatchGetItem PROFILE and STATUS consistently",
    "UpdateItem REMINDER",
    "UpdateItem SPEND",
    "Query REVIEW by due",
  ]);
});
