const MOST_CHARACTERS = 99;

/**
 * A subject as SNS takes it: UTF-8 without line breaks or control characters, under 100 characters (API reference,
 * Publish); undefined when nothing is left. One that is too long is cut: a reminder is not lost for its title.
 */
export function snsSubject(subject: string | null): string | undefined {
  if (subject === null) return undefined;
  const line = subject.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, " ").trim();
  return line === "" ? undefined : cut(line);
}

/** Counted in UTF-16 units, the strictest reading of "characters", without halving one. */
function cut(line: string): string {
  if (line.length <= MOST_CHARACTERS) return line;
  const kept: string[] = [];
  let length = 0;
  for (const character of line) {
    length += character.length;
    if (length > MOST_CHARACTERS) break;
    kept.push(character);
  }
  return kept.join("").trimEnd();
}
