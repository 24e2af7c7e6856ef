/** What a terminal acts on instead of showing it, or what turns the order of letters around: controls, bidi marks, odd line ends. */
const COMMANDS_A_TERMINAL = /\p{Cc}|[\u2028-\u202e\u2066-\u2069]/u;
const ESCAPE = String.fromCodePoint(0x1b);
const COLOUR_OR_CONTROL = new RegExp(`${ESCAPE}\\[\\d{1,2}m|${COMMANDS_A_TERMINAL.source}`, "gu");
const CONTROL = new RegExp(COMMANDS_A_TERMINAL.source, "gu");

/** A text without what a terminal would act on: line breaks and tabs stay, colours where they are shown. */
export function printable(text: string, options: { readonly isColoured: boolean }): string {
  return text.replaceAll(COLOUR_OR_CONTROL, (found) => {
    return found === "\n" || found === "\t" || (found.length > 1 && options.isColoured) ? found : "";
  });
}

/** A value as JSON in ASCII where a terminal would act on a character. */
export function jsonText(value: unknown, indent = 0): string {
  const json = JSON.stringify(value, null, indent);
  return json.replaceAll(CONTROL, (found) =>
    found === "\n" ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
