import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readIfThere } from "./whole-file.ts";

/** The data folder belongs to another runtime that is alive. */
export class FolderInUse extends Error {
  override readonly name: string = "FolderInUse";
}

/** Takes a data folder for this process; a mark that a killed process left counts for nothing. */
export function claimFolder(folder: string, pid: number): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "pid");
  const owner = Number(readIfThere(file));
  if (owner > 0 && owner !== pid && isAlive(owner)) throw new FolderInUse(`${folder} is used by process ${owner}.`);
  writeFileSync(file, String(pid));
}

/** Signal 0 asks whether a process is there. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
