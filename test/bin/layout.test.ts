import { expect, it } from "vitest";
import { wrapped } from "../../bin/commands/layout.ts";

it("keeps the paragraphs of an e-mail, each indented like the rest", () => {
  const body = `Hi Ana,\n\n${"Nice work ".repeat(9).trim()}.\n\nDemo team`;

  const lines = wrapped(`"${body}"`, 4, 5);

  expect(lines).toStrictEqual([
    '    "Hi Ana,',
    "",
    "     Nice work Nice work Nice work Nice work Nice work Nice work Nice work Nice",
    "     work Nice work.",
    "",
    '     Demo team"',
  ]);
});
