// What the document shows of each request and answer; a test holds each to its schema.

type Example = Readonly<Record<string, object | string | null>>;

const RUN = {
  id: "w-42",
  kind: "run",
  startedAt: "2026-11-22T06:30:00-05:00",
  durationMinutes: 45,
  distanceKm: 8.2,
  ascentMeters: 120,
  rpe: 7,
  averageHeartRate: 151,
  title: "Hills",
} as const;

const LIFT = {
  id: "w-43",
  kind: "strength",
  startedAt: "2026-11-22T18:00:00-05:00",
  durationMinutes: 50,
  rpe: 6,
  muscleGroups: ["quads", "glutes"],
  toFailure: false,
} as const;

/** Bodies of `POST /v1/workouts`. */
export const WORKOUT_BODIES: Example = {
  one: RUN,
  several: { workouts: [RUN, LIFT] },
  ofTheTeam: { workouts: [{ athleteId: "ana", ...RUN }] },
  deletedByTheTeam: { deleted: [{ athleteId: "ana", id: "w-42" }] },
} as const;

/** Bodies of hooks, by the source they are of. */
export const HOOK_BODIES: Example = {
  cooldown: { workouts: [RUN] },
  shortcuts: {
    kind: "Run",
    startedAt: "2026-11-22T07:10:00-05:00",
    durationMinutes: "42,5",
    distanceKm: "8.1",
    rpe: "6",
  },
} as const;

export const WRITTEN: Example = { workouts: [{ id: "w-42", status: "created" }] } as const;

export const UNCHANGED: Example = { workouts: [{ id: "w-42", status: "unchanged" }] } as const;

export const RECEIVED: Example = { ...WRITTEN, deleted: [], errands: [], ignored: [], quarantined: [] } as const;

export const STATUS: Example = {
  asOf: "2026-11-22T23:10:00.000Z",
  localDate: "2026-11-22",
  today: null,
  level: "rest",
  phase: "foundation",
  reasons: [{ code: "REST_QUOTA", evidence: { trainingDays: 5, windowDays: 6, restDaysPerWeek: 2 } }],
  days: [
    { date: "2026-11-22", level: "ready", cause: null },
    { date: "2026-11-23", level: "rest", cause: "REST_QUOTA" },
    { date: "2026-11-24", level: "ready", cause: null },
  ],
  readyFrom: {
    hardRun: "2026-11-24T05:00:00.000Z",
    lowerLift: "2026-11-24T05:00:00.000Z",
    upperLift: "2026-11-24T05:00:00.000Z",
  },
  muscles: { quads: "2026-11-24T12:15:00.000Z", calves: "2026-11-24T12:15:00.000Z" },
  context: {
    dayLoadAu: 315,
    weekLoadAu: 1460,
    fitness: 48.2,
    fatigue: 56.9,
    form: -8.1,
    monotony: 1.12,
    strain: 1635,
    recentVsUsual: 1.25,
  },
} as const;

/** What a refused request is answered, by status. */
export const PROBLEMS: Readonly<Record<string, object>> = {
  405: {
    type: "about:blank",
    status: 405,
    title: "Method not allowed",
    detail: "This path takes POST, and came by PUT. Nothing was stored.",
  },
  422: {
    type: "about:blank",
    status: 422,
    title: "Invalid workout",
    detail: "Nothing was stored: every field below must be put right first.",
    errors: [{ field: "rpe", came: "11", expected: "a number from 0 to 10" }],
  },
};
