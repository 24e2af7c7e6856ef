import * as fc from "fast-check";
import { expect, it } from "vitest";
import { snsSubject } from "../../lib/sns/subject.ts";

it.each([
  { given: "Rest on Monday: 5 of 6", taken: "Rest on Monday: 5 of 6" },
  { given: "Welcome\r\nBcc: everybody@example.com", taken: "Welcome Bcc: everybody@example.com" },
  { given: "A\u2028B\u0007C\u0085D", taken: "A B C D" },
  { given: "  Núria, descansa mañana ", taken: "Núria, descansa mañana" },
  { given: "x".repeat(99), taken: "x".repeat(99) },
  { given: "x".repeat(100), taken: "x".repeat(99) },
  { given: `${"x".repeat(98)}😀`, taken: "x".repeat(98) },
  { given: "\n", taken: undefined },
  { given: "", taken: undefined },
  { given: null, taken: undefined },
])("a subject goes out as one line of under 100 characters: $taken", ({ given, taken }) => {
  expect(snsSubject(given)).toBe(taken);
});

it("any text comes out as SNS takes it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (given) => {
      const subject = snsSubject(given) ?? "-";

      expect(subject.length).toBeLessThan(100);
      expect(subject).not.toMatch(/\p{Cc}|\p{Zl}|\p{Zp}|\p{Cs}/u);
      expect(subject).not.toBe("");
    }),
  );
});
