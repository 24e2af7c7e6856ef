/** The printable characters of ASCII but those that a string escapes: two of them hold 13 bits. */
const DIGITS = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))
  .filter((character) => !'"\\`$'.includes(character))
  .join("");
const BASE = 91;
const PAIR_BITS = 13;
const BYTE_BITS = 8;

/** Bytes as text, thirteen in sixteen characters; the bits that lack at the end are zeros. */
export function toBase91(bytes: Uint8Array): string {
  return regrouped(bytes, BYTE_BITS, PAIR_BITS)
    .map((pair) => DIGITS.charAt(Math.floor(pair / BASE)) + DIGITS.charAt(pair % BASE))
    .join("");
}

/** Reads what `toBase91` wrote; two bytes of zeros may follow. It does so each time a function starts. */
export function fromBase91(text: string): Uint8Array {
  const values = new Uint8Array(2 ** BYTE_BITS);
  for (let value = 0; value < BASE; value += 1) values[DIGITS.charCodeAt(value)] = value;
  const valueAt = (at: number): number => values[text.charCodeAt(at)] ?? 0;
  const pairs = Array.from({ length: text.length / 2 }, (_, pair) => valueAt(2 * pair) * BASE + valueAt(2 * pair + 1));
  return Uint8Array.from(regrouped(pairs, PAIR_BITS, BYTE_BITS));
}

/** Numbers of some bits each as numbers of others, the high bits first. */
function regrouped(numbers: Iterable<number>, fromBits: number, toBits: number): number[] {
  const groups: number[] = [];
  let held = 0;
  let bits = 0;
  for (const number of numbers) {
    held = held * 2 ** fromBits + number;
    for (bits += fromBits; bits >= toBits; bits -= toBits) {
      const rest = 2 ** (bits - toBits);
      groups.push(Math.floor(held / rest));
      held %= rest;
    }
  }
  if (bits > 0) groups.push(held * 2 ** (toBits - bits));
  return groups;
}
