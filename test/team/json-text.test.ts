import * as fc from "fast-check";
import { expect, it } from "vitest";
import { jsonText, TERMINAL_COMMANDS } from "../../lib/team/json-text.ts";

const ESCAPES = "A\u001b[31mRED\u001b]0;pwn\u0007\u009b2J\u202etxt\u200f\r\u007f";

it("says the same as JSON.stringify, without a character that a terminal acts on", () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string({ unit: "binary" })), (value) => {
      const text = jsonText({ value });

      expect(JSON.parse(text)).toStrictEqual({ value });
      expect(text.replaceAll(TERMINAL_COMMANDS, "")).toBe(text);
    }),
  );
  expect(JSON.parse(jsonText(ESCAPES))).toBe(ESCAPES);
});
