import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

interface DynamoEndpoint {
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
}

/**
 * A client with hard timeouts; its retries are safe because every write is conditional.
 * The SDK's logging is taken out: it copies every answer for a logger that writes nothing.
 * Without `endpoint` and `region` the SDK's own environment variables hold.
 */
export function createDynamoClient(target: DynamoEndpoint = {}): DynamoDBClient {
  const client = new DynamoDBClient({
    ...(target.endpoint === undefined ? {} : { endpoint: target.endpoint }),
    ...(target.region === undefined ? {} : { region: target.region }),
    maxAttempts: 4,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
  });
  client.middlewareStack.remove("loggerMiddleware");
  return client;
}

const AWAY: ReadonlySet<string> = new Set([
  "InternalServerError",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "ResourceNotFoundException",
  "ServiceUnavailable",
  "ThrottlingException",
  "ThrottlingError",
  "TimeoutError",
  "AbortError",
  "TransactionCanceledException",
  "TransactionInProgressException",
]);
const AWAY_CODES: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
]);

/** Whether an error means that the table cannot serve for the moment, rather than that a request was wrong. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const byCode = "code" in error && typeof error.code === "string" && AWAY_CODES.has(error.code);
  const byFault = "$fault" in error && error.$fault === "server";
  return AWAY.has(error.name) || byCode || byFault;
}
