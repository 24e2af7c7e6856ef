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

/**
 * Assesses each athlete of a stream batch once. On failure it returns the lowest failed sequence number, and Lambda
 * delivers everything from there again (AWS Lambda, "Batch item failures" of DynamoDB event sources).
 */
export function createHandler(deps: AssessHandlerDeps) {
  return async (event: unknown): Promise<DynamoDBBatchResponse> => {
    const changed = athletesOf(event);
    const failed: string[] = [];
    for (const athlete of changed) {
      if (!(await isAssessed(athlete, deps))) failed.push(athlete.firstSequenceNumber);
    }
    const lowest = failed.toSorted(bySequence)[0];
    return { batchItemFailures: lowest === undefined ? [] : [{ itemIdentifier: lowest }] };
  };
}

async function isAssessed({ athleteId }: ChangedAthlete, deps: AssessHandlerDeps): Promise<boolean> {
  try {
    const outcome = await assessAthlete(athleteId, deps);
    deps.log.count(`Assessments_${outcome}`);
    return outcome !== "contested";
  } catch (error) {
    deps.log.error("assessment failed", { athleteId }, error);
    if (!(error instanceof UnreadableItemError)) return false;
    // The same batch again could not read it either; it would only hold up everybody else's.
    deps.log.count("Assessments_unreadable");
    return true;
  }
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
