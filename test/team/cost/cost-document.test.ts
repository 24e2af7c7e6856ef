import { describe, expect, it } from "vitest";
import { costDocument } from "./cost-document.ts";

describe("docs/cost.md", () => {
  it("is what the program computes", async () => {
    await expect(costDocument()).toMatchFileSnapshot("../../../docs/cost.md");
  });
});
