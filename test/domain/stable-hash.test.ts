import { expect, it } from "vitest";
import { shardOf, stableHash } from "../../lib/domain/stable-hash.ts";

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
