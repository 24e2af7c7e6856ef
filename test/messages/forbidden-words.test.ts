import { describe, expect, it } from "vitest";
import { forbiddenWordsIn } from "../../lib/messages/forbidden-words.ts";

describe("forbiddenWordsIn", () => {
  it("finds whole words in any case and next to any mark", () => {
    expect(forbiddenWordsIn("You MUST rest, or you risk injury.", "en")).toEqual(["injury", "risk", "must"]);
    expect(forbiddenWordsIn("It is safe to  train!", "en")).toEqual(["safe to train"]);
  });

  it("leaves longer words alone", () => {
    expect(
      forbiddenWordsIn("Learn from a milestone and mustard: father is fatigued, leaning on lightweight.", "en"),
    ).toEqual([]);
  });
});
