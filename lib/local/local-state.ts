import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

/** What the local runtime remembers beside the table. */
interface LocalState {
  /** Where the clock goes on: no instant it told is later [epoch milliseconds]. */
  readonly nowMs: number;
  readonly demoToken: string | null;
}

const localState: z.ZodMiniType<LocalState> = z.object({ nowMs: z.number(), demoToken: z.nullable(z.string()) });

export interface LocalStateFile {
  readonly read: () => LocalState | undefined;
  readonly write: (state: LocalState) => void;
}

/** The state of a data folder, replaced whole at each write so that a kill leaves the old or the new one. */
export function openLocalState(folder: string): LocalStateFile {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "state.json");
  return {
    read: () => {
      const text = readIfThere(file);
      return text === undefined ? undefined : localState.parse(JSON.parse(text));
    },
    write: (state) => {
      writeFileSync(`${file}.new`, JSON.stringify(state));
      renameSync(`${file}.new`, file);
    },
  };
}

/** State that goes with the process. */
export function memoryState(): LocalStateFile {
  let kept: LocalState | undefined;
  return {
    read: () => kept,
    write: (state) => {
      kept = state;
    },
  };
}

export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
