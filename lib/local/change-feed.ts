import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";

/** One changed item, as a KEYS_ONLY stream record. */
interface ChangeRecord {
  readonly eventName: "INSERT" | "MODIFY";
  readonly dynamodb: {
    readonly SequenceNumber: string;
    readonly Keys: { readonly PK: { readonly S: string }; readonly SK: { readonly S: string } };
  };
}

export interface ChangeFeed {
  /** Feeds a change of an item that was not seen as a write, as after a restart. */
  readonly add: (key: { readonly PK: string; readonly SK: string }) => void;
  /** Resolves when every change so far was consumed. */
  readonly settle: () => Promise<void>;
}

/** Consumes a batch; what comes from the first failed sequence number on is delivered again. */
export type ChangeConsumer = (event: { readonly Records: readonly ChangeRecord[] }) => Promise<{
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}>;

const BATCH_SIZE = 100;
const TRIES = 20;

/**
 * Stands in for the table's stream: watches the client's writes and feeds those that pass the stream's filter. Of one athlete
 * one change waits at a time, since each has the whole log assessed.
 */
export function createChangeFeed(client: DynamoDBClient, consume: ChangeConsumer): ChangeFeed {
  let sequence = 0;
  const waiting = new Map<string, ChangeRecord>();
  const rests = createRests();
  let running: Promise<void> | undefined;
  const drain = async (): Promise<void> => {
    while (waiting.size > 0) {
      await rests.take();
      const batch = [...waiting.values()].slice(0, BATCH_SIZE);
      for (const { dynamodb } of batch) waiting.delete(dynamodb.Keys.PK.S);
      const beganMs = performance.now();
      await consumeWhole(batch, consume);
      rests.earn(performance.now() - beganMs);
    }
  };
  const start = (): void => {
    running ??= drain().finally(() => {
      running = undefined;
      if (waiting.size > 0) start();
    });
  };
  const add: ChangeFeed["add"] = ({ PK, SK }) => {
    if (!passesFilter(SK)) return;
    sequence += 1;
    const dynamodb = { SequenceNumber: String(sequence), Keys: { PK: { S: PK }, SK: { S: SK } } };
    if (!waiting.has(PK)) waiting.set(PK, { eventName: "MODIFY", dynamodb });
    start();
  };
  watchWrites(client, add);
  const settle = (): Promise<void> =>
    rests.without(async () => {
      for (let current = running; current !== undefined; current = running) await current;
    });
  return { add, settle };
}

/** How often as long as its work the feed rests. */
const REST_TO_WORK = 4;
/** The longest rest, since a laptop may sleep in the middle of the work [milliseconds]. */
const LONGEST_REST_MS = 120_000;

/**
 * After its work the feed rests several times as long as that took, so that an import, which writes all the while, is assessed
 * a few times and not with each of its batches. Whoever waits for the feed ends the rest.
 */
function createRests() {
  let untilMs = 0;
  let hurried = 0;
  let wake: (() => void) | undefined;
  return {
    earn: (workedMs: number): void => {
      untilMs = performance.now() + Math.min(REST_TO_WORK * workedMs, LONGEST_REST_MS);
    },
    take: async (): Promise<void> => {
      const restMs = untilMs - performance.now();
      if (restMs <= 0 || hurried > 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, restMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
    without: async (work: () => Promise<void>): Promise<void> => {
      hurried += 1;
      wake?.();
      await work().finally(() => {
        hurried -= 1;
      });
    },
  };
}

/** The filter of the deployed event source mapping. */
function passesFilter(sortKey: string): boolean {
  return sortKey.startsWith("WORKOUT#") || sortKey === "PROFILE" || sortKey === "REVIEW";
}

async function consumeWhole(batch: readonly ChangeRecord[], consume: ChangeConsumer): Promise<void> {
  let rest = batch;
  for (let attempt = 0; attempt < TRIES && rest.length > 0; attempt += 1) {
    const [failure] = (await consume({ Records: rest })).batchItemFailures;
    const from = rest.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === failure?.itemIdentifier);
    rest = from === -1 ? [] : rest.slice(from);
  }
}

/** Sees every write that went through. */
function watchWrites(client: DynamoDBClient, add: ChangeFeed["add"]): void {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args);
      const written = keyOfWrite(String(context["commandName"]).replace(/Command$/, ""), args.input);
      if (written !== undefined) add(written);
      return result;
    },
    { step: "initialize", name: "changeFeed", priority: "low" },
  );
}

const text = z.object({ S: z.string() });
const key = z.object({ PK: text, SK: text });
const put = z.object({ Item: key });
const update = z.object({ Key: key });

/** The key of the item that an operation of DynamoDB writes: from `Item` of a put, from `Key` of an update. */
export function keyOfWrite(
  operation: string,
  input: unknown,
): { readonly PK: string; readonly SK: string } | undefined {
  const written = keyIn(operation, input);
  return written && { PK: written.PK.S, SK: written.SK.S };
}

function keyIn(operation: string, input: unknown): z.output<typeof key> | undefined {
  switch (operation) {
    case "PutItem":
      return put.parse(input).Item;
    case "UpdateItem":
      return update.parse(input).Key;
    default:
      return undefined;
  }
}
