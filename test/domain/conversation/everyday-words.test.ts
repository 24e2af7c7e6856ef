import { describe, expect, it } from "vitest";
import { readText } from "../../../lib/app/text-reader.ts";

describe("a Spanish 'redondo'", () => {
  it.each(["un diez redondo", "10 redondo"])("is a round number: %s", (text) => {
    expect(readText(text)).toStrictEqual({ kind: "number", rpe: 10, isBare: false });
  });

  it.each(["entreno redondo", "hoy día redondo"])("is no alarm: %s", (text) => {
    expect(readText(text).kind).not.toBe("red-flag");
  });

  it.each(["caí redondo", "se cayó redondo", "me caí redondo en la calle"])("is a faint after a fall: %s", (text) => {
    expect(readText(text)).toStrictEqual({ kind: "red-flag", tier: "emergency" });
  });
});
