/** The JSON value of a text, or undefined. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The deepest nesting of a payload that is read: deeper JSON would overflow the stack when it is walked or printed. */
export const MAX_DEPTH = 32;

/** Bytes as JSON in UTF-8, with what is wrong when they are none. */
export function readJson(
  bytes: Uint8Array,
): { readonly value: unknown } | { readonly value: undefined; readonly problem: string } {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return isDeeperThan(MAX_DEPTH, value)
      ? { value: undefined, problem: `nested more than ${MAX_DEPTH} times` }
      : { value };
  } catch (error) {
    return { value: undefined, problem: error instanceof SyntaxError ? "not JSON" : "not UTF-8" };
  }
}

export function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}
