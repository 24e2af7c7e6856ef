import { isMac } from "../vendor-mac.ts";

const TIMESTAMP_FORM = /^t=([1-9]\d{0,11})$/;
const SIGNATURE_FORM = /^v1=([0-9a-f]{64})$/i;
const MOST_PARTS = 10;

interface Verifying {
  readonly secret: string | undefined;
  readonly nowMs: number;
  readonly toleranceSeconds: number;
}

/**
 * Whether a `terra-signature` (`t=<epoch seconds>,v1=<hex>`, one or more `v1`) is of a body: HMAC-SHA256 over `t.body`,
 * and `t` within the tolerance of now, either way.
 */
export function isTerraSigned(
  signature: string,
  body: Uint8Array,
  { secret, nowMs, toleranceSeconds }: Verifying,
): boolean {
  const parts = signature.split(",", MOST_PARTS).map((part) => part.trim());
  const timestamp = parts.map((part) => TIMESTAMP_FORM.exec(part)?.[1]).find((found) => found !== undefined);
  if (timestamp === undefined || Math.abs(nowMs / 1000 - Number(timestamp)) > toleranceSeconds) return false;
  const signed = { secret, parts: [`${timestamp}.`, body], encoding: "hex" } as const;
  return parts.some((part) => isMac(SIGNATURE_FORM.exec(part)?.[1], signed));
}
