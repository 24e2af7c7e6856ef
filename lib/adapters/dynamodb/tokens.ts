import * as z from "zod/mini";
import type { AthleteDirectory, NewToken, TokenRecord } from "../../ports.ts";
import { parseItem, type Shape } from "./items/shape.ts";
import { tokenKey } from "./keys.ts";
import { getItem, putItem, type Table, updateItem } from "./table.ts";

type Tokens = Pick<AthleteDirectory, "addToken" | "findToken" | "touchToken">;
type StoredToken = Omit<TokenRecord, "athleteId">;

const token: z.ZodMiniType<StoredToken> = z.object({
  source: z.nullable(z.string()),
  lastUsedOn: z.nullable(z.string()),
} satisfies Shape<StoredToken>);

/** Tokens in the table: an item each, in its athlete's partition. */
export function createTokens(table: Table): Tokens {
  return {
    addToken: async ({ athleteId, sha256, ...given }: NewToken) => {
      const item = { ...tokenKey(athleteId, sha256), ...given, lastUsedOn: null };
      await putItem(table, item, { condition: "attribute_not_exists(#PK)", values: {} });
    },
    findToken: async (athleteId, sha256) => {
      const item = await getItem(table, tokenKey(athleteId, sha256));
      return item && { athleteId, ...parseItem(token, item) };
    },
    touchToken: async (athleteId, sha256, usedOn) => {
      await updateItem(table, tokenKey(athleteId, sha256), {
        update: "SET #lastUsedOn = :usedOn",
        condition: "attribute_exists(#PK) AND NOT #lastUsedOn >= :usedOn",
        values: { usedOn },
      });
    },
  };
}
