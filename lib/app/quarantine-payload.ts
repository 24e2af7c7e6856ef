import { createHash } from "node:crypto";
import type { QuarantinedPayload } from "../ports/vendors.ts";

/** In Base64 it still fits an item of the table (400 KB); no payload the webhook takes is longer. */
const MOST_BYTES = 280_000;

/** A payload as quarantine keeps it: as text when it is UTF-8, else in Base64; either way back to the very bytes. */
export function quarantined(
  given: Omit<QuarantinedPayload, "id" | "encoding" | "payload"> & { readonly payload: Uint8Array },
): QuarantinedPayload {
  const payload = given.payload.subarray(0, MOST_BYTES);
  const text = textOf(payload);
  return {
    ...given,
    id: createHash("sha256").update(given.source).update("\n").update(payload).digest("hex").slice(0, 16),
    encoding: text === undefined ? "base64" : "utf-8",
    payload: text ?? Buffer.from(payload).toString("base64"),
  };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
