import { createRequire } from "node:module";
import { promisify } from "node:util";
import { LOCAL_TABLE_NAME } from "../../lib/local/local-team.ts";
import type { Key } from "../../lib/table/table.ts";
import { tableSchema } from "../../lib/table/table-schema.ts";

type Put = (key: string, value: object, done: (error?: Error) => void) => void;
type Delete = (key: string, done: (error?: Error) => void) => void;

interface LevelStore {
  readonly db: { readonly close: () => Promise<void> };
  readonly tableDb: { readonly put: Put };
  readonly getIndexDb: (type: string, table: string, index: string) => { readonly put: Put; readonly del: Delete };
}

// dynalite is CommonJS without types; this is what it keeps its tables in.
const levels: {
  readonly create: (options: object) => LevelStore;
  readonly createIndexKey: (item: object, table: object, schema: object) => string;
} = createRequire(import.meta.url)("dynalite/db");

export interface IndexEntry extends Key {
  readonly dueShard: string;
  readonly dueAt: string;
}

/** Leaves a table in `folder` as a kill does that hits its making. */
export async function leaveTableHalfMade(folder: string): Promise<void> {
  const table = { ...tableSchema(LOCAL_TABLE_NAME), TableStatus: "CREATING" };
  await withStore(folder, (store) => promisify(store.tableDb.put)(LOCAL_TABLE_NAME, table));
}

/** Adds an index entry that no item has, as a kill does that hits a write between index and item. */
export async function addIndexEntry(folder: string, entry: IndexEntry): Promise<void> {
  const item = attributesOf(entry);
  await withIndex(folder, (index, key) => promisify(index.put)(key(item), item));
}

/** Takes an index entry away from its item. */
export async function dropIndexEntry(folder: string, entry: IndexEntry): Promise<void> {
  await withIndex(folder, (index, key) => promisify(index.del)(key(attributesOf(entry))));
}

async function withIndex(
  folder: string,
  use: (index: ReturnType<LevelStore["getIndexDb"]>, key: (item: object) => string) => Promise<unknown>,
): Promise<void> {
  const table = tableSchema(LOCAL_TABLE_NAME);
  const [due] = table.GlobalSecondaryIndexes ?? [];
  const key = (item: object): string => levels.createIndexKey(item, table, due?.KeySchema ?? []);
  await withStore(folder, (store) => use(store.getIndexDb("Global", LOCAL_TABLE_NAME, due?.IndexName ?? ""), key));
}

async function withStore(folder: string, use: (store: LevelStore) => Promise<unknown>): Promise<void> {
  const store = levels.create({ path: folder });
  await use(store);
  await store.db.close();
}

function attributesOf(entry: IndexEntry): object {
  return Object.fromEntries(Object.entries(entry).map(([name, text]) => [name, { S: text }]));
}
