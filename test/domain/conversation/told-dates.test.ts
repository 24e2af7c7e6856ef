import { describe, expect, it } from "vitest";
import { readText } from "../../../lib/app/text-reader.ts";

describe("a date in a text", () => {
  it.each([
    "surgery on 12 may",
    "doctors appointment 12 may",
    "my mum died on 3 march",
    "my birthday is 12 may",
    "operación el 12 de mayo",
    "opération le 12 mai",
    "Zahnarzt am 12. Mai",
    "Hochzeit am 16. Mai",
    "first run after 10 days",
  ])("is no race where none is spoken of: %s", (text) => {
    expect(readText(text)).toStrictEqual({ kind: "other" });
  });

  it.each(["10k on May 3rd", "medio maratón el 12 de mayo", "Stadtlauf am 12. Mai", "semi le 12 mai", "RACE 12.5."])(
    "is a race where one is: %s",
    (text) => {
      expect(readText(text).kind).toBe("race");
    },
  );
});
