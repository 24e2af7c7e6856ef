import { describe, expect, it } from "vitest";
import { listsAsText, listsFromText } from "../../lib/app/packed-lists.ts";
import { CONCEPT_LISTS } from "../../lib/languages/concept-lists.ts";
import { CONVERSATION_WORDS } from "../../lib/languages/index.ts";

const WORDS = Object.values(CONVERSATION_WORDS);

describe("the lists that the reader carries", () => {
  it("hold the words of every language as they are written", () => {
    expect(listsFromText(listsAsText(CONCEPT_LISTS, WORDS)).words).toStrictEqual(WORDS);
  });

  it("hold each concept once, without what a shorter beginning, or its first word, covers", () => {
    const concepts = [
      { dizzy: "dizz* dizzy woozy" },
      { dizzy: "schwind* woozy dizz_fizz woozy_head gone_dizz", ill: "krank" },
    ];

    expect(listsFromText(listsAsText(concepts, WORDS)).concepts).toStrictEqual({
      dizzy: "dizz* gone_dizz schwind* woozy",
      ill: "krank",
    });
  });
});
