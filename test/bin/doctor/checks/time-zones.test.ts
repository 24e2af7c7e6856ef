import { describe, expect, it } from "vitest";
import { isElsewhere, timeZonesCheck } from "../../../../bin/commands/doctor/checks/time-zones.ts";
import { instantMs } from "../../../../lib/domain/local-time.ts";
import type { LoggedWorkout } from "../../../../lib/domain/log/workout.ts";
import { aLoggedWorkout, aReport } from "../../../support/builders.ts";

const NOW_MS = instantMs("2026-11-22T18:00:00Z");
const [NEW_YORK, LOS_ANGELES] = [-300, -480];

/** Runs on the days before, the newest first, each with an offset and perhaps a zone. */
function aLog(offsets: readonly (number | undefined)[], zone?: string): readonly LoggedWorkout[] {
  return offsets.map((offsetMinutes, daysAgo) =>
    aLoggedWorkout({ report: aReport({ startedAt: `2026-11-${22 - daysAgo}T11:30:00.000Z`, offsetMinutes, zone }) }),
  );
}

describe("an athlete's clock", () => {
  it.each([
    { what: "that of the profile", log: aLog([NEW_YORK, NEW_YORK, NEW_YORK]), is: false },
    { what: "another one three times", log: aLog([LOS_ANGELES, LOS_ANGELES, LOS_ANGELES]), is: true },
    { what: "another one on a trip of two workouts", log: aLog([LOS_ANGELES, LOS_ANGELES, NEW_YORK]), is: false },
    { what: "another one, and home since", log: aLog([NEW_YORK, LOS_ANGELES, LOS_ANGELES, LOS_ANGELES]), is: false },
    { what: "unsaid", log: aLog([undefined, undefined, undefined]), is: false },
    {
      what: "named as a zone, which texts follow",
      log: aLog([LOS_ANGELES, LOS_ANGELES, LOS_ANGELES], "America/Los_Angeles"),
      is: false,
    },
  ])("is $what", ({ log, is }) => {
    expect(isElsewhere(log, "America/New_York", NOW_MS)).toBe(is);
  });

  it("says nothing by workouts of three weeks ago", () => {
    const log = aLog([LOS_ANGELES, LOS_ANGELES, LOS_ANGELES]);

    expect(isElsewhere(log, "America/New_York", NOW_MS + 21 * 86_400_000)).toBe(false);
  });

  it("follows the change to summer time", () => {
    const log = [8, 9, 10].map((day) =>
      aLoggedWorkout({ report: aReport({ startedAt: `2026-03-${day + 2}T11:30:00.000Z`, offsetMinutes: -240 }) }),
    );

    expect(isElsewhere(log, "America/New_York", instantMs("2026-03-13T18:00:00Z"))).toBe(false);
  });
});

it("names athletes whose profile has another clock, with what to type", () => {
  const elsewhere = [{ athleteId: "ana", zone: "America/New_York" }];

  expect(timeZonesCheck.judge({ looked: 12, elsewhere, option: "--team riverside" }, undefined)).toStrictEqual([
    {
      kind: "advice",
      seen: "1 athlete trained by another clock than the profile's three times: ana (America/New_York).",
      means: "Their texts come at the wrong hour, and quiet hours are not theirs.",
      next: "Ask where they live, and set timeZone in the profile; nothing on a journey.",
      command: "npx cooldown athlete set ana --set timeZone=<zone> --team riverside",
    },
  ]);
});
