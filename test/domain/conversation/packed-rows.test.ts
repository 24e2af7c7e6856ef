import * as fc from "fast-check";
import { expect, it } from "vitest";
import { packRows, unpackRows } from "../../../lib/domain/conversation/packed-rows.ts";
import type { LearnedRows, TextWeights } from "../../../lib/domain/conversation/text-classifier.ts";

const SIZES = [0.5, 1.25, 3];
const LABELS = 29;
const HIGHEST_HASH = 2 ** 18 - 1;

const weight = fc
  .tuple(fc.constantFrom(...SIZES), fc.boolean())
  .map(([size, isNegative]) => (isNegative ? -size : size));
const row = fc
  .uniqueArray(fc.nat(LABELS - 1), { minLength: 1, maxLength: LABELS })
  .chain((labels) =>
    fc.tuple(...labels.toSorted((a, b) => a - b).map((label) => weight.map((each) => ({ label, weight: each })))),
  );
const rows: fc.Arbitrary<LearnedRows> = fc
  .array(fc.tuple(fc.nat(HIGHEST_HASH), row), { maxLength: 60 })
  .map((each) => new Map(each));

function weightsOf(learned: LearnedRows): TextWeights {
  const entries = [...learned.values()].reduce((sum, { length }) => sum + length, 0);
  return { labels: [], biases: [], sizes: SIZES, rows: learned.size, entries };
}

it("rows are read as they were packed, and no others", () => {
  fc.assert(
    fc.property(rows, fc.nat(HIGHEST_HASH), (learned, other) => {
      const read = unpackRows(packRows(learned, SIZES), weightsOf(learned));

      for (const hash of [...learned.keys(), other]) expect(read.get(hash)).toStrictEqual(learned.get(hash));
    }),
  );
});

it("rows that are alike take less than half the bytes of rows that are not", () => {
  const alike = new Map(Array.from({ length: 500 }, (_, at) => [at * 7 + 1, [{ label: 3, weight: 0.5 }]] as const));
  const unlike = new Map(
    Array.from(
      { length: 500 },
      (_, at) =>
        [at * 7 + ((at * at) % 7) + 1, [{ label: (at * at) % LABELS, weight: (at * 5) % 3 === 0 ? 0.5 : -3 }]] as const,
    ),
  );

  expect(packRows(alike, SIZES).length).toBeLessThan(packRows(unlike, SIZES).length / 2);
});
