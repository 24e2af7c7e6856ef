import { describe, expect, it } from "vitest";
import { type FiledWorkout, withoutSecondRecordings } from "../../lib/files/second-recordings.ts";

const filed = (
  file: string,
  startedAt: string,
  over: {
    readonly source?: string;
    readonly kind?: "run" | "cross" | "strength";
    readonly durationMinutes?: number;
  } = {},
): FiledWorkout => {
  const { source = "fit", kind = "run", durationMinutes = 30 } = over;
  return {
    file,
    workout: {
      source,
      externalId: `${kind}-${startedAt}`,
      sourceVersion: null,
      report: { kind, startedAt, durationMinutes },
    },
  };
};

describe("two recordings of one effort", () => {
  const watch = filed("watch.fit", "2026-10-05T06:00:00.000Z");

  it("in one format count once: the longer, and the other is named", () => {
    const bike = filed("bike.fit", "2026-10-05T06:00:12.000Z", { kind: "cross", durationMinutes: 31 });

    expect(withoutSecondRecordings([watch, bike])).toStrictEqual({
      workouts: [bike.workout],
      problems: [
        {
          file: "watch.fit",
          path: "",
          came: "holds a second recording of what is in bike.fit; the longer one counts",
          expected: "",
        },
      ],
    });
  });

  it.each([
    {
      what: "of two formats, which are told apart later",
      other: filed("a.gpx", "2026-10-05T06:00:12.000Z", { source: "gpx" }),
    },
    { what: "of one app", other: filed("a.json", "2026-10-05T06:00:12.000Z", { source: "strava" }) },
    { what: "in one file", other: filed("watch.fit", "2026-10-05T06:00:12.000Z") },
    { what: "of two kinds", other: filed("b.fit", "2026-10-05T06:00:12.000Z", { kind: "strength" }) },
    { what: "one after the other", other: filed("b.fit", "2026-10-05T06:20:00.000Z") },
    { what: "that are one file twice", other: { ...watch, file: "copy.fit" } },
  ])("stay $what", ({ other }) => {
    expect(withoutSecondRecordings([watch, other])).toStrictEqual({
      workouts: [watch.workout, other.workout],
      problems: [],
    });
  });
});

describe("two workouts of one kind that began together and have no id of their own", () => {
  const startedAt = "2026-10-05T07:00:00.000Z";
  const row = (durationMinutes: number): FiledWorkout => ({
    file: "log.csv",
    workout: {
      source: "table",
      externalId: "run-20261005T070000000Z",
      sourceVersion: null,
      report: { kind: "run", startedAt, durationMinutes },
    },
  });

  it.each([
    { what: "the longer last", rows: [row(60), row(130)], counted: 130 },
    { what: "the longer first", rows: [row(130), row(60)], counted: 130 },
  ])("count once, $what: the other is named", ({ rows, counted }) => {
    const { workouts, problems } = withoutSecondRecordings(rows);

    expect(workouts.map(({ report }) => report.durationMinutes)).toStrictEqual([counted]);
    expect(problems).toStrictEqual([
      {
        file: "log.csv",
        path: "",
        came: "of two workouts (run) that began at 2026-10-05T07:00:00.000Z the shorter, of 60 min, is left out",
        expected: "",
      },
    ]);
  });

  it("are said nothing of when they are alike: one file twice", () => {
    expect(withoutSecondRecordings([row(60), row(60)])).toMatchObject({ problems: [] });
  });
});
