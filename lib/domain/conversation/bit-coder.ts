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
/** What was seen so many bits ago still counts as much as the last one. */
const LONGEST_MEMORY = 250;

/** Arithmetic coding of bits: writes them when `write` is called for each, in the order in which they will be read. */
export function createBitWriter(contexts: number): { readonly coder: BitCoder; readonly bytes: () => Uint8Array } {
  const shares = createShares(contexts);
  const written: number[] = [];
  let low = 0;
  let high = ALL;
  const bit = (context: number, value: number): number => {
    const middle = middleOf(low, high, shares.of(context));
    if (value === 1) high = middle;
    else low = middle + 1;
    shares.learn(context, value);
    while (low >>> TOP_SHIFT === high >>> TOP_SHIFT) {
      written.push(low >>> TOP_SHIFT);
      low = (low << BYTE_BITS) >>> 0;
      high = ((high << BYTE_BITS) | 0xff) >>> 0;
    }
    return value;
  };
  return { coder: { bit }, bytes: () => Uint8Array.from([...written, high >>> TOP_SHIFT]) };
}

/** Reads what `createBitWriter` wrote; it asks for the same contexts in the same order. */
export function createBitReader(bytes: Uint8Array, contexts: number): BitCoder {
  const shares = createShares(contexts);
  let at = 0;
  let low = 0;
  let high = ALL;
  let held = 0;
  const hold = (): void => {
    held = ((held << BYTE_BITS) | (bytes[at] ?? 0)) >>> 0;
    at += 1;
  };
  for (let byte = 0; byte < 4; byte += 1) hold();
  return {
    bit: (context) => {
      const middle = middleOf(low, high, shares.of(context));
      const value = held <= middle ? 1 : 0;
      if (value === 1) high = middle;
      else low = middle + 1;
      shares.learn(context, value);
      while (low >>> TOP_SHIFT === high >>> TOP_SHIFT) {
        low = (low << BYTE_BITS) >>> 0;
        high = ((high << BYTE_BITS) | 0xff) >>> 0;
        hold();
      }
      return value;
    },
  };
}

/** Where a range is cut in two: below it, the bit is set. */
function middleOf(low: number, high: number, share: number): number {
  return low + Math.floor(((high - low) * share) / SHARE);
}

interface Shares {
  readonly of: (context: number) => number;
  readonly learn: (context: number, bit: number) => void;
}

/** How often the bits of each context were set: half of them at first. */
function createShares(contexts: number): Shares {
  const shares = new Int32Array(contexts).fill(SHARE / 2);
  const seen = new Uint8Array(contexts);
  return {
    of: (context) => shares[context] ?? 0,
    learn: (context, bit) => {
      const share = shares[context] ?? 0;
      const times = seen[context] ?? 0;
      const goal = bit === 1 ? SHARE - LEAST_SHARE : LEAST_SHARE;
      shares[context] = share + (((goal - share) / (times + 1.5)) | 0);
      if (times < LONGEST_MEMORY) seen[context] = times + 1;
    },
  };
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
