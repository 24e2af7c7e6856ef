import * as fc from "fast-check";
import { expect, it } from "vitest";
import { workoutFinder } from "../../../lib/vendors/apple-health/workout-finder.ts";

const WORKOUTS = [
  '<Workout workoutActivityType="A" duration="1">\n <MetadataEntry key="k" value="v"/>\n</Workout>',
  '<Workout workoutActivityType="B"/>',
  '<Workout workoutActivityType="C"></Workout>',
];
const RECORD = '<Record type="HKQuantityTypeIdentifierStepCount" value="7"/>\n';

it("finds every workout, however the file is cut into pieces", () => {
  const text = `<HealthData>${RECORD}${WORKOUTS.join(RECORD.repeat(5))}${RECORD}</HealthData>`;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 }), (lengths) => {
      const find = workoutFinder();
      const found: string[] = [];
      let at = 0;
      for (const length of [...lengths, text.length]) {
        found.push(...find(text.slice(at, at + length)));
        at += length;
      }
      expect(found).toStrictEqual(WORKOUTS);
    }),
  );
});

it("keeps no more than a workout of a file whose workouts are never closed, and finds those after it", () => {
  const find = workoutFinder();

  const lost = Array.from({ length: 40 }, () => find(`<Workout a="1">${"x".repeat(100_000)}`));

  expect(lost.flat()).toStrictEqual([]);
  expect(find(`</Workout><Workout b="2"/>`).at(-1)).toBe('<Workout b="2"/>');
});
