import { CommandFailed } from "./errors.ts";

/** Why a file could not be read, in words. */
export function fileFailure(path: string, error: unknown): CommandFailed {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const why = WHY[code] ?? (error instanceof Error ? error.message : "unknown");
  return new CommandFailed(`${path} cannot be read: ${why}`, { cause: error });
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you may not read it",
};
