import { gunzipSync } from "node:zlib";

export type Unpacked =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "broken"; readonly why: string };

/** The bytes of a file, unpacked when they are gzip, as in Strava's export (`.fit.gz`). */
export function unpacked(bytes: Uint8Array): Unpacked {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { kind: "bytes", bytes };
  try {
    return { kind: "bytes", bytes: gunzipSync(bytes) };
  } catch (error) {
    return { kind: "broken", why: error instanceof Error ? error.message : "not gzip" };
  }
}

/** The text of bytes without its byte order mark: UTF-8, or UTF-16 when the mark says so; undefined for other bytes. */
export function textOf(bytes: Uint8Array): string | undefined {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
