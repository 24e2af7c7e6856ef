import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readOptional } from "./atomic-file.ts";

/** Another running process uses the data folder. */
export class FolderInUse extends Error {
  override readonly name: string = "FolderInUse";
}

/** Locks a data folder for this process; the lock of a process that no longer runs is ignored. */
export function lockFolder(folder: string, pid: number): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "pid");
  const owner = Number(readOptional(file));
  if (owner > 0 && owner !== pid && isAlive(owner)) throw new FolderInUse(`${folder} is used by process ${owner}.`);
  writeFileSync(file, String(pid));
}

/** Signal 0 asks whether a process exists. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
