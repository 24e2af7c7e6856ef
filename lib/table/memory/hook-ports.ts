import type {
  HookPorts,
  Quarantine,
  QuarantinedPayload,
  RequestCounter,
  Secrets,
  TeamSecrets,
} from "../../ports/vendors.ts";
import { createMemoryErrands } from "./errands.ts";
import { createMemoryLinks } from "./links.ts";
import type { MemoryPart } from "./part.ts";

/** What vendors' webhooks store, in memory. */
export function createMemoryHookPorts(shards = 1): HookPorts & MemoryPart {
  const links = createMemoryLinks();
  const quarantine = memoryQuarantine();
  const errands = createMemoryErrands(shards);
  const requests = memoryRequests();
  const parts: readonly MemoryPart[] = [links, quarantine, errands, requests];
  return {
    links,
    quarantine,
    errands,
    secrets: memorySecrets(),
    requests,
    records: (athleteId) => parts.flatMap((part) => part.records(athleteId)),
    erase: (athleteId) => {
      for (const part of parts) part.erase(athleteId);
    },
  };
}

function memoryQuarantine(): Quarantine & MemoryPart {
  const kept = new Map<string, QuarantinedPayload>();
  const ofAthlete = (athleteId: string) => [...kept].filter(([, payload]) => payload.athleteId === athleteId);
  return {
    put: async (payload) => {
      const key = `${payload.receivedAt}#${payload.id}#${payload.athleteId ?? ""}`;
      if (!kept.has(key)) kept.set(key, payload);
    },
    list: async (place) => {
      const isThere = ({ athleteId, receivedAt }: QuarantinedPayload): boolean =>
        "day" in place ? athleteId === null && receivedAt.startsWith(place.day) : athleteId === place.athleteId;
      return [...kept]
        .filter(([, payload]) => isThere(payload))
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
        .map(([, payload]) => payload);
    },
    remove: async ({ receivedAt, id, athleteId }) => {
      kept.delete(`${receivedAt}#${id}#${athleteId ?? ""}`);
    },
    records: (athleteId) =>
      ofAthlete(athleteId).map(([, { id, ...data }]) => ({ kind: "quarantine", id: `${data.receivedAt}#${id}`, data })),
    erase: (athleteId) => {
      for (const [key] of ofAthlete(athleteId)) kept.delete(key);
    },
  };
}

function memorySecrets(): TeamSecrets {
  let stored: { readonly secrets: Secrets; readonly version: number } = {
    secrets: { webhook: [], vendors: {} },
    version: 0,
  };
  return {
    read: async () => stored,
    write: async (secrets, expectedVersion) => {
      if (stored.version !== expectedVersion) return false;
      stored = { secrets, version: expectedVersion + 1 };
      return true;
    },
  };
}

function memoryRequests(): RequestCounter & MemoryPart {
  /** Counts by token and minute, by athlete. */
  const countsOf = new Map<string, Map<string, number>>();
  return {
    add: async ({ athleteId, sha256 }, minute) => {
      const counts = countsOf.get(athleteId) ?? new Map<string, number>();
      countsOf.set(athleteId, counts);
      const key = `${sha256}#${minute}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count;
    },
    records: (athleteId) =>
      [...(countsOf.get(athleteId) ?? [])].map(([id, requests]) => ({ kind: "rate", id, data: { requests } })),
    erase: (athleteId) => {
      countsOf.delete(athleteId);
    },
  };
}
