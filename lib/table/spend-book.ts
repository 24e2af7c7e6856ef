import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import type { SpendBook, Spending } from "../ports/sending.ts";
import { placeholders } from "./expressions.ts";
import { parseItem, type Shape } from "./items/shape.ts";
import { spendKey } from "./keys.ts";
import { marshalled } from "./marshalling.ts";
import { getItem, type Table } from "./table.ts";

const spending: z.ZodMiniType<Spending> = z.lazy(() =>
  z.object({ parts: z.number(), microUsd: z.number() } satisfies Shape<Spending>),
);

const ADD = "ADD #parts :parts, #microUsd :microUsd";

/** A team's spending in the table: one counter a month, in a partition of its own (docs/adr/0009). */
export function createSpendBook({ client, tableName }: Table): SpendBook {
  return {
    read: async (month) => {
      const item = await getItem({ client, tableName }, spendKey(month));
      return item === undefined ? { parts: 0, microUsd: 0 } : parseItem(spending, item);
    },
    add: async (month, spent) => {
      const values = placeholders([ADD], { ...spent });
      await client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: marshalled(spendKey(month)),
          UpdateExpression: ADD,
          ...values,
        }),
      );
    },
  };
}
