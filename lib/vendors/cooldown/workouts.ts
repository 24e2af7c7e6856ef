import * as z from "zod/mini";
import type { SourceWorkout } from "../../app/log-workouts.ts";
import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import { MUSCLE_GROUPS, WORKOUT_KINDS, type WorkoutReport } from "../../domain/log/workout.ts";
import { fieldsOf, flag, number, oneOf, text, timeZone } from "../../team/fields.ts";
import { parseRfc3339 } from "../instants.ts";

/** The source slug of our own format. */
export const COOLDOWN_SOURCE = "cooldown";
const EARLIEST_MS = Date.UTC(2000, 0, 1);
const CLOCK_SKEW_MS = 15 * MINUTE_MS;
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
      if (msOf(workout.startedAt) > nowMs + CLOCK_SKEW_MS) {
        issues.push({ code: "custom", message: START_ALLOWED, path: ["startedAt"], input: workout.startedAt });
      }
      return toSourceWorkout(workout);
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
  return instant().check(z.refine((value) => !(msOf(value) < EARLIEST_MS), { error: START_ALLOWED }));
}

const may = z.exactOptional;

const fields = {
  id: may(text("1 to 128 letters, digits or . _ : ~ -", ID_FORM)),
  kind: oneOf(WORKOUT_KINDS),
  startedAt: startInstant(),
  timeZone: may(timeZone()),
  durationMinutes: positive(1440),
  distanceKm: may(number(0, 2000)),
  ascentMeters: may(number(0, 30_000)),
  elapsedMinutes: may(positive(14_400)),
  rpe: may(number(0, 10)),
  averageHeartRate: may(number(20, 260)),
  muscleGroups: may(z.array(oneOf(MUSCLE_GROUPS), { error: "a list of muscle groups" })),
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
    elapsedMinutes: input.elapsedMinutes === undefined ? undefined : rounded(input.elapsedMinutes),
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
