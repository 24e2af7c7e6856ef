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
  const counts = [0, 0, 0, 0];

  for (let i = 0; i < 4_000; i += 1) {
    const shard = shardOf(`athlete-${i}`, 4);
    counts[shard] = (counts[shard] ?? 0) + 1;
  }

  expect(Math.min(...counts)).toBeGreaterThan(900);
});

it("one shard holds everybody", () => {
  expect(["ana", "bea", "cai"].map((athleteId) => shardOf(athleteId, 1))).toStrictEqual([0, 0, 0]);
});
