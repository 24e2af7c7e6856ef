import type { PublishResult } from "../ports/sending.ts";

/** What a failed publish may come to. */
export type PublishFailure = Exclude<PublishResult, { readonly kind: "sent" }>;
export type FailureKind = PublishFailure["kind"];

/**
 * What SNS answers by name with a 4xx status, so that the text was surely not sent (SNS API Reference, Publish and
 * Common Errors). A name that is not listed is a refusal.
 */
export const ANSWERED: ReadonlyMap<string, FailureKind> = new Map([
  ...each("refused", [
    // The text or its address.
    "InvalidParameterException",
    "InvalidParameterValueException",
    "ValidationException",
    "NotFoundException",
    "EndpointDisabledException",
    "PlatformApplicationDisabledException",
    // What only an operator puts right.
    "AuthorizationErrorException",
    "KMSAccessDeniedException",
    "KMSDisabledException",
    "KMSInvalidStateException",
    "KMSNotFoundException",
    "KMSOptInRequired",
  ]),
  ...each("retry", [
    // SNS is busy, or the account's rate is used up.
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
    // Our credentials or our clock, which the next sweep brings anew.
    "ExpiredToken",
    "ExpiredTokenException",
    "RequestExpired",
    "InvalidClientTokenId",
    "InvalidSecurityException",
    "SignatureDoesNotMatch",
  ]),
  // Declared for other calls of SNS, not for Publish; End User Messaging, which carries the texts, knows the refusal.
  ...each("opted-out", ["OptedOutException"]),
]);

/** How a refusal says in words that the carrier's list holds the number. */
export const OPTED_OUT_WORDS: RegExp = /\bopted[ -]out\b/i;

/** Answers by status, whatever their name. 408: the request may have been read to its end. */
export const BY_STATUS: ReadonlyMap<number, FailureKind> = new Map<number, FailureKind>([
  ...each("ambiguous", [408]),
  ...each("retry", [429]),
]);

/** How to know an error without an answer by what it says. */
interface Marks {
  readonly names: ReadonlySet<string>;
  readonly syscalls: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  readonly words: RegExp;
}

/** Errors without an answer that came before anything was written to a connection. */
export const BEFORE_WRITING: Marks = {
  names: new Set(["CredentialsProviderError"]),
  syscalls: new Set(["connect", "getaddrinfo"]),
  /** The server's certificate was refused, so the request was kept back. */
  codes: new Set([
    "CERT_HAS_EXPIRED",
    "CERT_NOT_YET_VALID",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  ]),
  /** The SDK's own connection timeout, and Node's end of a handshake: both have neither a code nor a call of their own. */
  words: /did not establish a connection|before secure TLS connection was established/,
};

function each<Key, Kind extends FailureKind>(kind: Kind, keys: readonly Key[]): readonly (readonly [Key, Kind])[] {
  return keys.map((key) => [key, kind]);
}
