import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantAt, isoDate, isoInstant, localDayAt, MINUTE_MS } from "../../../lib/domain/local-time.ts";
import { readTrainingLog } from "../../../lib/domain/log/read-log.ts";
import { nightAfter } from "../../../lib/domain/planning/night.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import { KIND_RULES, type ReminderKind } from "../../../lib/domain/reminder-kinds.ts";
import { anAthleteOfAllKinds, dailyUntil, instantOf, planAt } from "../../support/planning.ts";
import { runs } from "../../support/property-runs.ts";

/** Zones with every kind of clock change, and with none. */
const ANY_ZONE = fc.constantFrom(
  "America/New_York",
  "Europe/Berlin",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "America/St_Johns",
  "Asia/Kolkata",
  "Africa/Casablanca",
  "Asia/Tehran",
);
const ANY_DAY = fc.integer({ min: 20_454, max: 21_550 });
const ANY_TIME = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const hours = String(Math.floor(quarter / 4)).padStart(2, "0");
  return `${hours}:${String((quarter % 4) * 15).padStart(2, "0")}`;
});

const isAboutTraining = (kind: ReminderKind): boolean => KIND_RULES[kind].daySlot !== "service";

describe("the clocks", () => {
  it("leave bedtime at elapsed time before the wake instant, on any night of any zone (I10)", () => {
    fc.assert(
      fc.property(ANY_ZONE, ANY_DAY, ANY_TIME, (zone, day, wake) => {
        const athlete = anAthleteOfAllKinds(zone, { wake: { default: wake } });
        const nowMs = instantAt(day, "12:00", zone);
        const log = readTrainingLog({ workouts: [], athlete, policy: DEFAULT_POLICY, nowMs });

        const night = nightAfter(day, log);

        expect(night?.wakeMs).toBe(instantAt(day + 1, wake, zone));
        expect(((night?.wakeMs ?? 0) - (night?.bedtimeMs ?? 0)) / MINUTE_MS).toBe(8 * 60 + 15);
      }),
      runs(300),
    );
  });

  it("neither lose nor double an evening's text, on any day of any zone (I10)", () => {
    fc.assert(
      fc.property(ANY_ZONE, ANY_DAY, (zone, day) => {
        const athlete = anAthleteOfAllKinds(zone, { bedtimeNights: "every" });
        const now = `${isoDate(day)} 12:00`;
        const workouts = dailyUntil(isoDate(day), 5, { timeZone: zone });

        const { place } = planAt(now, { athlete, workouts });

        const evening = place.filter(
          ({ state, localDate, kind }) => state === "PENDING" && localDate === isoDate(day) && isAboutTraining(kind),
        );
        expect(evening.map(({ kind }) => kind).toSorted()).toStrictEqual(["bedtime", "rest-day"]);
        const days = evening.map(({ plannedAt }) => localDayAt(Date.parse(plannedAt), zone));
        expect(days).toStrictEqual([day, day]);
        expect(isoInstant(instantOf(`${isoDate(day)} 19:00`, zone))).toBe(evening[0]?.plannedAt);
      }),
      { numRuns: 300, examples: [["America/New_York", 20_758]] },
    );
  });
});
