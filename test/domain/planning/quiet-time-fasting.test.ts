import { describe, expect, it } from "vitest";
import { isoInstant } from "../../../lib/domain/local-time.ts";
import { fastingUntil } from "../../../lib/domain/planning/quiet-time.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { instantOf, linesOf, localOf, planAt, workoutAt } from "../../support/planning.ts";

type Fast = { readonly from: string; readonly to: string };

function fasting(fast: Fast | null) {
  return aProfile({ channels: { meal: ["sms"] }, fasting: fast });
}

const DAY: Fast = { from: "05:00", to: "17:30" };
const NIGHT: Fast = { from: "20:00", to: "12:00" };

describe("a fast", () => {
  it.each([
    { fast: DAY, at: "2026-11-20 04:59", until: undefined },
    { fast: DAY, at: "2026-11-20 05:00", until: "2026-11-20 17:30" },
    { fast: DAY, at: "2026-11-20 17:29", until: "2026-11-20 17:30" },
    { fast: DAY, at: "2026-11-20 17:30", until: undefined },
    { fast: NIGHT, at: "2026-11-20 19:59", until: undefined },
    { fast: NIGHT, at: "2026-11-20 20:00", until: "2026-11-21 12:00" },
    { fast: NIGHT, at: "2026-11-21 00:00", until: "2026-11-21 12:00" },
    { fast: NIGHT, at: "2026-11-21 11:59", until: "2026-11-21 12:00" },
    { fast: { from: "02:00", to: "02:30" }, at: "2026-03-08 03:10", until: "2026-03-08 03:30" },
    { fast: { from: "12:00", to: "12:00" }, at: "2026-11-20 12:00", until: undefined },
    { fast: null, at: "2026-11-20 12:00", until: undefined },
  ])("from $fast.from to $fast.to, at $at, lasts until $until", ({ fast, at, until }) => {
    const ms = fastingUntil(instantOf(at), { profile: fasting(fast), zone: "America/New_York" });

    expect(ms === undefined ? undefined : localOf(isoInstant(ms))).toBe(until);
  });

  it.each([
    { what: "ends before the text is worth nothing", start: "15:00", line: "PENDING for 2026-11-20 17:30" },
    { what: "ends as the text is worth nothing", start: "14:45", line: "SKIPPED FASTING" },
    { what: "is over before the text is due", start: "16:30", line: "PENDING for 2026-11-20 17:30" },
    { what: "was over before the session ended", start: "17:00", line: "PENDING for 2026-11-20 18:00" },
  ])("that $what: $line", ({ start, line }) => {
    const athlete = anAthlete({ profile: fasting(DAY) });
    const workout = workoutAt(`2026-11-20 ${start}`);

    const lines = linesOf(planAt(localOf(isoInstant(workout.endMs)), { athlete, workouts: [workout] }));

    expect(lines).toStrictEqual([`2026-11-20 meal n1 g1 ${line}`]);
  });

  it.each([
    { what: "quiet hours that end too late", fast: { from: "20:40", to: "21:30" }, line: "SKIPPED QUIET_HOURS" },
    { what: "the fast after quiet hours", fast: { from: "05:00", to: "10:00" }, line: "SKIPPED FASTING" },
    { what: "nothing, once both are over", fast: { from: "05:00", to: "08:30" }, line: "PENDING for 2026-11-20 08:30" },
  ])("and quiet hours take turns: $what", ({ fast, line }) => {
    const athlete = anAthlete({ profile: fasting(fast) });
    const start = fast.from === "20:40" ? "2026-11-20 19:45" : "2026-11-20 06:15";
    const workout = workoutAt(start);

    const lines = linesOf(planAt(localOf(isoInstant(workout.endMs)), { athlete, workouts: [workout] }));

    expect(lines).toStrictEqual([`2026-11-20 meal n1 g1 ${line}`]);
  });

  it("passes the turn on to the first session whose text can still go", () => {
    const athlete = anAthlete({ profile: fasting(DAY) });
    const workouts = [workoutAt("2026-11-20 09:00"), workoutAt("2026-11-20 17:00")];

    const lines = linesOf(planAt("2026-11-20 17:46", { athlete, workouts }));

    expect(lines).toStrictEqual(["2026-11-20 meal n1 g1 PENDING for 2026-11-20 18:00"]);
  });
});
