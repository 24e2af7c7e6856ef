import { SNSClient } from "@aws-sdk/client-sns";

interface SnsEndpoint {
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
  readonly requestTimeoutMs?: number | undefined;
}

/** The SDK's logging copies every answer for a logger that writes nothing. */
function withoutLogging(client: SNSClient): SNSClient {
  client.middlewareStack.remove("loggerMiddleware");
  return client;
}

const CONNECTION_TIMEOUT_MS = 1_000;

/** The longest one of the two tries may take. */
const ADMIN_TIMEOUT_MS = 2_000;

/** A client for calls that may be repeated: it tries twice and keeps its connections. */
export function createSnsAdminClient(target: SnsEndpoint = {}): SNSClient {
  return withoutLogging(
    new SNSClient({
      ...(target.endpoint === undefined ? {} : { endpoint: target.endpoint }),
      ...(target.region === undefined ? {} : { region: target.region }),
      maxAttempts: 2,
      requestHandler: {
        connectionTimeout: CONNECTION_TIMEOUT_MS,
        requestTimeout: target.requestTimeoutMs ?? ADMIN_TIMEOUT_MS,
        throwOnRequestTimeout: true,
      },
    }),
  );
}

/** The longest a publish may take; delivery publishes only while its lease outlasts it. */
export const PUBLISH_TIMEOUT_MS = 4_000;

/**
 * A client that tries once, because the SDK's own retry could send a text twice (I5). It opens a connection for every
 * publish: one that died while the function was frozen would cause an ambiguous error, and the text would be lost.
 */
export function createSnsClient(target: SnsEndpoint = {}): SNSClient {
  return createPublisher(target, { httpAgent: { keepAlive: false }, httpsAgent: { keepAlive: false } });
}

/** A connection that waited longer for its next publish is closed by us, long before SNS would [milliseconds]. */
const IDLE_MS = 1_000;

/** A client of a sweep, and what ends its connections. */
export interface SweepPublisher {
  readonly client: SNSClient;
  /** To be called before each sweep: what was connected before the function was frozen may be dead. */
  readonly disconnect: () => void;
}

/** The same client for a sweep, whose publishes follow each other: they share connections, none of which outlives it. */
export function createSnsSweepClient(target: SnsEndpoint = {}): SweepPublisher {
  const kept = { keepAlive: true, timeout: IDLE_MS };
  const client = createPublisher(target, { httpAgent: kept, httpsAgent: kept });
  return { client, disconnect: () => client.config.requestHandler.destroy?.() };
}

/** Options and no agents: an import of `node:http` by name has Node load all of fetch, which takes it a tenth of the start. */
type Agents = Readonly<Record<"httpAgent" | "httpsAgent", { readonly keepAlive: boolean; readonly timeout?: number }>>;

function createPublisher(target: SnsEndpoint, agents: Agents): SNSClient {
  return withoutLogging(
    new SNSClient({
      ...(target.endpoint === undefined ? {} : { endpoint: target.endpoint }),
      ...(target.region === undefined ? {} : { region: target.region }),
      maxAttempts: 1,
      requestHandler: {
        connectionTimeout: CONNECTION_TIMEOUT_MS,
        requestTimeout: target.requestTimeoutMs ?? PUBLISH_TIMEOUT_MS,
        throwOnRequestTimeout: true,
        ...agents,
      },
    }),
  );
}
