import * as z from "zod/mini";
import type { PublishResult } from "../ports/sending.ts";

type PublishFailure = Exclude<PublishResult, { readonly kind: "sent" }>;
type FailureKind = PublishFailure["kind"];

/**
 * Errors that SNS answers with a 4xx status, by name: the text was surely not sent (SNS API Reference, Publish and Common
 * Errors). A name that is not listed is a refusal.
 */
const ANSWERED: ReadonlyMap<string, FailureKind> = new Map([
  ...ofKind("refused", [
    // The text or its address.
    "InvalidParameterException",
    "InvalidParameterValueException",
    "ValidationException",
    "NotFoundException",
    "EndpointDisabledException",
    "PlatformApplicationDisabledException",
    // Only an operator can fix these.
    "AuthorizationErrorException",
    "KMSAccessDeniedException",
    "KMSDisabledException",
    "KMSInvalidStateException",
    "KMSNotFoundException",
    "KMSOptInRequired",
  ]),
  ...ofKind("retry", [
    // SNS is busy, or the account exceeds its rate.
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
    // Our credentials or our clock, which the next sweep renews.
    "ExpiredToken",
    "ExpiredTokenException",
    "RequestExpired",
    "InvalidClientTokenId",
    "InvalidSecurityException",
    "SignatureDoesNotMatch",
  ]),
  // Declared for other calls of SNS, not for Publish; but End User Messaging, which carries the texts, refuses so.
  ...ofKind("opted-out", ["OptedOutException"]),
]);

/** How the message of a refusal says that the number opted out with the carrier. */
const OPTED_OUT_WORDS: RegExp = /\bopted[ -]out\b/i;

/** Answers by status, whatever their name. 408: the request may have been read completely. */
const BY_STATUS: ReadonlyMap<number, FailureKind> = new Map<number, FailureKind>([
  ...ofKind("ambiguous", [408]),
  ...ofKind("retry", [429]),
]);

interface ErrorMarks {
  readonly names: ReadonlySet<string>;
  readonly syscalls: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  readonly words: RegExp;
}

/** Marks of errors that came before anything was written to a connection. */
const BEFORE_WRITING: ErrorMarks = {
  names: new Set(["CredentialsProviderError"]),
  syscalls: new Set(["connect", "getaddrinfo"]),
  /** The server's certificate was refused, so the request was not written. */
  codes: new Set([
    "CERT_HAS_EXPIRED",
    "CERT_NOT_YET_VALID",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  ]),
  /** The SDK's connection timeout and Node's broken handshake have neither a code nor a syscall. */
  words: /did not establish a connection|before secure TLS connection was established/,
};

function ofKind<Key, Kind extends FailureKind>(kind: Kind, keys: readonly Key[]): readonly (readonly [Key, Kind])[] {
  return keys.map((key) => [key, kind]);
}

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
 * What a failed publish means for its text. A 4xx answer is definite, and so is a connection that was never made. All
 * else is ambiguous, an unknown error too. `error` names the error and never quotes its message, which may hold the phone
 * number (I8).
 */
export function classifyError(error: unknown): PublishFailure {
  const parsed = z.safeParse(thrown, error);
  if (!parsed.success) {
    return { kind: "ambiguous", error: "unknown" };
  }
  return { kind: failureKind(parsed.data), error: errorName(parsed.data) };
}

function failureKind(error: Thrown): FailureKind {
  const status = error.$metadata?.httpStatusCode;
  if (status === undefined) return wasNeverWritten(error) ? "retry" : "ambiguous";
  if (status < 400 || status >= 500) return "ambiguous";
  return BY_STATUS.get(status) ?? answeredKind(error);
}

function answeredKind({ name, message }: Thrown): FailureKind {
  const kind = ANSWERED.get(name) ?? "refused";
  return kind === "refused" && OPTED_OUT_WORDS.test(message) ? "opted-out" : kind;
}

/** A host with several addresses fails with one error for each of them. */
function wasNeverWritten(error: Thrown): boolean {
  if (error.errors !== undefined && error.errors.length > 0) {
    return error.errors.every((each) => {
      const parsed = z.safeParse(thrown, each);
      return parsed.success && wasNeverWritten(parsed.data);
    });
  }
  return (
    BEFORE_WRITING.names.has(error.name) ||
    BEFORE_WRITING.syscalls.has(String(error.syscall)) ||
    BEFORE_WRITING.codes.has(String(error.code)) ||
    BEFORE_WRITING.words.test(error.message)
  );
}

function errorName({ name, code, $metadata }: Thrown): string {
  const status = $metadata?.httpStatusCode;
  return [name, typeof code === "string" ? code : undefined, status].filter((part) => part !== undefined).join(" ");
}
