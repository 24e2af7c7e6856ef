import { join } from "node:path";
import * as z from "zod/mini";
import { readIfThere, writeWhole } from "./whole-file.ts";

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
  const file = join(folder, "state.json");
  return {
    read: () => {
      const text = readIfThere(file);
      return text === undefined ? undefined : localState.parse(JSON.parse(text));
    },
    write: (state) => writeWhole(file, JSON.stringify(state)),
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
