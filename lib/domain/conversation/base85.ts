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

/** Reads what `toBase85` wrote; it does so each time a function starts. */
export function fromBase85(text: string): Uint8Array {
  const values = new Uint8Array(BYTE);
  for (let value = 0; value < BASE; value += 1) values[DIGITS.charCodeAt(value)] = value;
  const bytes = new DataView(new ArrayBuffer((text.length / CHARACTERS) * BYTES));
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    value = value * BASE + (values[text.charCodeAt(at)] ?? 0);
    if (at % CHARACTERS < CHARACTERS - 1) continue;
    bytes.setUint32(Math.floor(at / CHARACTERS) * BYTES, value);
    value = 0;
  }
  return new Uint8Array(bytes.buffer);
}
