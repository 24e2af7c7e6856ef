import * as fc from "fast-check";
import { expect, it } from "vitest";
import { MOST_STEPS, packRows, unpackRows } from "../../../lib/domain/conversation/packed-rows.ts";
import type { LearnedRows } from "../../../lib/domain/conversation/text-classifier.ts";

const LABELS = 29;
const HIGHEST_HASH = 2 ** 18 - 1;

const steps = fc.integer({ min: -MOST_STEPS, max: MOST_STEPS }).filter((each) => each !== 0);
const row = fc
  .uniqueArray(fc.nat(LABELS - 1), { minLength: 1, maxLength: LABELS })
  .chain((labels) =>
    fc.tuple(...labels.toSorted((a, b) => a - b).map((label) => steps.map((each) => ({ label, steps: each })))),
  );
const rows: fc.Arbitrary<LearnedRows> = fc
  .array(fc.tuple(fc.nat(HIGHEST_HASH), row), { maxLength: 60 })
  .map((each) => new Map(each));

function countsOf(learned: LearnedRows): { readonly rows: number; readonly entries: number } {
  return { rows: learned.size, entries: [...learned.values()].reduce((sum, { length }) => sum + length, 0) };
}

it("rows are read as they were packed, and no others", () => {
  fc.assert(
    fc.property(rows, fc.nat(HIGHEST_HASH), (learned, other) => {
      const read = unpackRows(packRows(learned), countsOf(learned));

      for (const hash of [...learned.keys(), other]) expect(read.get(hash)).toStrictEqual(learned.get(hash));
    }),
  );
});

it("rows that are alike take less than half the bytes of rows that are not", () => {
  const alike = new Map(Array.from({ length: 500 }, (_, at) => [at * 7 + 1, [{ label: 3, steps: 1 }]] as const));
  const unlike = new Map(
    Array.from(
      { length: 500 },
      (_, at) =>
        [at * 7 + ((at * at) % 7) + 1, [{ label: (at * at) % LABELS, steps: (at * 5) % 3 === 0 ? 1 : -3 }]] as const,
    ),
  );

  expect(packRows(alike).length).toBeLessThan(packRows(unlike).length / 2);
});
