/** The characters of Z85 (ZeroMQ RFC 32): none of them is escaped in a string. */
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";
const BASE = 85;
const BYTE = 256;
const BYTES = 4;
const CHARACTERS = 5;

/** Bytes as text, four in five characters; what lacks to four is filled with zeros. */
export function toBase85(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += BYTES) {
    let value = 0;
    for (let each = at; each < at + BYTES; each += 1) value = value * BYTE + (bytes[each] ?? 0);
    const digits = Array.from({ length: CHARACTERS }, (_, place) =>
      DIGITS.charAt(Math.floor(value / BASE ** (CHARACTERS - 1 - place)) % BASE),
    );
    text += digits.join("");
  }
  return text;
}

/** Reads what `toBase85` wrote. */
export function fromBase85(text: string): Uint8Array {
  const values = new Map(Array.from(DIGITS, (digit, value) => [digit, value] as const));
  const bytes = new Uint8Array((text.length / CHARACTERS) * BYTES);
  for (let at = 0; at < text.length; at += CHARACTERS) {
    let value = 0;
    for (const digit of text.slice(at, at + CHARACTERS)) value = value * BASE + (values.get(digit) ?? 0);
    const first = (at / CHARACTERS) * BYTES;
    for (let each = BYTES - 1; each >= 0; each -= 1) {
      bytes[first + each] = value % BYTE;
      value = Math.floor(value / BYTE);
    }
  }
  return bytes;
}
