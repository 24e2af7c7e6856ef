import * as z from "zod/mini";
import type { PublishResult } from "../../ports.ts";

export type PublishFailure = Exclude<PublishResult, { readonly kind: "sent" }>;

/** Not sent now, and nothing is wrong with the text: the service is busy, or our credentials or clock are. */
const RETRIED: ReadonlySet<string> = new Set([
  "Throttled",
  "ThrottledException",
  "Throttling",
  "ThrottlingException",
  "KMSThrottlingException",
  "RequestLimitExceeded",
  "RequestThrottled",
  "RequestThrottledException",
  "SlowDown",
  "TooManyRequestsException",
  "ExpiredToken",
  "ExpiredTokenException",
  "RequestExpired",
  "CredentialsProviderError",
]);

/** Failures of these came before anything was written to a connection. */
const BEFORE_WRITING: ReadonlySet<string> = new Set(["connect", "getaddrinfo"]);

/** How the SDK says that its own connection timeout passed; that error has neither code nor system call. */
const NO_CONNECTION = /did not establish a connection/;

const TOO_MANY_REQUESTS = 429;
const REQUEST_TIMEOUT = 408;

const thrown = z.object({
  name: z.string(),
  message: z.string(),
  code: z.optional(z.unknown()),
  syscall: z.optional(z.unknown()),
  errors: z.optional(z.array(z.unknown())),
  $metadata: z.optional(z.object({ httpStatusCode: z.optional(z.number()) })),
});
type Thrown = z.infer<typeof thrown>;

/**
 * What a failed publish means for its text (design.md section 3, Delivery). Refused: SNS answered 4xx. Retry: throttled,
 * or no connection came about. Ambiguous: everything else, an unknown error too. `error` names the error and never
 * quotes its message, which may hold the phone number (I8).
 */
export function classifyError(error: unknown): PublishFailure {
  const parsed = z.safeParse(thrown, error);
  if (!parsed.success) {
    return { kind: "ambiguous", error: "unknown" };
  }
  return { kind: kindOf(parsed.data), error: nameOf(parsed.data) };
}

function kindOf(error: Thrown): PublishFailure["kind"] {
  const status = error.$metadata?.httpStatusCode;
  if (status === TOO_MANY_REQUESTS || RETRIED.has(error.name)) {
    return "retry";
  }
  if (status !== undefined) {
    return status >= 400 && status < 500 && status !== REQUEST_TIMEOUT ? "refused" : "ambiguous";
  }
  return neverConnected(error) ? "retry" : "ambiguous";
}

/** A host with several addresses fails with one error for each of them. */
function neverConnected(error: Thrown): boolean {
  if (error.errors !== undefined && error.errors.length > 0) {
    return error.errors.every((each) => {
      const parsed = z.safeParse(thrown, each);
      return parsed.success && neverConnected(parsed.data);
    });
  }
  return BEFORE_WRITING.has(String(error.syscall)) || NO_CONNECTION.test(error.message);
}

function nameOf({ name, code, $metadata }: Thrown): string {
  const status = $metadata?.httpStatusCode;
  return [name, typeof code === "string" ? code : undefined, status].filter((part) => part !== undefined).join(" ");
}
