import type { Inbox } from "../../ports/inbox.ts";

/** Texts that were dealt with, in memory. */
export function createMemoryInbox(): Inbox {
  const taken = new Set<string>();
  return {
    holds: async (athleteId, messageId) => taken.has(`${athleteId}#${messageId}`),
    take: async (athleteId, messageId) => {
      const key = `${athleteId}#${messageId}`;
      const isNew = !taken.has(key);
      taken.add(key);
      return isNew;
    },
  };
}
