import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonText, printable } from "../../lib/local/printable.ts";

const ESCAPES = "A\u001b[31mRED\u001b]0;pwn\u0007\u009b2J\u202etxt\r\u007f";

describe("printable", () => {
  it("leaves nothing that a terminal acts on but line breaks and tabs", () => {
    expect(printable(`${ESCAPES}\n\tB`, { isColoured: false })).toBe("ARED]0;pwn2Jtxt\n\tB");
  });

  it("leaves colours, and no other sequence, where colours are shown", () => {
    expect(printable("\u001b[31mred\u001b[39m \u001b[2J", { isColoured: true })).toBe("\u001b[31mred\u001b[39m [2J");
  });

  it("leaves letters, emoji and their joiners as they are", () => {
    const text = "Zoë Müller-Łukasz 👩‍👩‍👧 עדי";

    expect(printable(text, { isColoured: false })).toBe(text);
  });
});

describe("jsonText", () => {
  it("says the same as JSON.stringify, without a character that a terminal acts on", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: "binary" })), (value) => {
        const text = jsonText({ value });

        expect(JSON.parse(text)).toStrictEqual({ value });
        expect(printable(text, { isColoured: false })).toBe(text);
      }),
    );
    expect(JSON.parse(jsonText(ESCAPES))).toBe(ESCAPES);
  });
});
