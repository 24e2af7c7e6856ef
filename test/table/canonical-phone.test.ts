import { expect, it } from "vitest";
import { canonicalPhone } from "../../lib/table/items.ts";

it.each([
  ["+5215512345678", "+525512345678"],
  ["+5491112345678", "+541112345678"],
  ["+541112345678", "+541112345678"],
  ["+12025550123", "+12025550123"],
])("a phone has one spelling: %s is %s", (phone, canonical) => {
  expect(canonicalPhone(phone)).toBe(canonical);
});
