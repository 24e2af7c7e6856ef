import * as fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson, sameValue, shardOf, stableHash } from "../../lib/domain/stable-value.ts";

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

it.each([
  { text: "", hash: 0x811c9dc5 },
  { text: "a", hash: 0xe40c292c },
  { text: "foobar", hash: 0xbf9cf968 },
])("the hash of '$text' is FNV-1a's", ({ text, hash }) => {
  expect(stableHash(text)).toBe(hash);
});

it("every shard gets its share of athletes", () => {
  const shards = Array.from({ length: 4_000 }, (_, i) => shardOf(`athlete-${i}`, 4));

  const counts = [0, 1, 2, 3].map((shard) => shards.filter((each) => each === shard).length);

  expect(Math.min(...counts)).toBeGreaterThan(900);
});

it("one shard holds everybody", () => {
  expect(["ana", "bea", "cai"].map((athleteId) => shardOf(athleteId, 1))).toStrictEqual([0, 0, 0]);
});
