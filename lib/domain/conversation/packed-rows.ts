import { countBefore } from "../sorted-search.ts";
import { type BitCoder, codeCount, codeNumber, createBitReader, createBitWriter } from "./bit-coder.ts";
import type { LearnedRows, Row, Rows, TextWeights } from "./text-classifier.ts";

/** Rows in the order of their hashes. */
interface SortedRows {
  readonly hashes: Uint32Array;
  /** Where the entries of a row end. */
  readonly ends: Uint16Array;
  /** From 1 on: 0 ends a row. */
  readonly labels: Uint8Array;
  readonly steps: Int8Array;
}

/** How many steps a weight has at most. */
export const MOST_STEPS = 31;
/** Lengths, labels and sizes are numbers of so many bits. */
const LENGTH_BITS = 5;
const LABEL_BITS = 5;
const SIZE_BITS = 6;
/** Contexts: of the length of a gap, of its bits by its length, of a label by the last one and its sign, of a size by its label and whether that is the first. */
const GAP_LENGTHS = 0;
const GAP_BITS: number = GAP_LENGTHS + 2 ** LENGTH_BITS;
const LABELS: number = GAP_BITS + 2 ** (2 * LENGTH_BITS);
const SIZES: number = LABELS + 2 ** (2 * LABEL_BITS + 1);
const CONTEXTS: number = SIZES + 2 ** (LABEL_BITS + 1 + SIZE_BITS);

/** Rows in few bytes: by arithmetic coding of the gaps between hashes, of labels, and of sizes. */
export function packRows(rows: LearnedRows): Uint8Array {
  const sorted = [...rows].toSorted(([a], [b]) => a - b);
  const entries = sorted.flatMap(([, row]) => row);
  const { coder, bytes } = createBitWriter(CONTEXTS);
  let end = 0;
  codeRows(coder, {
    hashes: Uint32Array.from(sorted, ([hash]) => hash),
    ends: Uint16Array.from(sorted, ([, row]) => (end += row.length)),
    labels: Uint8Array.from(entries, ({ label }) => label + 1),
    steps: Int8Array.from(entries, ({ steps }) => steps),
  });
  return bytes();
}

/** Reads what `packRows` wrote. */
export function unpackRows(bytes: Uint8Array, { rows, entries }: Pick<TextWeights, "rows" | "entries">): Rows {
  const read: SortedRows = {
    hashes: new Uint32Array(rows),
    ends: new Uint16Array(rows),
    labels: new Uint8Array(entries),
    steps: new Int8Array(entries),
  };
  codeRows(createBitReader(bytes, CONTEXTS), read);
  const entryAt = (at: number): Row[number] => ({ label: (read.labels[at] ?? 0) - 1, steps: read.steps[at] ?? 0 });
  return {
    get: (asked) => {
      const row = countBefore(read.hashes, (hash) => hash < asked);
      if (read.hashes[row] !== asked) return undefined;
      const first = read.ends[row - 1] ?? 0;
      return Array.from({ length: (read.ends[row] ?? 0) - first }, (_, at) => entryAt(first + at));
    },
  };
}

/** Writes rows, or reads them into what it is given. */
function codeRows(coder: BitCoder, { hashes, ends, labels, steps }: SortedRows): void {
  let hash = 0;
  let at = 0;
  for (let row = 0; row < hashes.length; row += 1) {
    hash += codeGap(coder, (hashes[row] ?? 0) - hash);
    hashes[row] = hash;
    const first = at;
    let last = 0;
    let sign = 0;
    do {
      const label = at < (ends[row] ?? 0) ? (labels[at] ?? 0) : 0;
      last = codeNumber(coder, label, { first: LABELS + ((2 * last + sign) << LABEL_BITS), bits: LABEL_BITS });
      if (last > 0) {
        labels[at] = last;
        const context = SIZES + ((2 * last + (at === first ? 1 : 0)) << SIZE_BITS);
        const given = steps[at] ?? 0;
        sign = coder.bit(context, given < 0 ? 1 : 0);
        const size = codeCount(coder, Math.abs(given), {
          first: context + (sign << (SIZE_BITS - 1)),
          most: MOST_STEPS,
        });
        steps[at] = sign === 1 ? -size : size;
        at += 1;
      }
    } while (last > 0);
    ends[row] = at;
  }
}

/** A number by how many bits it has, and those below the highest. */
function codeGap(coder: BitCoder, gap: number): number {
  const length = codeNumber(coder, 32 - Math.clz32(gap), { first: GAP_LENGTHS, bits: LENGTH_BITS });
  let read = Math.min(1, length);
  for (let shift = length - 2; shift >= 0; shift -= 1) {
    read = 2 * read + coder.bit(GAP_BITS + (length << LENGTH_BITS) + shift, (gap >>> shift) & 1);
  }
  return read;
}
