import { expect, it } from "vitest";
import { ageOn } from "../../lib/domain/age.ts";

it.each([
  { birthYear: 2013, age: 12 },
  { birthYear: 2012, age: 13 },
  { birthYear: 2008, age: 17 },
  { birthYear: 2007, age: 18 },
])("someone born in $birthYear is $age for all of 2026, whatever their birthday", ({ birthYear, age }) => {
  const ages = [ageOn("2026-01-01", birthYear), ageOn("2026-12-31", birthYear)];

  expect(ages).toStrictEqual([age, age]);
});
