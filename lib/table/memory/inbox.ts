import type { Inbox } from "../../ports.ts";
import type { MemoryPart } from "./part.ts";

/** Texts that were dealt with, in memory. */
export function createMemoryInbox(): Inbox & MemoryPart {
  /** Instants of receipt by message id, by athlete. */
  const takenBy = new Map<string, Map<string, string>>();
  return {
    holds: async (athleteId, messageId) => takenBy.get(athleteId)?.has(messageId) ?? false,
    take: async (athleteId, messageId, receivedAt) => {
      const taken = takenBy.get(athleteId) ?? new Map<string, string>();
      takenBy.set(athleteId, taken);
      if (taken.has(messageId)) return false;
      taken.set(messageId, receivedAt);
      return true;
    },
    records: (athleteId) =>
      [...(takenBy.get(athleteId) ?? [])].map(([id, receivedAt]) => ({ kind: "inbound", id, data: { receivedAt } })),
    erase: (athleteId) => {
      takenBy.delete(athleteId);
    },
  };
}
