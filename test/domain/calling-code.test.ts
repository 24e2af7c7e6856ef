import { expect, it } from "vitest";
import { isSameCountry } from "../../lib/domain/calling-code.ts";

it.each([
  ["+12025550123", "+14165550123", true, "the United States and Canada are one"],
  ["+12025550123", "+17875550123", true, "Puerto Rico is of the United States"],
  ["+12025550123", "+18765550123", false, "Jamaica has tariffs of its own"],
  ["+18765550123", "+18765550199", true, "Jamaica and Jamaica"],
  ["+12025550123", "+491512345678", false, "Germany"],
  ["+491512345678", "+4366412345678", false, "Germany and Austria"],
  ["+491512345678", "+49301234567", true, "Germany and Germany"],
  ["+353851234567", "+351912345678", false, "Ireland and Portugal, of three digits each"],
  ["+353851234567", "+353861234567", true, "Ireland and Ireland"],
  ["+79161234567", "+88216123456", false, "Russia and a satellite"],
])("%s and %s are of one country: %s, as %s", (a, b, expected) => {
  expect([isSameCountry(a, b), isSameCountry(b, a)]).toStrictEqual([expected, expected]);
});
