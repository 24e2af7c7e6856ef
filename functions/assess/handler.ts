import type { DynamoDBBatchResponse } from "aws-lambda";
import { type AssessDeps, assessAthlete } from "../../lib/app/assess-athlete.ts";
import { athletesOf, type ChangedAthlete } from "../../lib/lambda/stream-records.ts";
import type { Log } from "../../lib/ports.ts";

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
    deps.log.error("assessment failed", {}, error);
    return false;
  }
}

function bySequence(a: string, b: string): number {
  return BigInt(a) < BigInt(b) ? -1 : 1;
}
