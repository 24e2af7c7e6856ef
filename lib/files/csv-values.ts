/** Some write the minutes and seconds as `50'11`. */
const CLOCK = /^(?:(\d{1,3}):)?(\d{1,3})[:'′](\d{2})(?:[.,]\d+)?["″]?$/;
const HOURS = String.raw`(?:h|hr|hrs|std|stunden?|hours?|horas?|heures?|ore|uur)\.?`;
const MINUTES = String.raw`(?:m|min|mins|minutes?|minuten|minutos?|minuti|['′])\.?`;
const SECONDS = String.raw`(?:s|sek|sec|secs|seconds?|sekunden|segundos?|secondes?|''|"|″)\.?`;
const SPELLED: readonly RegExp[] = [
  String.raw`(?:(\d{1,3}) ?${HOURS})? ?(?:(\d{1,4}) ?${MINUTES})? ?(?:(\d{1,6}) ?${SECONDS})?`,
  // Minutes need no name behind hours: `1h05`.
  String.raw`(\d{1,3}) ?h ?(\d{2})`,
  String.raw`(\d{1,3}[.,]\d{1,3}) ?${HOURS}`,
  String.raw`()(\d{1,4}[.,]\d{1,3}) ?${MINUTES}`,
  // A clock may name what it shows: `1:05 h`.
  String.raw`(\d{1,3}):([0-5]\d) ?${HOURS}`,
].map((form) => new RegExp(`^${form}$`, "i"));
const MINUTES_AN_HOUR = 60;
const SECONDS_A_MINUTE = 60;

/** A duration as tables write it, `1:05:30`, `50:11`, `1h 5m`, `1h05` or `62 min` [minutes], or undefined. */
export function durationMinutesIn(text: string): number | undefined {
  const match = CLOCK.exec(text) ?? (/\d/.test(text) ? spelled(text) : null);
  if (match === null) return undefined;
  const [hours, minutes, seconds] = [match[1], match[2], match[3]].map((part) => Number(part?.replace(",", ".") ?? 0));
  return (hours ?? 0) * MINUTES_AN_HOUR + (minutes ?? 0) + (seconds ?? 0) / SECONDS_A_MINUTE;
}

function spelled(text: string): RegExpExecArray | null {
  for (const form of SPELLED) {
    const match = form.exec(text);
    if (match !== null) return match;
  }
  return null;
}

const TWO_PARTS = /^(\d{1,3}):([0-5]\d)$/;

/** The parts of a time such as `1:05`, which may be hours and minutes or minutes and seconds; undefined of any other. */
export function twoPartTime(text: string): readonly [number, number] | undefined {
  const [, first, second] = TWO_PARTS.exec(text) ?? [];
  return first === undefined ? undefined : [Number(first), Number(second)];
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
