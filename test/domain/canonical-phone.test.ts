import { expect, it } from "vitest";
import { isSamePhone } from "../../lib/domain/athlete-change.ts";
import { canonicalPhone } from "../../lib/domain/canonical-phone.ts";

it.each([
  ["+5215512345678", "+525512345678"],
  ["+5491112345678", "+541112345678"],
  ["+541112345678", "+541112345678"],
  ["+12025550123", "+12025550123"],
])("a phone has one spelling: %s is %s", (phone, canonical) => {
  expect(canonicalPhone(phone)).toBe(canonical);
});

it.each([
  ["+5491112345678", "+541112345678", true],
  ["+5491112345678", "+5491112345679", false],
  ["+12025550123", null, false],
  [null, null, true],
])("%s and %s are one phone: %s", (phone, other, isOne) => {
  expect(isSamePhone(phone, other)).toBe(isOne);
});
