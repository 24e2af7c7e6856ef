import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  epochDay,
  instantAt,
  localTimeAt,
  minuteOfDay,
  offsetMinutesAt,
  WEEKDAYS,
} from "../../../lib/domain/local-time.ts";
import { readTrainingLog } from "../../../lib/domain/log/read-log.ts";
import { nightAfter } from "../../../lib/domain/planning/night.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import { anAthleteOfAllKinds, NEW_YORK } from "../../support/planning.ts";

/** Minutes from noon to a time of day. */
function fromNoon(minute: number): number {
  return (minute + 720) % 1440;
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

it("no bedtime is later than an hour after the usual one, or half an hour under 18, clock changes aside", () => {
  const wakeMinutes = fc
    .integer({ min: 240, max: 720 })
    .chain((first) => fc.array(fc.integer({ min: first, max: first + 240 }), { minLength: 7, maxLength: 7 }));
  const days = fc.integer({ min: epochDay("2026-01-01"), max: epochDay("2027-12-31") });
  fc.assert(
    fc.property(wakeMinutes, days, fc.constantFrom(1990, 2012), (minutes, day, birthYear) => {
      const wake = Object.fromEntries(WEEKDAYS.map((weekday, at) => [weekday, clock(minutes[at] ?? 0)]));
      const athlete = anAthleteOfAllKinds(NEW_YORK, { wake, birthYear });
      const nowMs = instantAt(day, "18:00", NEW_YORK);
      const log = readTrainingLog({ workouts: [], athlete, policy: DEFAULT_POLICY, nowMs });
      const needMinutes = (birthYear === 2012 ? 540 : 480) + 15;
      const bedtimes = minutes.map((minute) => fromNoon(minute + 1440 - needMinutes)).toSorted((a, b) => a - b);

      const night = nightAfter(day, log);

      const bedtimeMs = night?.bedtimeMs ?? 0;
      const clocksMove = offsetMinutesAt(night?.wakeMs ?? 0, NEW_YORK) - offsetMinutesAt(bedtimeMs, NEW_YORK);
      const bed = fromNoon(minuteOfDay(localTimeAt(bedtimeMs, NEW_YORK)) + clocksMove);
      expect(bed).toBeLessThanOrEqual((bedtimes[3] ?? 0) + (birthYear === 2012 ? 30 : 60));
    }),
    {
      numRuns: 500,
      // Bedtime by the new clock is the instant of the change itself.
      examples: [[[454, 645, 645, 454, 454, 645, 675], epochDay("2027-03-13"), 2012]],
    },
  );
});
