import { expect, it } from "vitest";
import { seededRandom } from "../../support/random.ts";
import { differences, randomCase } from "./check-case.ts";

it("gives in every IANA zone the wall clock, quiet hours and bedtimes that an independent calculation gives (I10)", () => {
  const random = seededRandom(2030);
  const zones = Intl.supportedValuesOf("timeZone");

  const wrong = [...zones, ...zones].flatMap((zone) => differences(randomCase(random, [zone])));

  expect(wrong).toEqual([]);
});
