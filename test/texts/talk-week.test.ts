import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { talkWeeks } from "./talk-week.ts";

it("docs/conversation.md has the week of texts that the program sends: else run npm run talk-week", async () => {
  expect(readFileSync("docs/conversation.md", "utf8")).toContain(await talkWeeks());
}, 60_000);
