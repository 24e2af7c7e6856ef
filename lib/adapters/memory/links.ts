import type { Link, Links } from "../../ports/hooks.ts";

/** Links in memory. */
export function createMemoryLinks(): Links {
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
      [...links]
        .filter(([, link]) => link.athleteId === athleteId)
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
        .map(([, { source, externalUserId }]) => ({ source, externalUserId })),
    unlink: async (source, externalUserId) => {
      links.delete(userKey({ source, externalUserId }));
    },
  };
}

function userKey({ source, externalUserId }: Pick<Link, "source" | "externalUserId">): string {
  return `${source}#${externalUserId}`;
}
