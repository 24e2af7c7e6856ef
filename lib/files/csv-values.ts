const CLOCK = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,]\d+)?$/;
const SPELLED =
  /^(?:(\d{1,3}) ?(?:h|hr|std|hours?)\.?)? ?(?:(\d{1,4}) ?(?:m|min|minutes?)\.?)? ?(?:(\d{1,6}) ?(?:s|sek|sec|seconds?)\.?)?$/i;
const MINUTES_AN_HOUR = 60;
const SECONDS_A_MINUTE = 60;

/** A duration as tables write it, `1:05:30`, `50:11`, `1h 5m` or `62 min` [minutes], or undefined. */
export function durationMinutesIn(text: string): number | undefined {
  const match = CLOCK.exec(text) ?? (/\d/.test(text) ? SPELLED.exec(text) : null);
  if (match === null) return undefined;
  const [, hours = "0", minutes = "0", seconds = "0"] = match;
  return Number(hours) * MINUTES_AN_HOUR + Number(minutes) + Number(seconds) / SECONDS_A_MINUTE;
}

const GROUPED_BY_COMMA = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
const GROUPED_BY_POINT = /^\d{1,3}(\.\d{3})+,\d+$/;

/** A number of 0 or more with a point or a comma, thousands set off or not (`1,024`, `12,5`, `1.024,5`), or undefined. */
export function localNumber(text: string): number | undefined {
  const plain = text.replaceAll(/[\s'’]/g, "");
  return GROUPED_BY_COMMA.test(plain) ? Number(plain.replaceAll(",", "")) : decimalIn(plain);
}

/** The same where a lone comma is that of decimals (`5,400` is 5.4). */
export function decimalIn(text: string): number | undefined {
  if (GROUPED_BY_COMMA.test(text) && text.includes(".")) return Number(text.replaceAll(",", ""));
  if (GROUPED_BY_POINT.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : undefined;
}
