import * as z from "zod/mini";
import type { Link, Links } from "../ports/vendors.ts";
import { parseItem, type Shape } from "./items/shape.ts";
import { athletePartition, LINK_PREFIX, linkKey, linkOf, linkPointerKey } from "./keys.ts";
import { deleteItem, getItem, queryItems, type Table, updateItem } from "./table.ts";

type StoredLink = Omit<Link, "source" | "externalUserId">;

const stored: z.ZodMiniType<StoredLink> = z.lazy(() =>
  z.object({
    athleteId: z.string(),
    credentials: z.nullable(z.string()),
  } satisfies Shape<StoredLink>),
);

/** The link as it was read, whoever read it. */
const SAME = "#athleteId = :athleteId AND #credentials = :credentials";

const ANY = { condition: "attribute_exists(#PK)", values: {} };

/** Links for those who only look one up. */
export function createLinkFinder(table: Table): Pick<Links, "find"> {
  return {
    find: async (source, externalUserId) => {
      const item = await getItem(table, linkKey({ source, externalUserId }));
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
      const held = await updateItem(table, linkKey(link), {
        update: "SET #heldUntil = :until",
        condition: `${SAME} AND (attribute_not_exists(#heldUntil) OR #heldUntil <= :from)`,
        values: { ...sameAs(link), from, until },
      });
      return held !== undefined;
    },
    renew: async (link, renewed) => {
      const done = await updateItem(table, linkKey(link), {
        update: "SET #credentials = :renewed REMOVE #heldUntil",
        condition: SAME,
        values: { ...sameAs(link), renewed },
      });
      return done !== undefined;
    },
    ofAthlete: async (athleteId) => {
      const items = await queryItems(table, {
        condition: "#PK = :partition AND begins_with(#SK, :prefix)",
        values: { partition: athletePartition(athleteId), prefix: LINK_PREFIX },
      });
      return items.flatMap((item) => linkOf(String(item["SK"])) ?? []);
    },
    unlink: async (source, externalUserId) => {
      const link = await find(source, externalUserId);
      if (link === undefined) return;
      // The pointer first: what a crash leaves over is found again by the vendor's user.
      await deleteItem(table, linkPointerKey(link), ANY);
      await deleteItem(table, linkKey(link), {
        condition: "#athleteId = :athleteId",
        values: { athleteId: link.athleteId },
      });
    },
  };
}

function sameAs({ athleteId, credentials }: Link): Pick<Link, "athleteId" | "credentials"> {
  return { athleteId, credentials };
}

async function write(table: Table, link: Link): Promise<"linked" | "taken"> {
  const { athleteId, credentials } = link;
  const linked = await updateItem(table, linkKey(link), {
    update: "SET #athleteId = :athleteId, #credentials = :credentials REMOVE #heldUntil",
    condition: "attribute_not_exists(#PK) OR #athleteId = :athleteId",
    values: { athleteId, credentials },
  });
  if (linked === undefined) return "taken";
  await updateItem(table, linkPointerKey(link), {
    update: "SET #linked = :linked",
    condition: "attribute_not_exists(#PK) OR attribute_exists(#PK)",
    values: { linked: true },
  });
  return "linked";
}
