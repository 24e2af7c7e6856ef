import { TERMINAL_COMMANDS } from "../team/json-text.ts";

/** A text without what a terminal would act on; line breaks and tabs stay. */
export function printable(text: string): string {
  return text.replaceAll(TERMINAL_COMMANDS, (found) => (found === "\n" || found === "\t" ? found : ""));
}
