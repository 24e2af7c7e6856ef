import type { WorkoutLog } from "../../lib/ports.ts";
import { createDynamoTable, type TableAddress } from "../../lib/table/dynamo-table.ts";
import { createMemoryTable } from "../../lib/table/memory-table.ts";
import { createRepositories, type Repositories } from "../../lib/table/repositories.ts";
import type { ScannedTable } from "../../lib/table/table.ts";

/** The repositories over one table. */
export interface Stores extends Omit<Repositories, "workouts"> {
  readonly log: WorkoutLog;
  /** What another release reads and writes beside the repositories. */
  readonly table: ScannedTable;
}

interface MemoryStoreOptions {
  readonly shards: number;
  /** Told after every change of a workout, a profile or a review: what the table's stream would tell. */
  readonly onChange?: ((athleteId: string) => void) | undefined;
}

/** The repositories over a table in memory. */
export function createMemoryStore({ shards, onChange }: MemoryStoreOptions): Stores {
  return createStores(createMemoryTable({ onChange }), shards);
}

/** The repositories over a table of DynamoDB, wherever that is. */
export function createDynamoStores(address: TableAddress, shards: number): Stores {
  return createStores(createDynamoTable(address), shards);
}

/** The repositories over a table. */
export function createStores(table: ScannedTable, shards: number, packedWorkouts: boolean = false): Stores {
  const { workouts: log, ...others } = createRepositories(table, { shards, retentionDays: 800, packedWorkouts });
  return { ...others, log, table };
}
