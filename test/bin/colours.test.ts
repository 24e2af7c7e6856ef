import { describe, expect, it } from "vitest";
import { ownColours, shown } from "../../bin/commands/colours.ts";

describe("a terminal", () => {
  it("gets the colours of the command, and none that stored text brings along", () => {
    const { red } = ownColours(true);

    expect(shown(`${red("late")} \u001b[8mhidden \u001b[31mred\u001b[0m`)).toBe(
      "\u001b[31mlate\u001b[39m [8mhidden [31mred[0m",
    );
  });

  it("gets none from stored text within a colour", () => {
    const { dim } = ownColours(true);

    expect(shown(dim("a\u001b[8mb"))).toBe("\u001b[2ma[8mb\u001b[22m");
  });

  it("gets no colours where there are to be none", () => {
    const { bold } = ownColours(false);

    expect(shown(bold("Texts"))).toBe("Texts");
  });
});
