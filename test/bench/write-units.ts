import type { DynamoDBClient, ReturnConsumedCapacity } from "@aws-sdk/client-dynamodb";
import type { TableAddress } from "../../lib/table/dynamo-table.ts";
import { type Deployment, deployOn } from "./deployment.ts";
import { count, type Figure } from "./figure.ts";
import { onDynalite, onDynamoDbLocal } from "./place.ts";

/** Write units of one workout and what follows from it, as ReturnConsumedCapacity tells them. */
export async function benchWriteUnits(): Promise<readonly Figure[]> {
  const place = await onDynamoDbLocal();
  const { client, tableName, stop } = place ?? (await onDynalite());
  const note = place === undefined ? "emulated by dynalite: no DYNAMODB_LOCAL_URL, no Java" : place.name;
  const { workout, status, reminder, unchanged } = await measureWriteUnits({ client, tableName });
  await stop();
  const unit = "write units";
  return [
    count({ what: "a workout", unit, ours: workout, goal: 1, note }),
    count({ what: "an assessment, its reminders aside", unit, ours: status, goal: 1, note }),
    count({ what: "an assessment that changes nothing", unit, ours: unchanged, goal: 0, note }),
    count({ what: "a reminder, from plan to sent", unit, ours: reminder, goal: 5, note }),
  ];
}

interface WriteUnits {
  readonly workout: number;
  /** An assessment, its reminders aside. */
  readonly status: number;
  /** From plan to sent. */
  readonly reminder: number;
  /** An assessment that changes nothing. */
  readonly unchanged: number;
}

/** One workout in an empty table, and what follows from it. */
export async function measureWriteUnits({ client, tableName }: TableAddress): Promise<WriteUnits> {
  const meter = meterOf(client);
  const team = deployOn({ client, tableName });
  await welcome(team);
  meter.reset();
  await team.train("ana");
  await team.assess("ana");
  const workout = meter.of("WORKOUT#");
  const status = meter.of("STATUS");
  team.moveTo("2026-11-23T15:16:00Z");
  await team.sweep();
  const reminder = meter.of("REMINDER#");
  await team.assess("ana");
  meter.reset();
  await team.assess("ana");
  const unchanged = meter.of("");
  return { workout, status, reminder, unchanged };
}

async function welcome(team: Deployment): Promise<void> {
  await team.join("ana", "+12025550123");
  await team.assess("ana");
  await team.sweep();
  team.moveTo("2026-11-23T15:05:00Z");
}

interface Marshalled {
  readonly SK: { readonly S: string };
}

interface Answer {
  readonly ConsumedCapacity?: { readonly CapacityUnits?: number };
}

/** Counts the write units of a client's puts and updates by what their sort key begins with. */
function meterOf(client: DynamoDBClient): { readonly reset: () => void; readonly of: (prefix: string) => number } {
  let writes: { readonly sortKey: string; readonly units: number }[] = [];
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName !== "PutItemCommand" && commandName !== "UpdateItemCommand") return next(args);
        const total: ReturnConsumedCapacity = "TOTAL";
        const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: total } });
        const units = (result.output as Answer).ConsumedCapacity?.CapacityUnits ?? Number.NaN;
        writes.push({ sortKey: sortKeyOf(args.input), units });
        return result;
      },
    { step: "initialize", priority: "low" },
  );
  return {
    reset: () => {
      writes = [];
    },
    of: (prefix) =>
      writes.filter(({ sortKey }) => sortKey.startsWith(prefix)).reduce((sum, { units }) => sum + units, 0),
  };
}

function sortKeyOf(input: object): string {
  const { Key, Item } = input as { readonly Key?: Marshalled; readonly Item?: Marshalled };
  return (Key ?? Item)?.SK.S ?? "";
}
