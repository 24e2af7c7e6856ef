import * as fc from "fast-check";
import { expect, test } from "vitest";
import { countBefore } from "../../lib/domain/sorted-search.ts";

test("As many values come before a place in a sorted list as counting them one by one finds", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (values, place) => {
      const sorted = values.toSorted((a, b) => a - b);

      const found = countBefore(sorted, (value) => value < place);

      expect(found).toBe(sorted.filter((value) => value < place).length);
    }),
  );
});

test("A search of a million values looks at 20 of them", () => {
  let looks = 0;

  const found = countBefore(
    Uint32Array.from({ length: 2 ** 20 - 1 }, (_, at) => at),
    (value) => {
      looks += 1;
      return value < 700_000;
    },
  );

  expect(found).toBe(700_000);
  expect(looks).toBe(20);
});
