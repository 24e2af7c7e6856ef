/** Codes bits, each by how often the bits of its context were set before. */
export interface BitCoder {
  /** Writes a bit, or reads one and leaves what it is given; answers the bit. */
  readonly bit: (context: number, bit: number) => number;
}

const BYTE_BITS = 8;
const TOP_SHIFT = 24;
const ALL = 0xff_ff_ff_ff;
/** A share of set bits is kept in 16 bits, and never so near to 0 or 1 that the other bit has no room. */
const SHARE = 65_536;
const LEAST_SHARE = 24;
/** A context forgets slowly: what a bit teaches is never less than one part in so many. */
const LONGEST_MEMORY = 250;

/** Arithmetic coding of bits: `bytes` are those of the bits so far. */
export function createBitWriter(contexts: number): { readonly coder: BitCoder; readonly bytes: () => Uint8Array } {
  const written: number[] = [];
  const { bit, range } = createCoder(contexts, {
    decide: (_middle, given) => given,
    shift: (byte) => written.push(byte),
  });
  return { coder: { bit }, bytes: () => Uint8Array.from([...written, (range[1] ?? 0) >>> TOP_SHIFT]) };
}

/** Reads what `createBitWriter` wrote; it asks for the same contexts in the same order. */
export function createBitReader(bytes: Uint8Array, contexts: number): BitCoder {
  const held = new Uint32Array(1);
  let at = 0;
  const shift = (): void => {
    held[0] = ((held[0] ?? 0) << BYTE_BITS) | (bytes[at] ?? 0);
    at += 1;
  };
  for (let byte = 0; byte < 4; byte += 1) shift();
  return createCoder(contexts, { decide: (middle) => ((held[0] ?? 0) <= middle ? 1 : 0), shift });
}

interface Side {
  /** The bit: it is set below `middle`. */
  readonly decide: (middle: number, bit: number) => number;
  /** The highest byte is settled. */
  readonly shift: (byte: number) => void;
}

/** Both sides narrow a range, bit by bit, to the part of it that the bit's share takes. */
function createCoder(contexts: number, { decide, shift }: Side): BitCoder & { readonly range: Uint32Array } {
  const shares = new Int32Array(contexts).fill(SHARE / 2);
  const seen = new Uint8Array(contexts);
  // An array's elements are changed in place, plain variables of 32 bits made anew.
  const range = Uint32Array.of(0, ALL);
  const bit = (context: number, given: number): number => {
    let low = range[0] ?? 0;
    let high = range[1] ?? 0;
    const share = shares[context] ?? 0;
    const times = seen[context] ?? 0;
    const middle = low + Math.floor(((high - low) * share) / SHARE);
    const value = decide(middle, given);
    if (value === 1) high = middle;
    else low = middle + 1;
    const goal = value === 1 ? SHARE - LEAST_SHARE : LEAST_SHARE;
    shares[context] = share + (((goal - share) / (times + 1.5)) | 0);
    if (times < LONGEST_MEMORY) seen[context] = times + 1;
    while (low >>> TOP_SHIFT === high >>> TOP_SHIFT) {
      shift(low >>> TOP_SHIFT);
      low = (low << BYTE_BITS) >>> 0;
      high = ((high << BYTE_BITS) | 0xff) >>> 0;
    }
    range[0] = low;
    range[1] = high;
    return value;
  };
  return { bit, range };
}

/** Codes a number of some bits, each in the context of those above it: it takes `2 ** bits` contexts from `first` on. */
export function codeNumber(
  coder: BitCoder,
  number: number,
  { first, bits }: { readonly first: number; readonly bits: number },
): number {
  let node = 1;
  for (let shift = bits - 1; shift >= 0; shift -= 1) {
    node = 2 * node + coder.bit(first + node, (number >>> shift) & 1);
  }
  return node - 2 ** bits;
}

/** Codes a number from 1 to `most` by as many bits, each in a context of its own, from `first` on. */
export function codeCount(
  coder: BitCoder,
  count: number,
  { first, most }: { readonly first: number; readonly most: number },
): number {
  let read = 1;
  while (read < most && coder.bit(first + read, count > read ? 1 : 0) === 1) read += 1;
  return read;
}
