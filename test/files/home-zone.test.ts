import { describe, expect, it } from "vitest";
import { homeZoneOf } from "../../lib/files/home-zone.ts";
import { readLogFile } from "../support/read-log-file.ts";

/** The home zone of a log of runs that start at these instants. */
const homeOf = (...starts: readonly (string | { readonly startedAt: string; readonly timeZone: string })[]) => {
  const workouts = starts.map((start) => ({
    kind: "run",
    durationMinutes: 30,
    ...(typeof start === "string" ? { startedAt: start } : start),
  }));
  return homeZoneOf(readLogFile("log.json", JSON.stringify(workouts)).workouts);
};

const named = (timeZone: string) => ({ startedAt: "2026-06-01T06:00:00Z", timeZone });

describe("the home zone of a log", () => {
  it("is the zone most of its workouts name", () => {
    expect(
      homeOf(named("Europe/Rome"), named("America/Denver"), named("America/Denver"), "2026-06-01T06:00:00+09:00"),
    ).toStrictEqual({ kind: "named", zone: "America/Denver" });
  });

  it("is the fixed offset they name where it is always the same", () => {
    expect(homeOf("2026-06-01T06:00:00-04:00", "2026-06-03T06:00:00Z", "2026-06-05T06:00:00-04:00")).toStrictEqual({
      kind: "fitted",
      zone: "Etc/GMT+4",
      name: "-04:00",
      fits: 2,
      of: 2,
    });
  });

  it.each([
    { zone: "America/New_York", starts: ["2026-06-01T06:00:00-04:00", "2026-11-22T06:00:00-05:00"] },
    { zone: "Europe/Berlin", starts: ["2026-06-01T06:00:00+02:00", "2026-11-22T06:00:00+01:00"] },
    { zone: "Australia/Sydney", starts: ["2026-06-01T06:00:00+10:00", "2026-11-22T06:00:00+11:00"] },
    { zone: "Asia/Kolkata", starts: ["2026-06-01T06:00:00+05:30"] },
  ])("is $zone where its clocks fit offsets that change", ({ zone, starts }) => {
    expect(homeOf(...starts)).toMatchObject({ kind: "fitted", zone, name: zone, fits: starts.length });
  });

  it("is what fits most of them for somebody who travelled", () => {
    expect(homeOf("2026-06-01T06:00:00+02:00", "2026-07-01T06:00:00-07:00", "2026-11-22T06:00:00+01:00")).toMatchObject(
      { zone: "Europe/Berlin", fits: 2, of: 3 },
    );
  });

  it("is unknown where no time names a place", () => {
    expect(homeOf("2026-06-01T06:00:00Z", "2026-06-02T06:00:00-00:00")).toStrictEqual({ kind: "unknown" });
  });
});
