import * as fc from "fast-check";
import { SegmentedMessage } from "sms-segments-calculator";
import { describe, expect, it } from "vitest";
import { fitsOnePart, septets, smsParts, toGsm7 } from "../../lib/messages/gsm7.ts";

/** Characters in and just outside the alphabet, so that a random text meets both. */
const character = fc.oneof(
  fc.constantFrom(
    ...Array.from("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà^{}\\[~]|€çáíóúêÿ`’Жλ日"),
  ),
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 1 }),
);
const text = fc.array(character, { minLength: 1, maxLength: 170 }).map((characters) => characters.join(""));

describe("septets", () => {
  it("counts one for a letter of the basic alphabet and two for one of the extension", () => {
    expect(septets("Ana, ñ é")).toBe(8);
    expect(septets("[Ana] 5€")).toBe(11);
    expect(septets("")).toBe(0);
  });

  it("is infinite when a character is outside GSM-7", () => {
    expect(septets("ç")).toBe(Number.POSITIVE_INFINITY);
    expect(septets("Ana 💪")).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("fitsOnePart", () => {
  it("holds up to 160 septets", () => {
    expect(fitsOnePart("a".repeat(160))).toBe(true);
    expect(fitsOnePart("a".repeat(161))).toBe(false);
    expect(fitsOnePart(`€${"a".repeat(158)}`)).toBe(true);
    expect(fitsOnePart(`€${"a".repeat(159)}`)).toBe(false);
  });

  it("agrees with the calculator of a text-message provider", () => {
    fc.assert(
      fc.property(text, (any) => {
        const segmented = new SegmentedMessage(any);

        expect(fitsOnePart(any)).toBe(segmented.encodingName === "GSM-7" && segmented.segmentsCount === 1);
      }),
      { numRuns: 500 },
    );
  });
});

describe("smsParts", () => {
  it("counts parts of 153 septets, never splitting a character", () => {
    expect(smsParts("")).toBe(1);
    expect(smsParts("a".repeat(160))).toBe(1);
    expect(smsParts("a".repeat(161))).toBe(2);
    expect(smsParts("a".repeat(306))).toBe(2);
    expect(smsParts(`${"a".repeat(152)}€${"a".repeat(152)}`)).toBe(3);
  });

  it("counts parts of 67 UTF-16 units when a character is outside GSM-7", () => {
    expect(smsParts("ж".repeat(70))).toBe(1);
    expect(smsParts("ж".repeat(71))).toBe(2);
    expect(smsParts("💪".repeat(35))).toBe(1);
    expect(smsParts("💪".repeat(67))).toBe(3);
  });

  it("agrees with the calculator of a text-message provider on plain text", () => {
    const plain = fc.array(fc.constantFrom("a", "€", "é", " ", "ж"), { maxLength: 500 }).map((all) => all.join(""));

    fc.assert(
      fc.property(plain, (any) => {
        expect(smsParts(any)).toBe(Math.max(1, new SegmentedMessage(any).segmentsCount));
      }),
    );
  });
});

describe("toGsm7", () => {
  it.each([
    ["José", "José"],
    ["Ángel Núñez", "Angel Nuñez"],
    ["François Œuvrard", "Francois Oeuvrard"],
    ["Łukasz Đorđević", "Lukasz Dordevic"],
    ["Zoë’s “run” – today…", 'Zoe\'s "run" - today...'],
    ["Mª José", "Ma José"],
    ["Jose\u0301", "José"],
    ["Ana 💪 Иванова", "Ana  "],
  ])("writes %s as %s", (given, written) => {
    expect(toGsm7(given)).toBe(written);
  });

  it("leaves nothing outside GSM-7", () => {
    fc.assert(fc.property(text, (any) => Number.isFinite(septets(toGsm7(any)))));
  });
});
