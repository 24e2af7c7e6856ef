import type { AthleteRecords } from "../../ports/operators.ts";
import type { MemoryPart } from "./part.ts";

/** All that the parts of a memory store hold about one athlete. */
export function createMemoryRecords(parts: readonly MemoryPart[]): AthleteRecords {
  return {
    read: async (athleteId) => parts.flatMap((part) => part.records(athleteId)),
    erase: async (athleteId) => {
      const counts = new Map<string, number>();
      for (const part of parts) {
        for (const { kind } of part.records(athleteId)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
        part.erase(athleteId);
      }
      return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
}
