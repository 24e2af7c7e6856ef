import { createHmac, timingSafeEqual } from "node:crypto";

const HEX_FORM = /^[0-9a-f]{64}$/i;

/**
 * Whether a text is the HMAC-SHA256 of what was signed, in 64 hexadecimal digits, in a time that tells nothing of it; a
 * secret that was never set signs nothing.
 */
export function isHexHmac(
  came: string | undefined,
  secret: string | undefined,
  signed: readonly (string | Uint8Array)[],
): boolean {
  if (came === undefined || secret === undefined || secret === "" || !HEX_FORM.test(came)) return false;
  const hmac = createHmac("sha256", secret);
  for (const part of signed) hmac.update(part);
  return timingSafeEqual(Buffer.from(came, "hex"), hmac.digest());
}
