import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** Constant-time comparison with a secret; false when the secret is not set. */
export function isSameSecret(came: unknown, secret: string | undefined): boolean {
  if (typeof came !== "string" || secret === undefined || secret === "") return false;
  return timingSafeEqual(digest(came), digest(secret));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

interface Signed {
  readonly secret: string | undefined;
  /** What is signed, one after the other. */
  readonly parts: readonly (string | Uint8Array)[];
  readonly encoding: "hex" | "base64";
}

/** Whether a vendor's signature is HMAC-SHA256 over the parts, compared in constant time; no secret signs nothing. */
export function isMac(came: string | undefined, { secret, parts, encoding }: Signed): boolean {
  if (came === undefined || secret === undefined || secret === "") return false;
  const mac = createHmac("sha256", secret);
  for (const part of parts) mac.update(part);
  // The case of hexadecimal digits says nothing.
  return isSameSecret(encoding === "hex" ? came.toLowerCase() : came, mac.digest(encoding));
}

/** What a sender signed, as it came: header values and the raw bytes of the body. */
export interface SignedRequest {
  readonly id: string | undefined;
  readonly timestamp: string | undefined;
  /** `v1,<base64>`, several with a space between them. */
  readonly signature: string | undefined;
  readonly body: Uint8Array;
}

const PREFIX = "whsec_";
const TOLERANCE_SECONDS = 300;
/** No dot, which would blur where the id ends in what is signed. */
const ID_FORM = /^[\x21-\x2d\x2f-\x7e]{1,255}$/;
const TIMESTAMP_FORM = /^[1-9]\d{0,11}$/;
const SIGNATURE_FORM = /^v1,([A-Za-z0-9+/]{43}=)$/;
const MOST_SIGNATURES = 10;

/**
 * Whether one of the secrets signed the request within five minutes of now, by Standard Webhooks 1.0 (HMAC-SHA256 over
 * `id.timestamp.body`, compared in constant time).
 */
export function isSigned(request: SignedRequest, secrets: readonly string[], nowMs: number): boolean {
  const { id = "", timestamp = "", signature = "", body } = request;
  if (!ID_FORM.test(id) || !TIMESTAMP_FORM.test(timestamp)) return false;
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const given = signature.split(" ").slice(0, MOST_SIGNATURES).flatMap(macOf);
  const expected = secrets.map((secret) => macWith(secret, { id, timestamp, body }));
  return expected.some((mac) => given.some((candidate) => timingSafeEqual(mac, candidate)));
}

/** The `webhook-signature` of a request under a secret `whsec_<base64>`. */
export function signatureOf(
  secret: string,
  request: { readonly id: string; readonly timestamp: string; readonly body: Uint8Array },
): string {
  return `v1,${macWith(secret, request).toString("base64")}`;
}

function macWith(
  secret: string,
  { id, timestamp, body }: { readonly id: string; readonly timestamp: string; readonly body: Uint8Array },
): Buffer {
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  return createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
}

/** Canonical Base64 of 32 bytes, so that no signature has a second spelling. */
function macOf(signature: string): readonly Buffer[] {
  const base64 = SIGNATURE_FORM.exec(signature)?.[1];
  const mac = base64 === undefined ? undefined : Buffer.from(base64, "base64");
  return mac === undefined || mac.toString("base64") !== base64 ? [] : [mac];
}
