import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { damaged, UnusableFolder } from "./data-folder.ts";

/** The text of a file, or undefined. */
export function readOptional(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * What a file of the runtime holds, or undefined.
 *
 * @throws UnusableFolder when it cannot be read or understood.
 */
export function readStored<Value>(file: string, parse: (text: string) => Value): Value | undefined {
  try {
    const text = readOptional(file);
    return text === undefined ? undefined : parse(text);
  } catch (error) {
    throw new UnusableFolder(damaged(dirname(file), basename(file), error));
  }
}

/** Replaces a file in one step, so that a kill leaves the old or the new one; makes its folder when it is missing. */
export function writeAtomically(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
