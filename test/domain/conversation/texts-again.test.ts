import { describe, expect, it } from "vitest";
import { readText } from "../../../lib/app/text-reader.ts";

describe("who wants texts again", () => {
  it.each([
    "you can write me now",
    "you can text me again",
    "ya me pueden escribir",
    "Sie können mir jetzt wieder schreiben",
    "ab jetzt wieder schreiben bitte",
    "stop snoozing me",
    "pause off",
    "no pause",
    "snooze off",
    "end sick",
    "sick off",
    "pausa off",
    "Pause aus",
  ])("resumes: %s", (text) => {
    expect(readText(text)).toStrictEqual({ kind: "resume" });
  });

  it.each(["you can not text me again", "ya no me pueden escribir", "Sie können mir nicht wieder schreiben"])(
    "does not where it is denied: %s",
    (text) => {
      expect(readText(text).kind).toBe("stop");
    },
  );
});
