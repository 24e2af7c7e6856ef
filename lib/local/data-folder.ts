import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { ClassicLevel } from "classic-level";

/** Why a data folder cannot be used, as a sentence. */
export class UnusableFolder extends Error {
  override readonly name: string = "UnusableFolder";
}

/**
 * Takes a data folder for this process, and reads its table through once, so that a damaged one is told before anything
 * is written. The lock is one of the operating system's: it ends with the process that holds it, however that ends.
 *
 * @returns what gives the folder back.
 * @throws UnusableFolder when another process holds it, or its table cannot be read.
 */
export async function takeFolder(folder: string): Promise<() => Promise<void>> {
  makeFolder(folder);
  const lock = new ClassicLevel(join(folder, "lock"));
  try {
    await lock.open();
  } catch (error) {
    const isHeld = codesOf(error).includes("LEVEL_LOCKED");
    throw new UnusableFolder(isHeld ? `${folder} is in use by another process.` : damaged(folder, "lock", error));
  }
  try {
    await readThrough(folder);
  } catch (error) {
    await lock.close();
    throw error;
  }
  return () => lock.close();
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : "";
    if (isDiskFull(why)) throw new UnusableFolder(damaged(folder, "", error));
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const isFile = code === "EEXIST" || code === "ENOTDIR";
    throw new UnusableFolder(
      `${JSON.stringify(folder)} is no folder that can be made${isFile ? ": it is a file" : ""}.`,
    );
  }
}

/** Written before the first item. */
const STATE = "state.json";
/** How the embedded table begins the keys of items. */
const ITEMS = "item-";

/**
 * A table that was there once is not made again: to go on with an empty one would hide that it is lost. Nor is one taken
 * for new that holds items: the demo team would be put among them.
 */
async function readThrough(folder: string): Promise<void> {
  const path = join(folder, "table");
  const wasUsed = existsSync(join(folder, STATE));
  if (!existsSync(path) && !wasUsed) return;
  const table = new ClassicLevel(path, { createIfMissing: !wasUsed, valueEncoding: "buffer" });
  try {
    await table.open();
    let isEmpty = true;
    let holdsItems = false;
    for await (const [key] of table.iterator()) {
      isEmpty = false;
      holdsItems ||= key.startsWith(ITEMS);
    }
    if (isEmpty && wasUsed) throw new Error("nothing is in it");
    if (holdsItems && !wasUsed)
      throw new UnusableFolder(damaged(folder, STATE, new Error("it is missing beside a table that holds something")));
  } catch (error) {
    throw error instanceof UnusableFolder ? error : new UnusableFolder(damaged(folder, "table", error));
  } finally {
    await table.close();
  }
}

/** What is said of a file or a table in a folder that cannot be read. */
export function damaged(folder: string, name: string, error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const why = cause instanceof Error ? (cause.message.split("\n", 1)[0] ?? "") : String(cause);
  if (isDiskFull(why))
    return `the disk that holds ${folder} is full: make room and start again, nothing accepted is lost.`;
  return `${join(folder, name)} is damaged (${why}). Put a copy of the folder back, or move it away and begin anew.`;
}

/** Whether an error says that the disk is full, in Node's words or LevelDB's. */
export function isDiskFull(text: string): boolean {
  return /ENOSPC|no space left/i.test(text);
}

function codesOf(error: unknown): readonly unknown[] {
  if (!(error instanceof Error)) return [];
  return ["code" in error ? error.code : undefined, ...codesOf(error.cause)];
}
