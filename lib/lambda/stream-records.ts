import * as z from "zod/mini";

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
