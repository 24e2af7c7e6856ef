import { gunzipSync, inflateRawSync } from "node:zlib";
import type { RecordProblem } from "../vendors/read-result.ts";
import { foreignZip } from "./foreign-file.ts";
import { isNamedLikeLog, MAX_BYTES } from "./log-content.ts";
import { isZip, type ZipEntry, zipEntries } from "./zip-directory.ts";

/** What is in a file: itself, or what is packed in it; what is refused of it, and how many files in a zip are passed over. */
export type Part = { readonly fileName: string } & (
  | { readonly kind: "file"; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly problem: RecordProblem }
  | { readonly kind: "skipped"; readonly count: number }
);

/** The most that is unpacked of one file, all that is packed in it together. */
const MOST_BYTES = 2 * MAX_BYTES;
/** The most that all gzips in one file unpack to, one after the other; a year of second-by-second recordings is half of it [choice]. */
const MOST_OF_GZIPS_BYTES = 16 * MAX_BYTES;
/** The most that may come to light of files that turn out broken. */
const MOST_IN_VAIN_BYTES = 16 * MAX_BYTES;
/** What a file counts for at least, so that their number has a bound. */
const LEAST_BYTES = 1024;
/** Deflate makes at most so many bytes of one. */
const LARGEST_RATIO = 1032;
/** A zip may hold zips, as Garmin's export of an account does; those hold none. */
const MOST_ZIPS = 2;

/**
 * The parts of a file by their way in it, zips after logs, each in the order of their names; of all zips in it at most 128 MB,
 * of gzips 1 GB. Each is unpacked when it is asked for, so that one at a time is in memory.
 */
export function unpackedParts(fileName: string, bytes: Uint8Array): Iterable<Part> {
  const rooms = { zips: createRoom(MOST_BYTES), gzips: createRoom(MOST_OF_GZIPS_BYTES) };
  return partsOf({ fileName, bytes, zips: 0, rooms });
}

interface Packed {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** In how many zips it lies. */
  readonly zips: number;
  readonly rooms: { readonly zips: Room; readonly gzips: Room };
}

function* partsOf(packed: Packed): Generator<Part> {
  const { fileName, rooms } = packed;
  const file = withoutGzip(packed.bytes, rooms.gzips);
  if (file.kind === "broken") {
    yield refusal(fileName, `gzip that cannot be unpacked: ${file.why}`, WHOLE);
    return;
  }
  const { bytes } = file;
  if (bytes.length > MAX_BYTES) yield refusal(fileName, `${megabytes(bytes.length)} MB`, `at most ${LARGEST_FILE}`);
  else if (!isZip(bytes)) yield { kind: "file", fileName, bytes };
  else if (packed.zips === MOST_ZIPS)
    yield refusal(fileName, "a zip in a zip in a zip", `at most a zip in a zip; ${UNPACK}`);
  else yield* partsOfZip({ ...packed, bytes });
}

const WHOLE = "a whole file";
const UNPACK = "unpack it, and name the folder";
const LARGEST_FILE = `${megabytes(MAX_BYTES)} MB`;

function* partsOfZip({ fileName, bytes, zips, rooms }: Packed): Generator<Part> {
  const broken = (why: string): Part => refusal(fileName, `a zip that cannot be unpacked: ${why}`, WHOLE);
  const read = entriesOf(bytes);
  if (read.kind === "broken") {
    yield broken(read.why);
    return;
  }
  const all = read.entries.filter(({ name }) => !name.endsWith("/")).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const own = all.filter(({ name }) => !name.startsWith("__MACOSX/"));
  const logs = own.filter(({ name }) => isNamedLikeLog(name));
  const problem = foreignZip(
    logs.map(({ name }) => name),
    fileName,
  );
  if (problem !== undefined) yield { kind: "refused", fileName, problem };
  else if (!rooms.zips.holds(logs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)))
    yield broken(`more than ${megabytes(MOST_BYTES)} MB; ${UNPACK}`);
  else {
    // Zips come last, so that what they hold takes no room from the logs beside them.
    const entries = [...logs, ...own.filter(({ name }) => /\.zip$/i.test(name))];
    const count = all.length - entries.length;
    if (count > 0) yield { kind: "skipped", fileName, count };
    for (const entry of entries) yield* partsOfEntry(entry, { fileName, zips, rooms });
  }
}

