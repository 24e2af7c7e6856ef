import { createHash, timingSafeEqual } from "node:crypto";

/** Whether what came is the secret, in a time that tells nothing of either; a secret that was never set is nothing's equal. */
export function isSameSecret(came: unknown, secret: string | undefined): boolean {
  if (typeof came !== "string" || secret === undefined || secret === "") return false;
  return timingSafeEqual(digest(came), digest(secret));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
