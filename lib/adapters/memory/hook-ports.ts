import type {
  Errand,
  Errands,
  HookPorts,
  Link,
  Links,
  Quarantine,
  QuarantinedPayload,
  RequestCounter,
  Secrets,
  TeamSecrets,
} from "../../ports/hooks.ts";

/** What vendors' webhooks store, in memory. */
export function createMemoryHookPorts(): HookPorts {
  return {
    links: memoryLinks(),
    quarantine: memoryQuarantine(),
    errands: memoryErrands(),
    secrets: memorySecrets(),
    requests: memoryRequests(),
  };
}

function memoryLinks(): Links {
  const links = new Map<string, Link>();
  return {
    link: async (link) => {
      const key = userKey(link.source, link.externalUserId);
      const standing = links.get(key);
      if (standing !== undefined && standing.athleteId !== link.athleteId) return "taken";
      links.set(key, link);
      return "linked";
    },
    find: async (source, externalUserId) => links.get(userKey(source, externalUserId)),
    ofAthlete: async (athleteId) =>
      [...links]
        .filter(([, link]) => link.athleteId === athleteId)
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
        .map(([, { source, externalUserId }]) => ({ source, externalUserId })),
    unlink: async (source, externalUserId) => {
      links.delete(userKey(source, externalUserId));
    },
  };
}

function userKey(source: string, externalUserId: string): string {
  return `${source}#${externalUserId}`;
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
  };
}

function memoryErrands(): Errands {
  const errands = new Map<string, Errand>();
  return {
    put: async (errand) => {
      const standing = errands.get(errandKey(errand));
      if (standing === undefined || standing.requestedAt < errand.requestedAt) errands.set(errandKey(errand), errand);
    },
    find: async (key) => errands.get(errandKey(key)),
  };
}

function errandKey({ athleteId, source, externalId }: Pick<Errand, "athleteId" | "source" | "externalId">): string {
  return `${athleteId}#${source}#${externalId}`;
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
