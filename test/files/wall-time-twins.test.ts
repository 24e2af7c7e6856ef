import { describe, expect, it } from "vitest";
import type { SourceWorkout } from "../../lib/app/log-workouts.ts";
import { homeZoneOf } from "../../lib/files/home-zone.ts";
import { atTheirTwins } from "../../lib/files/wall-time-twins.ts";
import { aReport } from "../support/builders.ts";

function record(source: string, startedAt: string, over: Partial<SourceWorkout["report"]> = {}): SourceWorkout {
  const told = { startedAt, offsetMinutes: undefined, zone: undefined, durationMinutes: 60, distanceMeters: 10_000 };
  const report = aReport({ ...told, ...over });
  return { source, externalId: `${report.kind}-${startedAt}`, report, sourceVersion: null };
}

const startsOf = (workouts: readonly SourceWorkout[], homeZone = "Europe/Berlin"): readonly string[] =>
  atTheirTwins(workouts, homeZone).map(({ report }) => report.startedAt);

describe("workouts in wall time beside records that tell the instant", () => {
  it("tell where home is, on both sides of a change of the clocks", () => {
    const watch = [record("gpx", "2026-10-20T04:12:33.000Z"), record("gpx", "2026-10-27T05:12:33.000Z")];
    const table = [record("garmin-csv", "2026-10-20T06:12:33.000Z"), record("garmin-csv", "2026-10-27T06:12:33.000Z")];

    expect(homeZoneOf([...watch, ...table])).toMatchObject({ kind: "fitted", zone: "Europe/Berlin", fits: 2, of: 2 });
  });

  it("are moved to a record of a watch that was elsewhere, whose clock showed the same", () => {
    const inNewYork = record("fit", "2026-10-20T11:00:00.000Z", { offsetMinutes: -240 });
    const table = record("garmin-csv", "2026-10-20T05:00:10.000Z");

    expect(startsOf([inNewYork, table])).toStrictEqual(["2026-10-20T11:00:00.000Z", "2026-10-20T11:00:00.000Z"]);
  });

  it("are moved to a record that names no place and began whole quarters of an hour before", () => {
    const watch = record("gpx", "2026-10-20T11:00:20.000Z", { durationMinutes: 59 });

    const [, moved] = atTheirTwins([watch, record("table", "2026-10-20T05:00:00.000Z")], "Europe/Berlin");

    expect(moved?.report).toMatchObject({ startedAt: "2026-10-20T11:00:20.000Z", durationMinutes: 60 });
  });

  it("that tell a day alone are moved to the record of that day that is alike", () => {
    const watch = record("gpx", "2026-10-20T16:00:00.000Z");
    const other = record("gpx", "2026-10-20T10:00:00.000Z", { distanceMeters: 5_000, durationMinutes: 30 });
    const table = record("table", "2026-10-20T10:00:00.000Z", { dayOnly: true });

    const moved = atTheirTwins([watch, other, table], "Europe/Berlin").at(-1);

    expect(moved?.report.startedAt).toBe("2026-10-20T16:00:00.000Z");
    expect(moved?.report.dayOnly).toBeUndefined();
  });

  it.each([
    { what: "of another length", over: { durationMinutes: 50 } },
    { what: "of another way", over: { distanceMeters: 9_000 } },
    { what: "of another kind", over: { kind: "strength" as const } },
    { what: "that name another clock", over: { offsetMinutes: 60 } },
  ])("stay beside records $what", ({ over }) => {
    const watch = record("gpx", "2026-10-20T11:00:00.000Z", over);

    expect(startsOf([watch, record("table", "2026-10-20T05:00:00.000Z")])).toContain("2026-10-20T05:00:00.000Z");
  });

  it("stay where another workout in wall time is the record's own twin", () => {
    const workouts = [
      record("gpx", "2026-10-20T05:00:00.000Z"),
      record("table", "2026-10-20T15:00:00.000Z"),
      record("table", "2026-10-20T05:00:00.000Z"),
    ];

    expect(startsOf(workouts)).toStrictEqual(workouts.map(({ report }) => report.startedAt));
  });

  it("of a record each, however many are alike", () => {
    const watch = [record("gpx", "2026-10-20T04:00:00.000Z"), record("gpx", "2026-10-20T14:00:00.000Z")];
    const table = [record("table", "2026-10-20T06:00:00.000Z"), record("table", "2026-10-20T16:00:00.000Z")];

    expect(startsOf([...watch, ...table], "UTC").toSorted()).toStrictEqual([
      "2026-10-20T04:00:00.000Z",
      "2026-10-20T04:00:00.000Z",
      "2026-10-20T14:00:00.000Z",
      "2026-10-20T14:00:00.000Z",
    ]);
  });
});
