/** Countries of two digits (ITU-T E.164); the others but 1 and 7 have three. */
const OF_TWO_DIGITS = new Set(
  (
    "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 " +
    "81 82 84 86 90 91 92 93 94 95 98"
  ).split(" "),
);

/** Members of the North American Numbering Plan beside the United States and Canada: countries with tariffs of their own. */
export const NUMBERING_PLAN_ISLANDS: ReadonlySet<string> = new Set(
  "1242 1246 1264 1268 1284 1345 1441 1473 1649 1658 1664 1721 1758 1767 1784 1809 1829 1849 1868 1869 1876".split(" "),
);

/** Whether two phones in E.164 are of one country by their calling codes; the United States and Canada are one. */
export function isSameCountry(a: string, b: string): boolean {
  return countryCodeOf(a) === countryCodeOf(b);
}

function countryCodeOf(phone: string): string {
  const digits = phone.slice(1);
  if (NUMBERING_PLAN_ISLANDS.has(digits.slice(0, 4))) return digits.slice(0, 4);
  if (digits.startsWith("1") || digits.startsWith("7")) return digits.slice(0, 1);
  return OF_TWO_DIGITS.has(digits.slice(0, 2)) ? digits.slice(0, 2) : digits.slice(0, 3);
}
