import { describe, expect, it } from "vitest";
import { textsDocument } from "./texts-document.ts";

describe("docs/texts.md", () => {
  it("shows the texts as the program sends them", async () => {
    await expect(textsDocument()).toMatchFileSnapshot("../../docs/texts.md");
  });
});
