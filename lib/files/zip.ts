import { unzipSync } from "fflate/browser";
import { isNamedLikeLog, MAX_BYTES } from "./log-content.ts";

/** A file of a zip. */
interface ZippedFile {
  /** The way to it in the zip. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Unzipped =
  | { readonly kind: "files"; readonly files: readonly ZippedFile[]; readonly skipped: number }
  | { readonly kind: "broken"; readonly why: string };

/** The most that the files of a zip are read of together, unpacked. */
const MOST_BYTES = 2 * MAX_BYTES;

/** Whether bytes are those of a zip. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** The files of a zip that are named like logs, by their way in it; the others are counted. */
export function unzipped(bytes: Uint8Array): Unzipped {
  let [total, skipped] = [0, 0];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isLog = isNamedLikeLog(name) && !name.startsWith("__MACOSX/");
        if (!isLog && !name.endsWith("/")) skipped += 1;
        if (isLog) total += originalSize;
        return isLog && total <= MOST_BYTES;
      },
    });
    if (total > MOST_BYTES)
      return { kind: "broken", why: `more than ${MOST_BYTES / 1024 / 1024} MB; unpack it, and name the folder` };
    const named = Object.entries(files).map(([name, inside]) => ({ name, bytes: inside }));
    return { kind: "files", files: named.toSorted((a, b) => (a.name < b.name ? -1 : 1)), skipped };
  } catch (error) {
    return { kind: "broken", why: error instanceof Error ? error.message : "no zip" };
  }
}
