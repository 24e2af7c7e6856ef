import { describe, expect, it } from "vitest";
import { readLogFile } from "../../support/read-log-file.ts";

const SET = { index: 0, type: "normal", weight_kg: 80, reps: 8, distance_meters: null, duration_seconds: null, rpe: 8 };
const WORKOUT = {
  id: "f1085cdb-32b2-4003-967d-53a3af8eaecb",
  title: "Upper A",
  start_time: "2026-11-22T23:00:00+00:00",
  end_time: "2026-11-23T00:04:30+00:00",
  updated_at: "2026-11-23T00:05:00+00:00",
  exercises: [{ index: 0, title: "Bench Press (Barbell)", exercise_template_id: "79D0BB3A", sets: [SET] }],
};
const read = (...workouts: readonly object[]) => readLogFile("hevy.json", JSON.stringify({ page: 1, workouts }));

describe("workouts of Hevy's API", () => {
  it("are lifts from start to end, whose offset names no place and whose set RPE is not the session's", () => {
    const { workouts, problems } = read(WORKOUT);

    expect(problems).toStrictEqual([]);
    expect(workouts).toStrictEqual([
      {
        source: "hevy",
        externalId: "f1085cdb-32b2-4003-967d-53a3af8eaecb",
        sourceVersion: "2026-11-23T00:05:00.000Z",
        report: {
          kind: "strength",
          muscleGroups: ["chest", "shoulders", "arms"],
          toFailure: false,
          startedAt: "2026-11-22T23:00:00.000Z",
          durationMinutes: 64.5,
          title: "Upper A",
        },
      },
    ]);
  });

  it.each([null, undefined])("last 3 minutes a set where their end is %j, which is said", (end_time) => {
    const { workouts, problems } = read({
      ...WORKOUT,
      end_time,
      exercises: [{ title: "Squat (Barbell)", sets: [SET, SET] }],
    });

    expect(workouts.map(({ report }) => report.durationMinutes)).toStrictEqual([6]);
    expect(problems).toStrictEqual([
      "hevy.json: record 1 duration: how long it took is not told; 3 minutes a set are assumed, 6 in all",
    ]);
  });

  it.each([
    ["a set of type failure", { ...SET, type: "failure" }, true],
    ["a set of RPE 10", { ...SET, rpe: 10 }, true],
    ["a set of RPE 9.5", { ...SET, rpe: 9.5 }, false],
    ["a set without RPE", { ...SET, rpe: null }, false],
  ])("knows whether it went to failure by %s", (_what, set, toFailure) => {
    const { workouts } = read({ ...WORKOUT, exercises: [{ title: "Squat (Barbell)", sets: [SET, set] }] });

    expect(workouts.map(({ report }) => report.toFailure)).toStrictEqual([toFailure]);
  });

  it.each([
    [
      ["Squat (Barbell)", "Bent Over Row (Barbell)"],
      ["quads", "hamstrings", "glutes", "lowerBack", "upperBack", "arms"],
    ],
    [
      ["Bench Press - Close Grip (Barbell)", "plank"],
      ["core", "chest", "shoulders", "arms"],
    ],
    [["Squat (Barbell)", "Grandma's Special"], undefined],
    [["Clean and Jerk"], undefined],
    [
      ["Bicep Curl (Dumbbell)", "Running"],
      ["quads", "calves", "lowerBack", "arms"],
    ],
  ])("names the groups of %j only when every exercise is known", (titles, groups) => {
    const { workouts } = read({ ...WORKOUT, exercises: titles.map((title) => ({ title, sets: [SET] })) });

    expect(workouts.map(({ report }) => [report.kind, report.muscleGroups])).toStrictEqual([["strength", groups]]);
  });

  it.each([
    [["Running"], "run", 5000],
    [["Walking"], "recovery", 5000],
    [["Treadmill"], "cross", 5000],
    [["Running", "Cycling"], "cross", 10_000],
    [["Walking", "Running", "Running"], "run", 10_000],
  ])("are cardio when %j is all there is", (titles, kind, meters) => {
    const sets = [{ ...SET, distance_meters: 5000 }];
    const { workouts } = read({ ...WORKOUT, exercises: titles.map((title) => ({ title, sets })) });

    expect(workouts.map(({ report }) => [report.kind, report.distanceMeters])).toStrictEqual([[kind, meters]]);
  });

  it("are named by record and reason when they cannot be read", () => {
    const { workouts, problems } = read(
      { ...WORKOUT, start_time: "yesterday" },
      { ...WORKOUT, end_time: "2026-11-24T23:00:01Z" },
      { ...WORKOUT, end_time: WORKOUT.start_time, exercises: [] },
      WORKOUT,
    );

    expect(workouts).toHaveLength(1);
    expect(problems).toStrictEqual([
      'hevy.json: record 1 start_time: found "yesterday"; expected an instant such as 2026-11-22T17:00:00Z',
      "hevy.json: record 2 duration: found 2880.017 minutes; expected above 0 and at most 1440 minutes",
      "hevy.json: record 3 duration: found 0 minutes; expected above 0 and at most 1440 minutes",
    ]);
  });

  it("that end when they begin are as long as three minutes a set, which is said", () => {
    const { workouts, problems } = read({ ...WORKOUT, end_time: WORKOUT.start_time });

    const sets = WORKOUT.exercises.flatMap((exercise) => exercise.sets);
    expect(workouts.map(({ report }) => report.durationMinutes)).toStrictEqual([3 * sets.length]);
    expect(problems.join()).toContain("how long it took is not told; 3 minutes a set are assumed");
  });
});
