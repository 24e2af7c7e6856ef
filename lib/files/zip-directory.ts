/** A file in a zip, as the directory at the zip's end tells of it. */
export interface ZipEntry {
  /** The way to it in the zip. */
  readonly name: string;
  /** How it is packed: 0 not at all, 8 deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
  /** What it says it unpacks to [bytes]. */
  readonly sizeBytes: number;
}

/** Whether bytes are those of a zip. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * What is in a zip (PKWARE's APPNOTE 6.3, sections 4.3 and 4.5.3), with nothing unpacked. It is read here because no library
 * known to us unpacks in one go within a limit: fflate goes on past the size that an entry tells.
 *
 * @throws RangeError when its directory points out of it; Error when it has none, or when files share bytes, as then a small
 * zip could hold any amount.
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = directoryOf(view);
  const entries: ZipEntry[] = [];
  let [at, packedBytes] = [offset, 0];
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error(INVALID);
    const entry = entryAt(at, bytes, view);
    packedBytes += entry.packed.length;
    if (packedBytes > bytes.length) throw new Error("its files share bytes");
    entries.push(entry);
    at += ENTRY_BYTES + namedLengths(at, view).reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

const INVALID = "invalid zip data";
const [ENTRY, ENTRY_BYTES] = [0x02014b50, 46];
const [FILE, FILE_BYTES] = [0x04034b50, 30];
const [END, END_BYTES] = [0x06054b50, 22];
const [PLACE_OF_LARGE_END, PLACE_BYTES] = [0x07064b50, 20];
const LONGEST_COMMENT = 0xffff;
/** What stands in place of a number that is told in an entry's extra field instead. */
const TOLD_ELSEWHERE = 0xffffffff;
const LARGE_NUMBERS = 1;
const NAMED_IN_UTF8 = 2048;

function directoryOf(view: DataView): { readonly count: number; readonly offset: number } {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const place = at - PLACE_BYTES;
    if (place < 0 || view.getUint32(place, true) !== PLACE_OF_LARGE_END)
      return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    const end = largeNumber(place + 8, view);
    return { count: largeNumber(end + 32, view), offset: largeNumber(end + 48, view) };
  }
  throw new Error(INVALID);
}

function entryAt(at: number, bytes: Uint8Array, view: DataView): ZipEntry {
  const [nameLength] = namedLengths(at, view);
  const name = Buffer.from(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength));
  const isUtf8 = (view.getUint16(at + 8, true) & NAMED_IN_UTF8) !== 0;
  const { sizeBytes, packedBytes, offset } = numbersOf(at, view);
  if (view.getUint32(offset, true) !== FILE) throw new Error(INVALID);
  const start = offset + FILE_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return {
    name: name.toString(isUtf8 ? "utf8" : "latin1"),
    method: view.getUint16(at + 10, true),
    packed: bytes.subarray(start, start + packedBytes),
    sizeBytes,
  };
}

/** The lengths of what follows an entry: its name, its extra field and its comment [bytes]. */
function namedLengths(at: number, view: DataView): readonly [name: number, extra: number, comment: number] {
  return [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
}

function numbersOf(at: number, view: DataView): Record<"sizeBytes" | "packedBytes" | "offset", number> {
  let large = largeNumbersOf(at, view);
  const told = (where: number): number => {
    const number = view.getUint32(at + where, true);
    if (number !== TOLD_ELSEWHERE || large === undefined) return number;
    large += 8;
    return largeNumber(large - 8, view);
  };
  return { sizeBytes: told(24), packedBytes: told(20), offset: told(42) };
}

/** Where the extra field of an entry tells the numbers that are too large for their place. */
function largeNumbersOf(at: number, view: DataView): number | undefined {
  const [nameLength, extraLength] = namedLengths(at, view);
  const start = at + ENTRY_BYTES + nameLength;
  for (let field = start; field + 4 <= start + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) === LARGE_NUMBERS) return field + 4;
  }
  return undefined;
}

function largeNumber(at: number, view: DataView): number {
  return Number(view.getBigUint64(at, true));
}
