import { createHmac } from "node:crypto";
import { isSameSecret } from "./same-secret.ts";

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
