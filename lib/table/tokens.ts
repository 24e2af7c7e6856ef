import * as z from "zod/mini";
import type { OperatorDirectory, TokenSummary } from "../ports/operators.ts";
import type { AthleteDirectory, NewToken, TokenRecord } from "../ports.ts";
import type { Attributes } from "./expressions.ts";
import { parseItem, type Shape } from "./items/shape.ts";
import { athletePartition, TOKEN_PREFIX, tokenKey } from "./keys.ts";
import { deleteItem, getItem, putItem, queryItems, type Table, updateItem } from "./table.ts";

type Tokens = Pick<AthleteDirectory, "addToken" | "findToken" | "touchToken"> &
  Pick<OperatorDirectory, "listTokens" | "revokeToken">;
type StoredToken = Omit<TokenRecord, "athleteId">;

const token: z.ZodMiniType<StoredToken> = z.object({
  source: z.nullable(z.string()),
  lastUsedOn: z.nullable(z.string()),
} satisfies Shape<StoredToken>);

type StoredSummary = Omit<TokenSummary, "athleteId" | "sha256">;

const summary: z.ZodMiniType<StoredSummary> = z.object({
  source: z.nullable(z.string()),
  lastUsedOn: z.nullable(z.string()),
  lastFour: z.string(),
  createdAt: z.string(),
} satisfies Shape<StoredSummary>);

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
    listTokens: async (athleteId) => {
      const items = await queryItems(table, {
        condition: "#PK = :partition AND begins_with(#SK, :prefix)",
        values: { partition: athletePartition(athleteId), prefix: TOKEN_PREFIX },
      });
      return items.map((item) => summaryOf(athleteId, item)).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    },
    revokeToken: (athleteId, sha256) =>
      deleteItem(table, tokenKey(athleteId, sha256), { condition: "attribute_exists(#PK)", values: {} }),
  };
}

function summaryOf(athleteId: string, item: Attributes): TokenSummary {
  return { athleteId, sha256: String(item["SK"]).slice(TOKEN_PREFIX.length), ...parseItem(summary, item) };
}
