import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "../../lib/app/text-reader.ts";
import type { RaceDate } from "../../lib/domain/conversation/race-date.ts";
import { MEANINGS } from "./meanings.ts";

/** What a text means, in one line: "pause 7", "red-flag doctor". */
function meaningOf(text: string): string {
  const intent = readText(text);
  if (intent.kind === "red-flag") return `red-flag ${intent.tier}`;
  if (intent.kind === "pause" && intent.until !== null) return `pause until ${dateInWords(intent.until)}`;
  if (intent.kind === "pause" || intent.kind === "sick") return withAmount(intent.kind, intent.days);
  if (intent.kind === "pain") return withAmount("pain", intent.rpe);
  if (intent.kind === "status") return intent.isOfTomorrow ? "status of tomorrow" : "status";
  if (intent.kind === "snooze") return withAmount(intent.kind, intent.hours);
  if (intent.kind === "rest-days") return `rest-days ${intent.perWeek}`;
  if (intent.kind === "food" || intent.kind === "bedtime") return `${intent.kind} ${intent.wanted ? "on" : "off"}`;
  if (intent.kind === "race") return intent.date === null ? "race unclear" : `race ${dateInWords(intent.date)}`;
  if (intent.kind === "race-off") return intent.date === null ? "race off" : `race off ${dateInWords(intent.date)}`;
  return intent.kind === "number" ? `number ${intent.rpe}` : intent.kind;
}

function withAmount(kind: string, amount: number | null): string {
  return amount === null ? kind : `${kind} ${amount}`;
}

function dateInWords(date: RaceDate): string {
  switch (date.kind) {
    case "date":
      return `${date.year ?? "next"} ${date.month} ${date.day}`;
    case "weekday":
      return `on ${date.weekday}`;
    case "in-days":
      return `in ${date.days}`;
    case "slashed":
      return `${date.year ?? "next"} ${date.first}/${date.second}`;
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

/** In letters of the four languages: in other scripts a letter in upper case may be two. */
const latinText = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyzßäöüáéíóúñàâçèêëîïôœùûABC 0123456789.,!?'-")),
  }),
  fc.constantFrom(...EXAMPLES.map(({ text }) => text)),
);

describe("a text", () => {
  it.each(EXAMPLES)("'$text' means $meaning", ({ text, meaning }) => {
    expect(meaningOf(text)).toBe(meaning);
  });

  it("of a word that carriers honour ends the texts, politely or not, in any case", () => {
    const word = fc.constantFrom("STOP", "Unsubscribe", "quit", "CANCEL", "end", "Arret", "BAJA", "Stopp");
    const courtesy = fc.constantFrom("", " please", " bitte", " por favor", " svp", "!!!", ".", " 🙏");

    fc.assert(
      fc.property(word, courtesy, (stop, please) => {
        expect(readText(stop + please).kind).toBe("stop");
      }),
    );
  });

  it("means the same in upper case, in lower case and without accents", () => {
    fc.assert(
      fc.property(latinText, (text) => {
        const meaning = meaningOf(text);

        expect(meaningOf(text.toUpperCase())).toBe(meaning);
        expect(meaningOf(text.toLowerCase())).toBe(meaning);
        expect(meaningOf(text.normalize("NFD").replaceAll(/\p{M}/gu, ""))).toBe(meaning);
      }),
      { numRuns: 300 },
    );
  });

  it("with a red flag is one whatever else it says", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readText(`${text}. I have chest pain`).kind).toBe("red-flag");
      }),
      { numRuns: 200 },
    );
  });

  it("is a number from 0 to 10 in tenths or none", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 1_000 }), (tenths) => {
        const intent = readText(String(tenths / 10));

        expect(intent.kind).toBe(tenths >= 0 && tenths <= 100 ? "number" : "other");
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["emoji", "🏃‍♀️🔥".repeat(2_000)],
    ["right to left", "\u202Eمرحبا ".repeat(1_500)],
    ["zero width", "s\u200Bt\u200Do\u2060p ".repeat(2_000)],
    ["one long word", "a".repeat(10_000)],
    ["a word again and again", "chest ".repeat(2_000)],
    ["half a pair", "\uD83D".repeat(5_000)],
  ])("of 10 kB is read: %s", (_what, text) => {
    expect(readText(text).kind).toMatch(/^[a-z-]+$/);
  });

  it("hides no word behind what is invisible", () => {
    expect(readText("S\u200BT\u200DO\u2060P").kind).toBe("stop");
  });
});
