import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase85, toBase85 } from "../../../lib/domain/conversation/base85.ts";

describe("base 85", () => {
  it("writes the example of ZeroMQ RFC 32", () => {
    expect(toBase85(Uint8Array.from([0x86, 0x4f, 0xd2, 0x6f, 0xb5, 0x59, 0xf7, 0x5b]))).toBe("HelloWorld");
  });

  it("gives back any bytes, filled with zeros to a multiple of four", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const filled = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
        filled.set(bytes);

        expect(fromBase85(toBase85(bytes))).toStrictEqual(filled);
      }),
    );
  });
});
