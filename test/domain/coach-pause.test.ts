import { describe, expect, it } from "vitest";
import { pausedByCoach, resumedByCoach, standingPause } from "../../lib/domain/coach-pause.ts";
import { epochDay, instantMs } from "../../lib/domain/local-time.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import { anAthlete } from "../support/builders.ts";

const NOW_MS = instantMs("2026-11-24T15:00:00.000Z");
/** The beginning of days in New York. */
const [FRIDAY, SUNDAY, NEXT_WEEK] = [
  "2026-11-27T05:00:00.000Z",
  "2026-11-29T05:00:00.000Z",
  "2026-12-01T05:00:00.000Z",
];

function paused(athlete: Athlete, until: string): Athlete {
  const order = { untilDay: epochDay(until.slice(0, 10)), by: "Coach Lee", nowMs: NOW_MS };
  return pausedByCoach(athlete, order) ?? athlete;
}

const resumed = (athlete: Athlete): Athlete => resumedByCoach(athlete, NOW_MS) ?? athlete;

describe("the pause of a coach", () => {
  it("lasts until a local day begins, and says who set it", () => {
    const athlete = paused(anAthlete(), SUNDAY);

    expect(athlete.pausedUntil).toBe(SUNDAY);
    expect(standingPause(athlete)).toStrictEqual({
      at: "2026-11-24T15:00:00.000Z",
      by: "Coach Lee",
      until: SUNDAY,
      own: null,
    });
    expect(resumed(athlete)).toMatchObject({ pausedUntil: null, coachPause: undefined });
  });

  it("takes the place of an earlier one, also of a longer one", () => {
    const athlete = paused(paused(anAthlete(), NEXT_WEEK), FRIDAY);

    expect(athlete.pausedUntil).toBe(FRIDAY);
    expect(resumed(athlete).pausedUntil).toBeNull();
  });

  it("shortens no pause that the athlete asked for", () => {
    const own = anAthlete({ pausedUntil: NEXT_WEEK });

    expect(pausedByCoach(own, { untilDay: epochDay("2026-11-27"), by: "Coach Lee", nowMs: NOW_MS })).toBeUndefined();
    expect(resumedByCoach(own, NOW_MS)).toBeUndefined();
  });

  it("gives way to the athlete's own shorter one when it ends", () => {
    const athlete = paused(anAthlete({ pausedUntil: FRIDAY }), NEXT_WEEK);

    expect(athlete.pausedUntil).toBe(NEXT_WEEK);
    expect(resumed(athlete).pausedUntil).toBe(FRIDAY);
    expect(paused(athlete, "2026-11-26T05:00:00.000Z")).toMatchObject({ pausedUntil: FRIDAY, coachPause: undefined });
  });

  it("leaves those silent who texted SICK meanwhile", () => {
    const sickSpells = [{ sickFrom: "2026-11-24", sickUntil: "2026-11-27" }];

    expect(resumed({ ...paused(anAthlete(), NEXT_WEEK), sickSpells }).pausedUntil).toBe(FRIDAY);
  });

  it("is over for those who texted another pause or RESUME since", () => {
    const athlete = { ...paused(anAthlete(), NEXT_WEEK), pausedUntil: FRIDAY };

    expect(standingPause(athlete)).toBeUndefined();
    expect(resumedByCoach(athlete, NOW_MS)).toBeUndefined();
    expect(resumedByCoach({ ...athlete, pausedUntil: null }, NOW_MS)).toBeUndefined();
  });

  it("cannot end once it is over", () => {
    expect(resumedByCoach(paused(anAthlete(), FRIDAY), instantMs(FRIDAY))).toBeUndefined();
  });
});
