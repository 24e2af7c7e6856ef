import { describe, expect, it } from "vitest";
import { printable } from "../../lib/local/printable.ts";

describe("printable", () => {
  it("leaves nothing that a terminal acts on but line breaks and tabs", () => {
    expect(printable("A\u001b[31mRED\u001b]0;pwn\u0007\u009b2J\u202etxt\r\u007f\n\tB")).toBe(
      "A[31mRED]0;pwn2Jtxt\n\tB",
    );
  });

  it.each(["\u061c", "\u200e", "\u200f", "\u202e", "\u2066"])("leaves no bidi mark: %j", (mark) => {
    expect(printable(`3${mark}km`)).toBe("3km");
  });

  it("leaves letters, emoji and their joiners as they are", () => {
    const text = "Zoë Müller-Łukasz 👩‍👩‍👧 עדי";

    expect(printable(text)).toBe(text);
  });
});
