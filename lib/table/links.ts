import * as z from "zod/mini";
import type { Link, Links } from "../ports/vendors.ts";
import { athletePartition, LINK_PREFIX, linkKey, linkOf, linkPointerKey, parseItem, type Shape } from "./items.ts";
import { ABSENT, type Condition, PRESENT, type Table } from "./table.ts";

type StoredLink = Omit<Link, "source" | "externalUserId">;

const stored: z.ZodMiniType<StoredLink> = z.lazy(() =>
  z.object({
    athleteId: z.string(),
    credentials: z.nullable(z.string()),
  } satisfies Shape<StoredLink>),
);

/** Links for those who only look one up. */
export function createLinkFinder(table: Table): Pick<Links, "find"> {
  return {
    find: async (source, externalUserId) => {
      const item = await table.get(linkKey({ source, externalUserId }));
      return item && { source, externalUserId, ...parseItem(stored, item) };
    },
  };
}

/** Links in the table: an item by the vendor's user, and a pointer in the athlete's partition. */
export function createLinks(table: Table): Links {
  const { find } = createLinkFinder(table);
  return {
    link: (link) => write(table, link),
    find,
    hold: async (link, { from, until }) => {
      const isFree: Condition = { any: [{ not: { exists: "heldUntil" } }, { atMost: ["heldUntil", from] }] };
      const when = { all: [isSame(link), isFree] };
      return (await table.update(linkKey(link), { set: { heldUntil: until }, when })) !== undefined;
    },
    renew: async (link, credentials) => {
      const renewal = { set: { credentials }, remove: ["heldUntil"], when: isSame(link) };
      return (await table.update(linkKey(link), renewal)) !== undefined;
    },
    ofAthlete: async (athleteId) => {
      const query = { partition: athletePartition(athleteId), sortKey: { startsWith: LINK_PREFIX } };
      return (await table.query(query)).flatMap((item) => linkOf(String(item["SK"])) ?? []);
    },
    unlink: async (source, externalUserId) => {
      const link = await find(source, externalUserId);
      if (link === undefined) return;
      // The pointer first: what a crash leaves over is found again by the vendor's user.
      await table.delete(linkPointerKey(link), PRESENT);
      await table.delete(linkKey(link), { equals: ["athleteId", link.athleteId] });
    },
  };
}

/** The link is as it was read. */
function isSame({ athleteId, credentials }: Link): Condition {
  return { all: [{ equals: ["athleteId", athleteId] }, { equals: ["credentials", credentials] }] };
}

async function write(table: Table, link: Link): Promise<"linked" | "taken"> {
  const { athleteId, credentials } = link;
  const linked = await table.update(linkKey(link), {
    set: { athleteId, credentials },
    remove: ["heldUntil"],
    when: { any: [ABSENT, { equals: ["athleteId", athleteId] }] },
  });
  if (linked === undefined) return "taken";
  await table.update(linkPointerKey(link), { set: { linked: true } });
  return "linked";
}
