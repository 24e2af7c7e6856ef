import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aReport } from "../support/builders.ts";
import { type MakeStores, versionOf } from "./examples.ts";

const KEY = { source: "cooldown", externalId: "w-1" };

/** That no WorkoutLog depends on the order of arrival; `runs` is how many cases each property tries. */
export function describeWorkoutOrderContract(name: string, makeStores: MakeStores, runs: number): void {
  describe(`WorkoutLog, whatever the order of arrival: ${name}`, () => {
    test("the same set of versions, in any order and repetition, ends in the newest (I2)", async () => {
      const { log } = await makeStores(1);
      const arrivals = fc
        .array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 8 })
        .chain((contents) =>
          arrivalsOf(contents.map((rpe, minute) => versionOf(minute, { rpe }))).map((order) => ({ contents, order })),
        );

      const property = fc.asyncProperty(arrivals, fc.uuid(), async ({ contents, order }, athleteId) => {
        for (const workout of order) {
          await log.write(athleteId, workout);
        }
        expect(await log.read(athleteId)).toMatchObject([{ report: aReport({ rpe: contents.at(-1) }) }]);
      });

      await fc.assert(property, { numRuns: runs });
    });

    test("with deletes among them they end in what is newest, too (I2)", async () => {
      const { log } = await makeStores(1);
      const arrivals = fc
        .array(fc.boolean(), { minLength: 1, maxLength: 8 })
        .chain((deletes) =>
          arrivalsOf(deletes.map((isDelete, minute) => ({ isDelete, minute }))).map((order) => ({ deletes, order })),
        );

      const property = fc.asyncProperty(arrivals, fc.uuid(), async ({ deletes, order }, athleteId) => {
        for (const { isDelete, minute } of order) {
          const workout = versionOf(minute, { rpe: minute });
          await (isDelete ? log.remove(athleteId, KEY, workout.sourceVersion) : log.write(athleteId, workout));
        }
        const newest = deletes.length - 1;
        const expected = deletes[newest] === true ? [] : [{ report: aReport({ rpe: newest }) }];
        expect(await log.read(athleteId)).toMatchObject(expected);
      });

      await fc.assert(property, { numRuns: runs });
    });
  });
}

/** All of them at least once, in any order, any of them again. */
function arrivalsOf<T>(all: readonly T[]): fc.Arbitrary<T[]> {
  return fc
    .array(fc.constantFrom(...all), { maxLength: 6 })
    .chain((again) => fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }));
}
