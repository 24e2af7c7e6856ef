/** What an error of AWS means for whoever gave the command; undefined for any other. */
export function awsFailure(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const advice = ADVICE[error.name];
  if (advice !== undefined) return `${advice} (${error.name}: ${error.message})`;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return UNREACHABLE.has(code)
    ? `AWS cannot be reached: is the network up, and AWS_ENDPOINT_URL right? (${code})`
    : undefined;
}

const ADVICE: Readonly<Record<string, string>> = {
  CredentialsProviderError: "no AWS credentials were found: sign in (aws sso login), or set AWS_PROFILE",
  InvalidSignatureException: "AWS does not accept the signature: check the secret access key, and this machine's clock",
  SignatureDoesNotMatch: "AWS does not accept the signature: check the secret access key, and this machine's clock",
  ExpiredToken: "the AWS credentials have run out: sign in again",
  ExpiredTokenException: "the AWS credentials have run out: sign in again",
  UnrecognizedClientException: "AWS does not know these credentials: check AWS_PROFILE",
  InvalidClientTokenId: "AWS does not know these credentials: check AWS_PROFILE",
  AccessDenied: "these AWS credentials may not do this: use those of an operator of the team's account",
  AccessDeniedException: "these AWS credentials may not do this: use those of an operator of the team's account",
  AuthorizationErrorException: "these AWS credentials may not do this: use those of an operator of the team's account",
  ResourceNotFoundException: "the team's table is not there: deploy the stack anew",
  ThrottlingException: "AWS asks to slow down: try again in a minute",
  ThrottledException: "AWS asks to slow down: try again in a minute",
  TimeoutError: "AWS did not answer in time: try again",
};

const UNREACHABLE: ReadonlySet<string> = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ECONNRESET", "ETIMEDOUT"]);
