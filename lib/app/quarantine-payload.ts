import { createHash } from "node:crypto";
import type { QuarantinedPayload } from "../ports/hooks.ts";

/** A payload as quarantine keeps it: as text when it is UTF-8, else in Base64; either way back to the very bytes. */
export function quarantined(
  given: Omit<QuarantinedPayload, "id" | "encoding" | "payload"> & { readonly payload: Uint8Array },
): QuarantinedPayload {
  const text = textOf(given.payload);
  return {
    ...given,
    id: createHash("sha256").update(given.source).update("\n").update(given.payload).digest("hex").slice(0, 16),
    encoding: text === undefined ? "base64" : "utf-8",
    payload: text ?? Buffer.from(given.payload).toString("base64"),
  };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
