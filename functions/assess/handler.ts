import type { DynamoDBBatchResponse } from "aws-lambda";
import * as z from "zod/mini";
import { type AssessDeps, assessAthlete } from "../../lib/app/assess-athlete.ts";
import { UnreadableItemError } from "../../lib/ports/unreadable-item.ts";
import type { Log } from "../../lib/ports.ts";

/** An athlete whose items changed, and the first record of a batch that says so. */
export interface ChangedAthlete {
  readonly athleteId: string;
  readonly firstSequenceNumber: string;
}

const streamEvent = z.object({
  Records: z.array(
    z.object({
      dynamodb: z.object({
        SequenceNumber: z.string(),
        Keys: z.object({ PK: z.object({ S: z.string() }) }),
      }),
    }),
  ),
});

const PREFIX = "ATHLETE#";

export interface AssessHandlerDeps extends AssessDeps {
  readonly log: Log;
}

/** Athletes of a batch that are assessed at a time: each waits for the table most of its time. */
const AT_A_TIME = 8;

/**
 * Assesses each athlete of a stream batch once, several at a time. On failure it returns the lowest failed sequence number,
 * and Lambda delivers everything from there again (AWS Lambda, "Batch item failures" of DynamoDB event sources).
 */
export function createHandler(deps: AssessHandlerDeps) {
  return async (event: unknown): Promise<DynamoDBBatchResponse> => {
    const failed: string[] = [];
    const changed = athletesOf(event).values();
    const work = async (): Promise<void> => {
      for (const athlete of changed) {
        if ((await assessOne(athlete, deps)) === "again") failed.push(athlete.firstSequenceNumber);
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
    const lowest = failed.toSorted(bySequence)[0];
    return { batchItemFailures: lowest === undefined ? [] : [{ itemIdentifier: lowest }] };
  };
}

/** Assesses an athlete; one whose data are at fault need not come again, as they would only hold up everybody else's. */
async function assessOne({ athleteId }: ChangedAthlete, deps: AssessHandlerDeps): Promise<"done" | "again"> {
  try {
    const outcome = await assessAthlete(athleteId, deps);
    deps.log.count(`Assessments_${outcome}`);
    return outcome === "contested" ? "again" : "done";
  } catch (error) {
    deps.log.error("assessment failed", { athleteId }, error);
    if (!isOfData(error)) return "again";
    deps.log.count("Assessments_faulty");
    return "done";
  }
}

/** Whether the same data would fail in the same way again; throttles and time-outs do not. */
function isOfData(error: unknown): boolean {
  return error instanceof UnreadableItemError || error instanceof RangeError || error instanceof TypeError;
}

function bySequence(a: string, b: string): number {
  return BigInt(a) < BigInt(b) ? -1 : 1;
}

/** The distinct athletes of a stream batch (view KEYS_ONLY), in order of their first record. */
export function athletesOf(event: unknown): readonly ChangedAthlete[] {
  const first = new Map<string, string>();
  for (const { dynamodb } of streamEvent.parse(event).Records) {
    const key = dynamodb.Keys.PK.S;
    if (!key.startsWith(PREFIX)) continue;
    const athleteId = key.slice(PREFIX.length);
    if (!first.has(athleteId)) first.set(athleteId, dynamodb.SequenceNumber);
  }
  return [...first].map(([athleteId, firstSequenceNumber]) => ({ athleteId, firstSequenceNumber }));
}
