import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import type { RawItem } from "./raw-item.ts";
import type { ItemSource } from "./restore-table.ts";

const PAGE = 100;

const key = z.object({ S: z.string() });
const item = z.looseObject({ PK: key, SK: key });

/** The items of a file that `cooldown backup` wrote, one a line, as DynamoDB has them. */
export function fileSource(path: string): ItemSource {
  return [
    async function* () {
      let page: RawItem[] = [];
      let line = 0;
      for await (const text of createInterface({
        input: createReadStream(path),
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        line += 1;
        page.push(itemIn(text, line));
        if (page.length === PAGE) {
          yield page;
          page = [];
        }
      }
      if (page.length > 0) yield page;
    },
  ];
}

/** An item as a line of such a file. */
export function itemLine(of: RawItem): string {
  return `${JSON.stringify(of)}\n`;
}

/** @throws Error that names the line which is no item: a file that was cut off ends in half of one. */
function itemIn(text: string, line: number): RawItem {
  try {
    const parsed: unknown = JSON.parse(text);
    if (isItem(parsed)) return parsed;
  } catch {
    // Told below.
  }
  throw new Error(`Line ${line} is no item: the file was cut off or is no backup.`);
}

function isItem(value: unknown): value is Readonly<Record<string, AttributeValue>> {
  return z.safeParse(item, value).success;
}
