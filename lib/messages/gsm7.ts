/** The GSM 7-bit default alphabet: one septet each (3GPP TS 23.038, 6.2.1). */
const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);

/** The extension table: an escape before each, so two septets (3GPP TS 23.038, 6.2.1.1). */
const EXTENSION = new Set("\f^{}\\[~]|€");

/** What a single SMS holds, and each part of a longer one (less a header), in septets and in UTF-16 units. */
const SEPTETS = { alone: 160, part: 153 } as const;
const UTF16_UNITS = { alone: 70, part: 67 } as const;

/** Replacements for letters and marks that Unicode does not decompose. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ł: "l",
    Ł: "L",
    đ: "d",
    Đ: "D",
    ð: "d",
    Ð: "D",
    þ: "th",
    Þ: "Th",
    ħ: "h",
    Ħ: "H",
    ı: "i",
    œ: "oe",
    Œ: "Oe",
    ẞ: "ß",
    "‘": "'",
    "’": "'",
    "`": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "–": "-",
    "—": "-",
    "‐": "-",
    "‑": "-",
  }),
);

/** A character in GSM-7, without its accent when GSM-7 lacks it; undefined when it cannot be written. */
export function gsm7Form(character: string): string | undefined {
  if (isGsm7(character)) return character;
  const plain = LOOKALIKES.get(character) ?? character.normalize("NFKD").replaceAll(/\p{M}/gu, "");
  return plain !== "" && Array.from(plain).every((part) => isGsm7(part)) ? plain : undefined;
}

/** The text in GSM-7, without the accents and characters that GSM-7 lacks. */
export function toGsm7(text: string): string {
  return Array.from(text.normalize("NFC"))
    .map((character) => gsm7Form(character) ?? "")
    .join("");
}

/** The length of a text in septets; infinite when a character is outside GSM-7. */
export function septets(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + septetsOf(character), 0);
}

/** Whether a text goes out as a single SMS part of at most 160 septets. */
export function fitsOnePart(text: string): boolean {
  return septets(text) <= SEPTETS.alone;
}

/** The SMS parts a text is sent and billed as; one character outside GSM-7 turns all of it into UCS-2. */
export function smsParts(text: string): number {
  const characters = Array.from(text);
  return Number.isFinite(septets(text))
    ? partsOf(characters.map(septetsOf), SEPTETS)
    : partsOf(
        characters.map((character) => character.length),
        UTF16_UNITS,
      );
}

/** Fills part after part; no character is split between two. */
function partsOf(sizes: readonly number[], holds: { readonly alone: number; readonly part: number }): number {
  if (sizes.reduce((sum, size) => sum + size, 0) <= holds.alone) return 1;
  const filled = sizes.reduce(
    ({ parts, used }, size) =>
      used + size > holds.part ? { parts: parts + 1, used: size } : { parts, used: used + size },
    { parts: 1, used: 0 },
  );
  return filled.parts;
}

function isGsm7(character: string): boolean {
  return BASIC.has(character) || EXTENSION.has(character);
}

function septetsOf(character: string): number {
  if (BASIC.has(character)) return 1;
  return EXTENSION.has(character) ? 2 : Number.POSITIVE_INFINITY;
}
