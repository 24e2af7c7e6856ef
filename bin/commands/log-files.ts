import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { fileFailure } from "./file-failure.ts";

/** A file that may be a log. */
export interface LogPath {
  readonly path: string;
  /** Its name as problems show it: within a folder, the way from the folder. */
  readonly name: string;
}

/** The file at a path, or every file of the folder there and of its folders, in the order of their names. */
export async function logPaths(path: string): Promise<readonly LogPath[]> {
  const found = await orFail(path, () => stat(path));
  if (!found.isDirectory()) return [{ path, name: basename(path) }];
  const entries = await orFail(path, () => readdir(path, { recursive: true, withFileTypes: true }));
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((each) => ({ path: each, name: relative(path, each) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The bytes of a file. */
export function readBytes(path: string): Promise<Uint8Array> {
  return orFail(path, () => readFile(path));
}

async function orFail<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw fileFailure(path, error);
  }
}