function* partsOfEntry(entry: ZipEntry, { fileName, zips, rooms }: Omit<Packed, "bytes">): Generator<Part> {
  const name = `${fileName}/${entry.name}`;
  const inside = unpackedEntry(entry, rooms.zips);
  if (inside.kind === "broken") yield refusal(name, `a file that cannot be unpacked: ${inside.why}`, WHOLE);
  else yield* partsOf({ fileName: name, bytes: inside.bytes, zips: zips + 1, rooms });
}

type Entries =
  | { readonly kind: "entries"; readonly entries: readonly ZipEntry[] }
  | { readonly kind: "broken"; readonly why: string };

function entriesOf(bytes: Uint8Array): Entries {
  try {
    return { kind: "entries", entries: zipEntries(bytes) };
  } catch (error) {
    return { kind: "broken", why: error instanceof RangeError ? "it ends early" : reasonOf(error) };
  }
}

type Unpacked =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "broken"; readonly why: string };

function unpackedEntry({ method, packed, sizeBytes }: ZipEntry, room: Room): Unpacked {
  if (method !== 0 && method !== 8)
    return { kind: "broken", why: `it is packed by method ${method}, which is not read` };
  return room.unpack(packed, {
    mostBytes: method === 0 ? packed.length : sizeBytes,
    by: (most) => (method === 0 ? atMost(most, packed) : inflateRawSync(packed, { maxOutputLength: most })),
    tooMuch: `more than the ${sizeBytes} bytes it says`,
  });
}

function atMost(most: number, bytes: Uint8Array): Uint8Array {
  if (bytes.length > most) throw new RangeError();
  return bytes;
}

/** The bytes of a file, unpacked when they are gzip, as in Strava's export (`.fit.gz`). */
function withoutGzip(bytes: Uint8Array, room: Room): Unpacked {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { kind: "bytes", bytes };
  return room.unpack(bytes, {
    mostBytes: MAX_BYTES,
    by: (most) => gunzipSync(bytes, { maxOutputLength: most }),
    tooMuch: `more than ${LARGEST_FILE}`,
  });
}

interface Unpacking {
  readonly mostBytes: number;
  /** @throws RangeError when there is more than `most` bytes of it. */
  readonly by: (most: number) => Uint8Array;
  readonly tooMuch: string;
}

interface Room {
  readonly holds: (bytes: number) => boolean;
  readonly unpack: (packed: Uint8Array, unpacking: Unpacking) => Unpacked;
}

/** The room for all of one kind that a file unpacks to. */
function createRoom(mostInAllBytes: number): Room {
  let [left, inVain] = [mostInAllBytes, MOST_IN_VAIN_BYTES];
  return {
    holds: (bytes) => bytes <= left,
    unpack: (packed, { mostBytes, by, tooMuch }) => {
      const isShort = left < mostBytes;
      const tooMuchInAll = `more than ${megabytes(mostInAllBytes)} MB with the files before it; ${UNPACK}`;
      if (left <= 0) return { kind: "broken", why: tooMuchInAll };
      if (inVain <= 0) return { kind: "broken", why: `too many broken files before it; ${UNPACK}` };
      const most = Math.max(1, Math.min(left, mostBytes));
      try {
        const bytes = by(most);
        left -= Math.max(bytes.length, LEAST_BYTES);
        return { kind: "bytes", bytes };
      } catch (error) {
        inVain -= Math.min(most, LARGEST_RATIO * packed.length);
        left -= LEAST_BYTES;
        if (!(error instanceof RangeError)) return { kind: "broken", why: reasonOf(error) };
        return { kind: "broken", why: isShort ? tooMuchInAll : tooMuch };
      }
    },
  };
}

function refusal(fileName: string, came: string, expected: string): Part {
  return { kind: "refused", fileName, problem: { path: "", came, expected } };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
