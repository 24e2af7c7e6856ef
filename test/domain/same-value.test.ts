import * as fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson } from "../../lib/domain/canonical-json.ts";
import { sameValue } from "../../lib/domain/same-value.ts";

it("values are the same exactly when their canonical texts are", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
      expect(sameValue(left, right)).toBe(canonicalJson(left) === canonicalJson(right));
    }),
    { numRuns: 1000 },
  );
});

it("one changed leaf makes another value", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.nat(), (value, pick) => {
      const keys = Object.keys(value);
      const changed = Object.fromEntries(
        Object.entries(value).map(([key, member]) => [key, key === keys[pick % keys.length] ? [member] : member]),
      );

      expect(sameValue(value, changed)).toBe(false);
    }),
  );
});

it("neither the order of keys nor a member that is undefined matters", () => {
  const left = { a: 1, b: { c: [1, { d: null }], e: undefined } };
  const right = { b: { c: [1, { d: null }] }, a: 1, f: undefined };

  expect(sameValue(left, right)).toBe(true);
  expect(sameValue(right, left)).toBe(true);
});

it("a list is no object, null is no absence, and nothing is inherited", () => {
  expect(sameValue([], {})).toBe(false);
  expect(sameValue({ a: null }, { a: undefined })).toBe(false);
  expect(sameValue({ constructor: Object }, { toString: 1 })).toBe(false);
});

it("a member more or less makes another value", () => {
  expect(sameValue({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(sameValue({ a: 1, b: 2 }, { a: 1 })).toBe(false);
  expect(sameValue([1], [1, 2])).toBe(false);
});
