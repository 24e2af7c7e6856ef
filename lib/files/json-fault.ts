import { type ParseError, parse } from "jsonc-parser";

/**
 * Where a text stops to be JSON, such as "line 3, column 7", which `JSON.parse` does not always tell; undefined when it is
 * JSON, or nested so deeply that the search ends.
 */
export function jsonFault(text: string): string | undefined {
  const [first] = faultsIn(text);
  if (first === undefined) return undefined;
  const before = text.slice(0, first.offset).split(/\r\n|\r|\n/);
  return `line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
}

function faultsIn(text: string): readonly ParseError[] {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return errors;
}
