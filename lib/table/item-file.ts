import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import type { RawItem } from "./raw-item.ts";
import type { ItemSource } from "./restore-table.ts";

const PAGE = 100;

const key = z.object({ S: z.string() });
const item = z.looseObject({ PK: key, SK: key });
const end = z.strictObject({ end: z.strictObject({ items: z.number() }) });

/**
 * The items of a file that `cooldown backup` wrote, one a line, as DynamoDB has them. Its last line says how many there are;
 * files of earlier releases have none. `onEnd` is told of it.
 */
export function fileSource(path: string, onEnd?: () => void): ItemSource {
  return [
    async function* () {
      let page: RawItem[] = [];
      let line = 0;
      for await (const text of createInterface({
        input: createReadStream(path),
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        line += 1;
        const parsed = valueIn(text);
        const ended = z.safeParse(end, parsed);
        if (ended.success && ended.data.end.items === line - 1) {
          onEnd?.();
          continue;
        }
        page.push(itemIn(parsed, line));
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

/** The last line of such a file: how many items stand above it. */
export function endLine(items: number): string {
  return `${JSON.stringify({ end: { items } } satisfies z.infer<typeof end>)}\n`;
}

function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws Error that names the line which is no item: a file that was cut off ends in half of one. */
function itemIn(parsed: unknown, line: number): RawItem {
  if (isItem(parsed)) return parsed;
  throw new Error(`Line ${line} is no item: the file was cut off or is no backup.`);
}

function isItem(value: unknown): value is Readonly<Record<string, AttributeValue>> {
  return z.safeParse(item, value).success;
}
