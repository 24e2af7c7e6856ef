import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { CONVERSATION_WORDS } from "../../lib/languages/index.ts";
import { readText } from "../../lib/languages/read-text.ts";
import { MEANINGS } from "./meanings.ts";

/** What a text means, in one line: "pause 7", "red-flag doctor". */
function meaningOf(text: string): string {
  const intent = readText(text);
  switch (intent.kind) {
    case "red-flag":
      return `red-flag ${intent.tier}`;
    case "pause":
    case "sick":
      return `${intent.kind} ${intent.days}`;
    case "rest-days":
      return `rest-days ${intent.perWeek}`;
    case "food":
      return intent.wanted ? "food on" : "food off";
    case "race":
      return intent.date === null
        ? "race unclear"
        : `race ${intent.date.year ?? "next"} ${intent.date.month} ${intent.date.day}`;
    case "number":
      return `number ${intent.rpe}`;
    case "stop":
    case "start":
    case "yes":
    case "help":
    case "status":
    case "snooze":
    case "less":
    case "more":
    case "resume":
    case "other":
      return intent.kind;
  }
}

const EXAMPLES = Object.entries(MEANINGS).flatMap(([meaning, texts]) => texts.map((text) => ({ text, meaning })));

/** Any text, and often one that holds words of ours. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .tuple(fc.constantFrom(...EXAMPLES.map(({ text }) => text)), fc.string({ maxLength: 10 }))
    .map((parts) => parts.join(" ")),
);

describe("a text", () => {
  it.each(EXAMPLES)("'$text' means $meaning", ({ text, meaning }) => {
    expect(meaningOf(text)).toBe(meaning);
  });

  it("that starts with a STOP word never means anything else", () => {
    const stopWord = fc.constantFrom(...Object.values(CONVERSATION_WORDS).flatMap(({ stopWords }) => stopWords));
    const separator = fc.constantFrom(" ", ", ", ". ", "! ", "\n", ": ");

    fc.assert(
      fc.property(stopWord, separator, anyText, (word, between, rest) => {
        expect(readText(word + between + rest).kind).toBe("stop");
        expect(readText(word).kind).toBe("stop");
      }),
    );
  });

  it("means the same in upper case, in lower case and without accents", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const meaning = meaningOf(text);

        expect(meaningOf(text.toUpperCase())).toBe(meaning);
        expect(meaningOf(text.toLowerCase())).toBe(meaning);
        expect(meaningOf(text.normalize("NFD").replaceAll(/\p{M}/gu, ""))).toBe(meaning);
      }),
      { numRuns: 1_000 },
    );
  });

  it("with a red flag is one whatever else it says, STOP aside", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(["stop", "red-flag"]).toContain(readText(`${text} chest pain`).kind);
      }),
    );
  });

  it("is a number from 0 to 10 or none", () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 100, noNaN: true }), fc.integer({ min: 0, max: 2 }), (value, digits) => {
        const intent = readText(value.toFixed(digits));

        const isRpe = value.toFixed(digits).match(/^(10(\.0)?|\d(\.\d)?)$/) !== null;
        expect(intent.kind).toBe(isRpe ? "number" : "other");
      }),
    );
  });
});
