import { describe, expect, it } from "vitest";
import { blockedBy } from "../../../lib/domain/planning/quiet-time.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import { aProfile } from "../../support/builders.ts";
import { instantOf, NEW_YORK } from "../../support/planning.ts";

type Fast = Readonly<Record<"from" | "to", string>>;

function heldBack({ from, before, fasting }: { from: string; before: string; fasting: Fast | null }) {
  const profile = aProfile({ quietHours: { from: "21:00", to: "08:00" }, fasting });
  const span = { fromMs: instantOf(`2026-11-20 ${from}`), beforeMs: instantOf(`2026-11-20 ${before}`) };
  return blockedBy(span, { profile, policy: DEFAULT_POLICY, zone: NEW_YORK });
}

describe("a meal text", () => {
  it.each([
    { what: "nothing", from: "12:00", before: "14:00", fasting: null, by: undefined },
    {
      what: "a fast that ends in time",
      from: "12:00",
      before: "14:00",
      fasting: aFast("11:00", "13:59"),
      by: undefined,
    },
    { what: "a fast to the end", from: "12:00", before: "14:00", fasting: aFast("11:00", "14:00"), by: "FASTING" },
    { what: "a fast beyond the end", from: "12:00", before: "14:00", fasting: aFast("11:00", "18:00"), by: "FASTING" },
    { what: "quiet hours that end in time", from: "07:00", before: "09:00", fasting: null, by: undefined },
    { what: "quiet hours to the end", from: "06:00", before: "08:00", fasting: null, by: "QUIET_HOURS" },
    {
      what: "a fast in and after quiet hours",
      from: "07:00",
      before: "09:00",
      fasting: aFast("07:30", "09:00"),
      by: "FASTING",
    },
    {
      what: "both, and both end in time",
      from: "07:00",
      before: "09:00",
      fasting: aFast("07:30", "08:59"),
      by: undefined,
    },
    {
      what: "a fast over before quiet hours are",
      from: "06:00",
      before: "09:00",
      fasting: aFast("05:00", "07:00"),
      by: undefined,
    },
    {
      what: "quiet hours that a fast leads into",
      from: "20:00",
      before: "22:00",
      fasting: aFast("19:00", "21:30"),
      by: "QUIET_HOURS",
    },
  ])("before $what: held back by $by", ({ by, ...span }) => {
    expect(heldBack(span)).toBe(by);
  });
});

function aFast(from: string, to: string): Fast {
  return { from, to };
}
