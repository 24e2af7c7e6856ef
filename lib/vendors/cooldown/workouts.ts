import * as z from "zod/mini";
import type { SourceWorkout } from "../../app/log-workouts.ts";
import { isoInstant } from "../../domain/local-time.ts";
import { MUSCLE_GROUPS, type MuscleGroup, WORKOUT_KINDS, type WorkoutReport } from "../../domain/log/workout.ts";
import { fieldsOf, flag, number, oneOf, text, timeZone } from "../../team/fields.ts";
import { parseRfc3339 } from "../instants.ts";
import {
  CLOCK_SKEW_MS,
  EARLIEST_START_MS,
  LEAST_HEART_RATE,
  LONGEST_MINUTES,
  MOST_HEART_RATE,
  withoutImpossible,
} from "../plausibility.ts";
import { muscleGroupsNamed } from "./muscle-names.ts";

/** The source slug of our own format. */
export const COOLDOWN_SOURCE = "cooldown";
const START_ALLOWED = "an instant since 2000, at most 15 minutes from now";

/** What numbers are kept to: a table refuses those next to nothing. */
const STEPS_PER_UNIT = 1e6;

const ID_FORM = /^[A-Za-z0-9._:~-]{1,128}$/;

/** Whether an id fits in a URL path and a table key. */
export function isWorkoutId(id: string): boolean {
  return ID_FORM.test(id);
}

/** A workout in Cooldown's own format; unknown fields are refused by name (docs/openapi.json). */
export function cooldownWorkout(nowMs: number): z.ZodMiniType<SourceWorkout> {
  return z.pipe(
    shape,
    z.transform((workout, { issues }) => {
      const { kind, startedAt, durationMinutes } = workout;
      if (msOf(startedAt) > nowMs + CLOCK_SKEW_MS) {
        issues.push({ code: "custom", message: START_ALLOWED, path: ["startedAt"], input: startedAt });
      }
      if (durationMinutes > LONGEST_MINUTES[kind]) {
        const message = `a number above 0 and at most ${LONGEST_MINUTES[kind]} for ${kind}`;
        issues.push({ code: "custom", message, path: ["durationMinutes"], input: durationMinutes });
      }
      return toSourceWorkout(workout);
    }),
  );
}

/** The same as it is posted: a distance that nobody covers in its minutes counts as not measured (docs/rules.md 2). */
export function postedWorkout(nowMs: number): z.ZodMiniType<SourceWorkout> {
  return z.pipe(
    cooldownWorkout(nowMs),
    z.transform((workout) => ({ ...workout, report: withoutImpossible(workout.report).report })),
  );
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

const may = z.exactOptional;

const fields = {
  id: may(text("1 to 128 letters, digits or . _ : ~ -", ID_FORM)),
  kind: oneOf(WORKOUT_KINDS),
  startedAt: startInstant(),
  timeZone: may(timeZone()),
  durationMinutes: positive(Math.max(...Object.values(LONGEST_MINUTES))),
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

/** Made once: to make it for each workout took half of a post's processor time. */
const shape = z.strictObject(fields, { error: fieldsOf(Object.keys(fields)) });

type Input = z.output<typeof shape>;

function toSourceWorkout(input: Input): SourceWorkout {
  const report = toReport(input);
  return {
    source: COOLDOWN_SOURCE,
    externalId: input.id ?? derivedId(report),
    report,
    sourceVersion: input.updatedAt === undefined ? null : utc(input.updatedAt),
  };
}

function toReport(input: Input): WorkoutReport {
  const { id: _id, updatedAt: _updatedAt, timeZone: zone, distanceKm, startedAt, ...same } = input;
  return {
    ...same,
    startedAt: utc(startedAt),
    offsetMinutes: parseRfc3339(startedAt)?.offsetMinutes,
    zone,
    durationMinutes: rounded(input.durationMinutes),
    elapsedMinutes:
      input.elapsedMinutes === undefined ? undefined : rounded(Math.max(input.elapsedMinutes, input.durationMinutes)),
    distanceMeters: distanceKm === undefined ? undefined : rounded(distanceKm * 1e3) || undefined,
    ascentMeters: input.ascentMeters === undefined ? undefined : rounded(input.ascentMeters),
    rpe: input.rpe === undefined ? undefined : rounded(input.rpe),
    averageHeartRate: input.averageHeartRate === undefined ? undefined : rounded(input.averageHeartRate),
  };
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
