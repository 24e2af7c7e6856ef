import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { listsAsText } from "../../lib/app/packed-lists.ts";
import { listsBytes, textWeights } from "../../lib/app/text-weights.ts";
import { CONCEPT_LISTS } from "../../lib/languages/concept-lists.ts";
import { CONVERSATION_WORDS } from "../../lib/languages/index.ts";

const learned = readFileSync("lib/app/text-weights.bin");

it("the reader carries the lists that stand in the languages: else run npm run train-reader -- --lists", () => {
  const carried = brotliDecompressSync(learned.subarray(0, listsBytes)).toString("utf8");

  expect(carried).toBe(listsAsText(CONCEPT_LISTS, Object.values(CONVERSATION_WORDS)));
});

it("the reader's weights and lists take at most 52 kB", () => {
  const size = learned.length + JSON.stringify(textWeights).length;

  expect(size).toBeLessThanOrEqual(52_000);
});
