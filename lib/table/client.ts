import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

interface DynamoEndpoint {
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
}

/**
 * A client with hard timeouts; its retries are safe because every write is conditional.
 * Without `endpoint` and `region` the SDK's own environment variables hold.
 */
export function createDynamoClient(target: DynamoEndpoint = {}): DynamoDBClient {
  return new DynamoDBClient({
    ...(target.endpoint === undefined ? {} : { endpoint: target.endpoint }),
    ...(target.region === undefined ? {} : { region: target.region }),
    maxAttempts: 4,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
  });
}
