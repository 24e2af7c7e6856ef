import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  epochDay,
  instantAt,
  isoDate,
  localDayAt,
  localTimeAt,
  startOfDay,
  ZoneOffsets,
} from "../../lib/domain/local-time.ts";
import { runs } from "../support/property-runs.ts";

const ZONES = Intl.supportedValuesOf("timeZone");
const zone = fc.constantFrom(...ZONES);
const day = fc.integer({ min: epochDay("2000-01-01"), max: epochDay("2035-12-31") });
const instant = fc.integer({ min: Date.UTC(2000, 0, 2), max: Date.UTC(2035, 11, 30) });
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));

describe("the local days of every zone", () => {
  it("give the local date and time that Temporal gives", () => {
    fc.assert(
      fc.property(instant, zone, (ms, timeZone) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);

        for (const asked of [timeZone, new ZoneOffsets(timeZone)]) {
          expect(isoDate(localDayAt(ms, asked))).toBe(expected.toPlainDate().toString());
          expect(localTimeAt(ms, asked)).toBe(expected.toPlainTime().toString({ smallestUnit: "minute" }));
        }
      }),
      runs(700),
    );
  });

  it("give the instants that Temporal gives", () => {
    fc.assert(
      fc.property(day, time, zone, (epoch, plainTime, timeZone) => {
        const date = Temporal.PlainDate.from(isoDate(epoch));

        for (const asked of [timeZone, new ZoneOffsets(timeZone)]) {
          expect(instantAt(epoch, plainTime, asked)).toBe(
            date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds,
          );
          expect(startOfDay(epoch, asked)).toBe(date.toZonedDateTime({ timeZone }).epochMilliseconds);
        }
      }),
      runs(700),
    );
  });

  it("are those that Temporal gives when many in a row are asked for", () => {
    fc.assert(
      fc.property(day, zone, (first, timeZone) => {
        const offsets = new ZoneOffsets(timeZone);
        for (let each = first; each < first + 300; each += 1) {
          const expected = Temporal.PlainDate.from(isoDate(each)).toZonedDateTime({ timeZone });

          expect(startOfDay(each, offsets)).toBe(expected.epochMilliseconds);
        }
      }),
      { numRuns: 40 },
    );
  });
});
