/** Deeper than any payload; what is nested thousands of times would overflow the stack of whoever shows it. */
const DEEPEST = 32;

/** A body as JSON in UTF-8; `undefined` as value when it is none, with what is wrong. */
export function readHookJson(
  bytes: Uint8Array,
): { readonly value: unknown } | { readonly value: undefined; readonly problem: string } {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return isDeeperThan(DEEPEST, value)
      ? { value: undefined, problem: `nested more than ${DEEPEST} times` }
      : { value };
  } catch (error) {
    return { value: undefined, problem: error instanceof SyntaxError ? "not JSON" : "not UTF-8" };
  }
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}
