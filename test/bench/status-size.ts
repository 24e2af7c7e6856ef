import { readFile } from "node:fs/promises";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { replay } from "../../lib/app/replay.ts";
import { instantMs } from "../../lib/domain/local-time.ts";
import { parseLogFile } from "../../lib/files/log-file.ts";
import type { ReminderBook } from "../../lib/ports.ts";
import { marshalled } from "../../lib/table/dynamo-expressions.ts";
import { statusKey } from "../../lib/table/items.ts";
import { statusAttributes } from "../../lib/table/statuses.ts";
import { aWorld } from "../support/memory-world.ts";
import { anAthleteOfAllKinds } from "../support/planning.ts";
import { count, type Figure } from "./figure.ts";

const WRITE_UNIT_BYTES = 1_024;

/** The status items of half a year of running and lifting with every kind of text: what they take, and how many two units. */
export async function benchStatusSize(): Promise<readonly Figure[]> {
  const bytes = await readFile("test/fixtures/half-year.json");
  const nowMs = instantMs("2026-08-01T00:00:00Z");
  const { workouts } = parseLogFile({ fileName: "half-year.json", bytes, format: "strava", nowMs, homeZone: "UTC" });
  const sizes: number[] = [];
  const { logging, timeline, store } = aWorld({ now: "2026-01-01 00:00", wrapBook: (book) => weighing(book, sizes) });
  const world = { ...logging, timeline, directory: store.directory, book: store.book };
  await replay({ athlete: anAthleteOfAllKinds(), workouts, teamPolicy: {} }, world);
  const inOrder = sizes.toSorted((a, b) => a - b);
  const share = (part: number): number => inOrder[Math.floor(inOrder.length * part)] ?? Number.NaN;
  const overOne = (100 * sizes.filter((size) => size > WRITE_UNIT_BYTES).length) / sizes.length;
  const note = `of ${sizes.length} writes of half a year; at most ${share(1 - 1 / sizes.length)} bytes`;
  return [
    count({ what: "a status item, median", unit: "bytes", ours: share(0.5), note }),
    count({ what: "status items over one write unit", unit: "%", ours: overOne }),
  ];
}

function weighing(book: ReminderBook, sizes: number[]): ReminderBook {
  return {
    ...book,
    writeStatus: (athleteId, next, version) => {
      sizes.push(membersBytes(marshalled({ ...statusKey(athleteId), ...statusAttributes(next) })));
      return book.writeStatus(athleteId, next, version);
    },
  };
}

/** Bytes by docs.aws.amazon.com/amazondynamodb, "DynamoDB item sizes and formats". */
function valueBytes({ S, N, L, M }: AttributeValue): number {
  if (S !== undefined) return Buffer.byteLength(S);
  if (N !== undefined) return numberBytes(N);
  if (L !== undefined) return 3 + L.reduce((sum, value) => sum + 1 + valueBytes(value), 0);
  if (M !== undefined) return 3 + Object.keys(M).length + membersBytes(M);
  return 1;
}

function membersBytes(members: Readonly<Record<string, AttributeValue>>): number {
  return Object.entries(members).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);
}

function numberBytes(text: string): number {
  const digits = text.replace(/[-.]/g, "").replace(/^0+|0+$/g, "").length;
  return Math.ceil(digits / 2) + 1 + (text.startsWith("-") ? 1 : 0);
}
