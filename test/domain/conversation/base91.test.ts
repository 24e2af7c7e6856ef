import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase91, toBase91 } from "../../../lib/domain/conversation/base91.ts";

describe("base 91", () => {
  it("writes thirteen bytes as sixteen characters", () => {
    expect(toBase91(new Uint8Array(13))).toBe(" ".repeat(16));
  });

  it("gives back any bytes, with two bytes of zeros after them at most", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = toBase91(bytes);
        const read = fromBase91(text);

        expect(read.slice(0, bytes.length)).toStrictEqual(bytes);
        expect(read.slice(bytes.length).every((byte) => byte === 0)).toBe(true);
        expect(read.length - bytes.length).toBeLessThanOrEqual(2);
        expect(text).not.toMatch(/["\\`$]/u);
      }),
    );
  });
});
