import type {
  HookPorts,
  Quarantine,
  QuarantinedPayload,
  RequestCounter,
  Secrets,
  TeamSecrets,
} from "../../ports/hooks.ts";
import { createMemoryErrands } from "./errands.ts";
import { createMemoryLinks } from "./links.ts";

/** What vendors' webhooks store, in memory. */
export function createMemoryHookPorts(shards = 1): HookPorts {
  return {
    links: createMemoryLinks(),
    quarantine: memoryQuarantine(),
    errands: createMemoryErrands(shards),
    secrets: memorySecrets(),
    requests: memoryRequests(),
  };
}

function memoryQuarantine(): Quarantine {
  const kept = new Map<string, QuarantinedPayload>();
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

function memoryRequests(): RequestCounter {
  const counts = new Map<string, number>();
  return {
    add: async ({ athleteId, sha256 }, minute) => {
      const key = `${athleteId}#${sha256}#${minute}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count;
    },
  };
}
