import * as fc from "fast-check";
import { expect, it } from "vitest";
import { DAY_MS, HOUR_MS, localTimeAt } from "../../../lib/domain/local-time.ts";
import { nextReviewMs } from "../../../lib/domain/planning/next-review.ts";
import { instantOf, localOf, NEW_YORK, ZONES } from "../../support/planning.ts";

function nextAfter(local: string, zone: string = NEW_YORK): string {
  const nextMs = nextReviewMs({ athleteId: "ana", zone, nowMs: instantOf(local, zone) });
  return localOf(new Date(nextMs).toISOString(), zone);
}

it.each([
  { local: "2026-11-20 02:59", date: "2026-11-20" },
  { local: "2026-11-20 04:00", date: "2026-11-21" },
  { local: "2026-11-20 23:59", date: "2026-11-21" },
  { local: "2026-03-07 23:00", date: "2026-03-08" },
  { local: "2026-10-31 23:00", date: "2026-11-01" },
])("after $local the review is in the 3 o'clock hour of $date", ({ local, date }) => {
  const next = nextAfter(local);

  expect(next).toMatch(new RegExp(`^${date} 03:\\d\\d$`));
});

it("a review that happens right when it is due is followed by one tomorrow", () => {
  const first = nextAfter("2026-11-20 01:00");

  const second = nextAfter(first);

  expect(second).toBe(first.replace("2026-11-20", "2026-11-21"));
});

it("athletes are spread over the hour", () => {
  const minutes = Array.from({ length: 200 }, (_, i) =>
    localTimeAt(nextReviewMs({ athleteId: `athlete-${i}`, zone: "UTC", nowMs: 0 }), "UTC"),
  );

  expect(new Set(minutes).size).toBeGreaterThan(40);
});

it("the next review is always ahead, within a day and an hour, in the 3 o'clock hour", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.constantFrom(...ZONES),
      fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 0, 1) }),
      (athleteId, zone, nowMs) => {
        const nextMs = nextReviewMs({ athleteId, zone, nowMs });

        expect(nextMs).toBeGreaterThan(nowMs);
        expect(nextMs - nowMs).toBeLessThanOrEqual(DAY_MS + 2 * HOUR_MS);
        expect(localTimeAt(nextMs, zone).slice(0, 2)).toBe("03");
      },
    ),
  );
});
