import type { Link, Links } from "../../ports/vendors.ts";
import type { MemoryPart } from "./part.ts";

/** Links in memory. */
export function createMemoryLinks(): Links & MemoryPart {
  const links = new Map<string, Link>();
  const heldUntil = new Map<string, string>();
  const isSame = (link: Link): boolean => {
    const standing = links.get(userKey(link));
    return standing?.athleteId === link.athleteId && standing.credentials === link.credentials;
  };
  const put = (link: Link): void => {
    links.set(userKey(link), link);
    heldUntil.delete(userKey(link));
  };
  return {
    link: async (link) => {
      const standing = links.get(userKey(link));
      if (standing !== undefined && standing.athleteId !== link.athleteId) return "taken";
      put(link);
      return "linked";
    },
    find: async (source, externalUserId) => links.get(userKey({ source, externalUserId })),
    hold: async (link, { from, until }) => {
      if (!isSame(link) || (heldUntil.get(userKey(link)) ?? "") > from) return false;
      heldUntil.set(userKey(link), until);
      return true;
    },
    renew: async (link, credentials) => {
      if (!isSame(link)) return false;
      put({ ...link, credentials });
      return true;
    },
    ofAthlete: async (athleteId) =>
      linksOf(athleteId, links).map(({ source, externalUserId }) => ({ source, externalUserId })),
    unlink: async (source, externalUserId) => {
      links.delete(userKey({ source, externalUserId }));
    },
    ...partOf(links),
  };
}

/** In order of source and user. */
function linksOf(athleteId: string, links: ReadonlyMap<string, Link>): readonly Link[] {
  return [...links.values()]
    .filter((link) => link.athleteId === athleteId)
    .toSorted((left, right) => (userKey(left) < userKey(right) ? -1 : 1));
}

/** As in the table, whose pointer in the athlete's partition is an item of its own. */
function partOf(links: Map<string, Link>): MemoryPart {
  return {
    records: (athleteId) =>
      linksOf(athleteId, links).flatMap((link) => [
        { kind: "link", id: userKey(link), data: { linked: true } },
        { kind: "link", id: userKey(link), data: { athleteId, credentials: link.credentials } },
      ]),
    erase: (athleteId) => {
      for (const link of linksOf(athleteId, links)) links.delete(userKey(link));
    },
  };
}

function userKey({ source, externalUserId }: Pick<Link, "source" | "externalUserId">): string {
  return `${source}#${externalUserId}`;
}
