import { UnreadableItemError } from "../../lib/ports/unreadable-item.ts";
import { nearestOf } from "../../lib/team/nearest-field.ts";
import type { Problem } from "../../lib/team/problem.ts";

/** A call that cannot be understood: exit code 2. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}

/** A call that was understood and could not be carried out: exit code 1. */
export class CommandFailed extends Error {
  override readonly name: string = "CommandFailed";
  /** What is wrong with which fields of files, for machines; empty: the message says it all. */
  readonly problems: readonly Problem[];

  constructor(message: string, options: ErrorOptions & { readonly problems?: readonly Problem[] } = {}) {
    super(message, options);
    this.problems = options.problems ?? [];
  }
}

/** What an error of AWS means for the person who gave the command; undefined for any other error. */
export function awsFailure(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const advice = AWS_ADVICE[error.name];
  if (advice !== undefined) return `${advice} (${error.name}: ${error.message})`;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return UNREACHABLE.has(code)
    ? `AWS cannot be reached: is the network up, and AWS_ENDPOINT_URL right? (${code})`
    : undefined;
}

/** What an item that cannot be read means for the person who gave the command; undefined for any other error. */
export function damageOf(error: unknown): string | undefined {
  if (!(error instanceof UnreadableItemError)) return undefined;
  const { athleteId = "what is stored", attribute } = error;
  return `${athleteId} is damaged: this release cannot read ${attribute}; docs/runbook.md, "An athlete cannot be assessed", says what to do`;
}

const SIGNATURE_REFUSED = "AWS does not accept the signature: check the secret access key, and this machine's clock";
const EXPIRED = "the AWS credentials have expired: sign in again";
const UNKNOWN_CREDENTIALS = "AWS does not know these credentials: check AWS_PROFILE";
const DENIED = "these AWS credentials may not do this: use those of an operator of the team's account";
const THROTTLED = "AWS asks to slow down: try again in a minute";

const AWS_ADVICE: Readonly<Record<string, string>> = {
  CredentialsProviderError: "no AWS credentials were found: sign in (aws sso login), or set AWS_PROFILE",
  InvalidSignatureException: SIGNATURE_REFUSED,
  SignatureDoesNotMatch: SIGNATURE_REFUSED,
  ExpiredToken: EXPIRED,
  ExpiredTokenException: EXPIRED,
  UnrecognizedClientException: UNKNOWN_CREDENTIALS,
  InvalidClientTokenId: UNKNOWN_CREDENTIALS,
  AccessDenied: DENIED,
  AccessDeniedException: DENIED,
  AuthorizationErrorException: DENIED,
  ResourceNotFoundException: "the team's table is not there: redeploy the stack",
  ThrottlingException: THROTTLED,
  ThrottledException: THROTTLED,
  TimeoutError: "AWS did not answer in time: try again",
};

const UNREACHABLE: ReadonlySet<string> = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ECONNRESET", "ETIMEDOUT"]);

/** Says why a file could not be read. */
export function fileFailure(path: string, error: unknown): CommandFailed {
  return new CommandFailed(`${path} cannot be read: ${whyFailed(error, FILE_ADVICE)}`, { cause: error });
}

/** Says why a file could not be written. */
export function writeFailure(path: string, error: unknown): CommandFailed {
  return new CommandFailed(`${path} cannot be written: ${whyFailed(error, WRITE_ADVICE)}`, { cause: error });
}

function whyFailed(error: unknown, advice: Readonly<Record<string, string>>): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return advice[code] ?? (error instanceof Error ? error.message : "unknown");
}

const FILE_ADVICE: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you may not read it",
};

const WRITE_ADVICE: Readonly<Record<string, string>> = {
  ENOENT: "its folder is not there",
  ENOTDIR: "its folder is not there",
  EISDIR: "it is a folder",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "you may not write there",
  EEXIST: "there is a file of that name",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
};

/** The word that was probably meant by a mistyped one: " (Did you mean hevy?)"; empty when none is near. */
export function didYouMean(typed: string, words: readonly string[]): string {
  const nearest = nearestOf(typed, words);
  return nearest === undefined ? "" : ` (Did you mean ${nearest}?)`;
}
