import { brotliDecompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { listsAsText } from "../../lib/app/packed-lists.ts";
import { packedLists, packedWeights, textWeights } from "../../lib/app/text-weights.ts";
import { fromBase91 } from "../../lib/domain/conversation/base91.ts";
import { CONCEPT_LISTS } from "../../lib/languages/concept-lists.ts";
import { CONVERSATION_WORDS } from "../../lib/languages/index.ts";

it("the reader carries the lists that stand in the languages: else run npm run train-reader", () => {
  const carried = brotliDecompressSync(fromBase91(packedLists)).toString("utf8");

  expect(carried).toBe(listsAsText(CONCEPT_LISTS, Object.values(CONVERSATION_WORDS)));
});

it("the reader's weights and lists take at most 52 kB", () => {
  const size = packedWeights.length + packedLists.length + JSON.stringify(textWeights).length;

  expect(size).toBeLessThanOrEqual(52_000);
});
