/** What a terminal acts on instead of showing it, or what turns the order of letters around: controls, bidi marks, odd line ends. */
export const TERMINAL_COMMANDS: RegExp = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A value as JSON, in ASCII where a terminal would act on a character. */
export function jsonText(value: unknown, indent = 0): string {
  return withoutCommands(JSON.stringify(value, null, indent));
}

/** JSON with what a terminal would act on in ASCII. */
export function withoutCommands(json: string): string {
  return json.replaceAll(TERMINAL_COMMANDS, (found) =>
    found === "\n" ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
