/** One record of a DynamoDB stream with view KEYS_ONLY, as Lambda gets it. */
export function aStreamRecord(sequenceNumber: string, partitionKey: string, sortKey: string): object {
  return {
    eventID: `event-${sequenceNumber}`,
    eventName: "MODIFY",
    eventVersion: "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: "us-east-1",
    dynamodb: {
      ApproximateCreationDateTime: 1_795_359_600,
      Keys: { PK: { S: partitionKey }, SK: { S: sortKey } },
      SequenceNumber: sequenceNumber,
      SizeBytes: 40,
      StreamViewType: "KEYS_ONLY",
    },
    eventSourceARN: "arn:aws:dynamodb:us-east-1:123456789012:table/cooldown-demo/stream/2026-11-01T00:00:00.000",
  };
}
