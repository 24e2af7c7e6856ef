import { describe, expect, it } from "vitest";
import { readText } from "../../../lib/app/text-reader.ts";

describe("who is back, and tells of more", () => {
  it.each([
    { text: "I'm fine, 7", rpe: 7 },
    { text: "im back, 6", rpe: 6 },
    { text: "7, im back", rpe: 7 },
  ])("resumes, and the effort counts: $text", ({ text, rpe }) => {
    expect(readText(text)).toStrictEqual({ kind: "effort-and", rpe, beside: { kind: "resume" } });
  });

  it.each(["I'm back, knee hurts", "knee hurts, I'm back"])("resumes, and the pain is answered last: %s", (text) => {
    expect(readText(text)).toStrictEqual({ kind: "both", asked: [{ kind: "resume" }, { kind: "pain", rpe: null }] });
  });

  it("of a pain and an effort is answered of the pain", () => {
    expect(readText("im back, knee hurts, 7")).toStrictEqual({ kind: "pain", rpe: 7 });
  });

  it.each(["all fine, false alarm", "I'm fine, false alarm"])("of nothing else resumes: %s", (text) => {
    expect(readText(text)).toStrictEqual({ kind: "resume" });
  });
});
