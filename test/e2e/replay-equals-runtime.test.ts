import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { SourceWorkout } from "../../lib/app/log-workouts.ts";
import { instantMs } from "../../lib/domain/local-time.ts";
import { profileFile } from "../../lib/files/profile-file.ts";
import { judgeRecord } from "../../lib/vendors/plausibility.ts";
import { stravaActivity } from "../../lib/vendors/strava/workouts.ts";
import { textsOfReplay, textsOfRuntime } from "../support/replay-and-runtime.ts";

/** Three weeks of someone who runs and lifts, with a trip to Paris and a night of changing clocks. */
const LOG: readonly SourceWorkout[] = [
  ["2026-10-05T10:40:00Z", "Run", 2700, -240, "America/New_York"],
  ["2026-10-06T22:05:00Z", "WeightTraining", 3000, -240, "America/New_York"],
  ["2026-10-07T10:35:00Z", "Run", 2400, -240, "America/New_York"],
  ["2026-10-08T10:35:00Z", "Run", 5400, -240, "America/New_York"],
  ["2026-10-09T21:45:00Z", "Run", 2400, -240, "America/New_York"],
  ["2026-10-09T22:50:00Z", "WeightTraining", 2400, -240, "America/New_York"],
  ["2026-10-13T16:30:00Z", "Run", 2400, 120, "Europe/Paris"],
  ["2026-10-14T05:30:00Z", "Run", 2400, 120, "Europe/Paris"],
  ["2026-10-15T20:30:00Z", "Run", 2400, 120, "Europe/Paris"],
  ["2026-10-16T16:30:00Z", "Walk", 2400, 120, "Europe/Paris"],
  ["2026-10-24T16:30:00Z", "Run", 2400, 120, "Europe/Paris"],
].flatMap(([start_date, sport_type, moving_time, offset, zone], at) =>
  workoutsIn({
    id: at + 1,
    start_date,
    sport_type,
    moving_time,
    utc_offset: Number(offset) * 60,
    timezone: `(GMT+00:00) ${zone}`,
    distance: Number(moving_time) * 3,
    elapsed_time: Number(moving_time) + 60,
  }),
);

function workoutsIn(activity: object): readonly SourceWorkout[] {
  const judged = judgeRecord(activity, stravaActivity, instantMs("2026-11-01T00:00:00Z"));
  return judged.kind === "workout" ? [judged.workout] : [];
}

const PROFILE = {
  name: "Ana",
  timeZone: "America/New_York",
  phone: "+12025550123",
  wake: { default: "06:30", sun: "08:00" },
  channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
};

describe("a log", () => {
  it("gives the same texts when it is replayed and when it is posted to the local runtime as it happens", async () => {
    const profile = z.parse(profileFile(instantMs("2026-10-05T00:00:00Z")), PROFILE);

    const replayed = await textsOfReplay(profile, LOG);
    const posted = await textsOfRuntime(PROFILE, LOG);

    expect(replayed.length).toBeGreaterThan(15);
    expect(posted).toStrictEqual(replayed);
  });
});
