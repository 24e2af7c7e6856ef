import type { AthleteRecord } from "../../ports/operators.ts";

/** What one part of the memory store holds about an athlete. */
export interface MemoryPart {
  readonly records: (athleteId: string) => readonly AthleteRecord[];
  readonly erase: (athleteId: string) => void;
}
