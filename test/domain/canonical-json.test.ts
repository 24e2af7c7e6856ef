import * as fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson } from "../../lib/domain/canonical-json.ts";

it("keys come in order at every depth, list items stay where they are", () => {
  const json = canonicalJson({ b: [2, { d: 1, c: null }], a: undefined, A: "x" });

  expect(json).toBe('{"A":"x","b":[2,{"c":null,"d":1}]}');
});

it("values are equal exactly when their texts are, whatever the order of keys", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.dictionary(fc.string(), fc.jsonValue()),
      (left, right) => {
        const reversed = Object.fromEntries(Object.entries(left).toReversed());

        expect(canonicalJson(reversed)).toBe(canonicalJson(left));
        expect(canonicalJson(left) === canonicalJson(right)).toBe(equalAsJson(left, right));
      },
    ),
  );
});

function equalAsJson(left: unknown, right: unknown): boolean {
  try {
    expect(JSON.parse(JSON.stringify(left))).toStrictEqual(JSON.parse(JSON.stringify(right)));
    return true;
  } catch {
    return false;
  }
}
