import * as z from "zod/mini";
import type { SourceWorkout } from "../../app/log-workouts.ts";
import { greatestOf } from "../../domain/extremes.ts";
import { isoInstant } from "../../domain/local-time.ts";
import { MUSCLE_GROUPS, type MuscleGroup, type WorkoutReport } from "../../domain/log/workout.ts";
import { fieldsOf, flag, number, text, timeZone } from "../../team/fields.ts";
import { parseRfc3339 } from "../instants.ts";
import { EARLIEST_START_MS, LEAST_HEART_RATE, LONGEST_MINUTES, MOST_HEART_RATE } from "../plausibility.ts";
import { muscleGroupsNamed } from "./muscle-names.ts";

/** The source slug of our own format. */
export const COOLDOWN_SOURCE = "cooldown";
export const START_ALLOWED = "an instant since 2000, at most 15 minutes from now";

/** What numbers are kept to: a table refuses those next to nothing. */
const STEPS_PER_UNIT = 1e6;
const METERS_A_KM = 1000;

/** `.` and `..` mean no name in a URL's path, so that they could not be deleted there. */
const ID_FORM = /^(?!\.\.?$)[A-Za-z0-9._:~-]{1,128}$/;
export const WORKOUT_ID = "1 to 128 letters, digits or . _ : ~ -, not . or .. alone";

/** Whether an id fits in a URL path and a table key. */
export function isWorkoutId(id: string): boolean {
  return ID_FORM.test(id);
}

/** The fields of a workout in our format, each possible by itself. */
export interface WorkoutFields<Kind extends string> {
  readonly id?: string;
  readonly kind: Kind;
  readonly startedAt: string;
  readonly timeZone?: string;
  readonly durationMinutes: number;
  readonly distanceKm?: number;
  readonly ascentMeters?: number;
  readonly elapsedMinutes?: number;
  readonly rpe?: number;
  readonly averageHeartRate?: number;
  readonly muscleGroups?: MuscleGroup[];
  readonly toFailure?: boolean;
  readonly title?: string;
  readonly updatedAt?: string;
}

const may = z.exactOptional;

/** The fields by how the kind may be written; an unknown field is refused by its name. */
export function workoutFields<Kind extends string>(kind: z.ZodMiniType<Kind>): z.ZodMiniType<WorkoutFields<Kind>> {
  const fields = {
    id: may(text(WORKOUT_ID, ID_FORM)),
    kind,
    startedAt: startInstant(),
    timeZone: may(timeZone()),
    durationMinutes: positive(greatestOf(Object.values(LONGEST_MINUTES))),
    distanceKm: may(number(0, 2000)),
    ascentMeters: may(number(0, 30_000)),
    elapsedMinutes: may(positive(14_400)),
    rpe: may(number(0, 10)),
    averageHeartRate: may(number(LEAST_HEART_RATE, MOST_HEART_RATE)),
    muscleGroups: may(muscleGroups()),
    toFailure: may(flag()),
    // No half of a surrogate pair: a table keeps UTF-8.
    title: may(text("at most 200 characters", /^\P{Cs}{0,200}$/u)),
    updatedAt: may(instant()),
  };
  return z.strictObject(fields, { error: fieldsOf(Object.keys(fields)) });
}

/** Groups by our names or by what people call them (`legs`, `back`, `abs`), each once and in our order. */
function muscleGroups(): z.ZodMiniType<MuscleGroup[]> {
  const error = MUSCLE_GROUPS.map((group) => JSON.stringify(group)).join(" or ");
  const name = z.string({ error }).check(z.refine((each) => muscleGroupsNamed(each) !== undefined, { error }));
  return z.pipe(
    z.array(name, { error: "a list of muscle groups" }),
    z.transform((names) => {
      const named = new Set(names.flatMap((each) => muscleGroupsNamed(each) ?? []));
      return MUSCLE_GROUPS.filter((group) => named.has(group));
    }),
  );
}

function positive(most: number): z.ZodMiniType<number> {
  const error = `a number above 0 and at most ${most}`;
  return z.number({ error }).check(z.gte(1 / STEPS_PER_UNIT, { error }), z.lte(most, { error }));
}

function instant(): z.ZodMiniType<string> {
  const error = 'an RFC 3339 instant with offset such as "2026-11-22T06:30:00-05:00"';
  return z.string({ error }).check(z.refine((value) => parseRfc3339(value) !== undefined, { error }));
}

function startInstant(): z.ZodMiniType<string> {
  return instant().check(z.refine((value) => !(msOf(value) < EARLIEST_START_MS), { error: START_ALLOWED }));
}

type OfKind<Kind extends string> = Omit<SourceWorkout, "report"> & {
  readonly report: Omit<WorkoutReport, "kind"> & { readonly kind: Kind };
};

/** What the fields tell, in the units workouts are kept in. */
export function inOurUnits<Kind extends string>(input: WorkoutFields<Kind>): OfKind<Kind> {
  const { id, updatedAt, timeZone: zone, distanceKm, ...same } = input;
  const { ms = Number.NaN, offsetMinutes } = parseRfc3339(input.startedAt) ?? {};
  const report = {
    ...same,
    startedAt: isoInstant(ms),
    offsetMinutes,
    zone,
    durationMinutes: rounded(input.durationMinutes),
    elapsedMinutes: maybeRounded(input.elapsedMinutes),
    distanceMeters: distanceKm === undefined ? undefined : rounded(distanceKm * METERS_A_KM) || undefined,
    ascentMeters: maybeRounded(input.ascentMeters),
    rpe: maybeRounded(input.rpe),
    averageHeartRate: maybeRounded(input.averageHeartRate),
  };
  return {
    source: COOLDOWN_SOURCE,
    externalId: id ?? derivedId(report),
    report,
    sourceVersion: updatedAt === undefined ? null : utc(updatedAt),
  };
}

function maybeRounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : rounded(value);
}

function rounded(value: number): number {
  return Math.round(value * STEPS_PER_UNIT) / STEPS_PER_UNIT;
}

/** The same start and kind is the same workout when the sender names no id. */
export function derivedId({ kind, startedAt }: { readonly kind: string; readonly startedAt: string }): string {
  return `${kind}-${startedAt.replaceAll(/[-:.]/g, "")}`;
}

function utc(instantText: string): string {
  return isoInstant(msOf(instantText));
}

/** Epoch milliseconds; NaN when the text is no instant. */
function msOf(instantText: string): number {
  return parseRfc3339(instantText)?.ms ?? Number.NaN;
}
