import * as z from "zod/mini";
import { readJson } from "../../app/json.ts";
import type { SourceWorkout } from "../../app/log-workouts.ts";
import { formatValue, problemsOf } from "../../team/problem.ts";
import type { RecordProblem } from "../read-result.ts";
import { isWorkoutId, WORKOUT_ID } from "./workout-fields.ts";
import { cooldownWorkout } from "./workouts.ts";

const LARGEST_BATCH = 100;
const BODY = '{"workouts":[{"athleteId",...}]} or {"deleted":[{"athleteId","id"}]}';
const ATHLETE_ID = "an athlete's id such as a-0f3c: lower-case letters, digits and -";
const athleteId = z.string({ error: ATHLETE_ID }).check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: ATHLETE_ID }));

export interface NamedAthlete {
  /** Where the entry stands in the body, such as `workouts.1`; empty when it is the body. */
  readonly path: string;
  readonly athleteId: string;
}

export interface TeamWorkout extends NamedAthlete {
  readonly workout: SourceWorkout;
}

export interface TeamDeletion extends NamedAthlete {
  readonly externalId: string;
}

export type TeamBody =
  | { readonly kind: "workouts"; readonly entries: readonly TeamWorkout[] }
  | { readonly kind: "deleted"; readonly entries: readonly TeamDeletion[] }
  | { readonly kind: "not-json"; readonly detail: string }
  | {
      readonly kind: "invalid";
      readonly problems: readonly RecordProblem[];
      /** The athletes that its entries name, whatever else is wrong with them. */
      readonly entries: readonly NamedAthlete[];
    };

/** Reads what a team signs: workouts or deletions, each naming its athlete; one bad entry refuses the whole body. */
export function parseTeamBody(bytes: Uint8Array, nowMs: number): TeamBody {
  const json = readJson(bytes);
  if ("problem" in json) return { kind: "not-json", detail: json.problem };
  const { value } = json;
  const list = listOf(value);
  if (list === undefined) return invalid([{ path: "", came: formatValue(value), expected: BODY }]);
  const { name, entries } = list;
  if (entries.length === 0 || entries.length > LARGEST_BATCH) {
    return invalid([{ path: name, came: `a list of ${entries.length}`, expected: `1 to ${LARGEST_BATCH} of them` }]);
  }
  const pathOf = (at: number): string => (name === "" ? "" : `${name}.${at}`);
  const read =
    name === "deleted"
      ? collected(
          "deleted",
          entries.map((entry, at) => readDeletion(entry, pathOf(at))),
        )
      : collected(
          "workouts",
          entries.map((entry, at) => readWorkout(entry, { path: pathOf(at), nowMs })),
        );
  if (read.kind !== "invalid") return read;
  return invalid(
    read.problems,
    entries.flatMap((entry, at) => athletesIn(entry, pathOf(at))),
  );
}

function athletesIn(entry: unknown, path: string): readonly NamedAthlete[] {
  const read = z.safeParse(z.object({ athleteId }), entry);
  return read.success ? [{ path, athleteId: read.data.athleteId }] : [];
}

const batch = z.union([
  z.strictObject({ workouts: z.array(z.unknown()) }),
  z.strictObject({ deleted: z.array(z.unknown()) }),
]);

function listOf(value: unknown): { readonly name: string; readonly entries: readonly unknown[] } | undefined {
  const read = z.safeParse(batch, value);
  if (read.success) {
    const [named] = Object.entries(read.data);
    return named && { name: named[0], entries: named[1] };
  }
  if (!isRecord(value) || "workouts" in value || "deleted" in value) return undefined;
  return { name: "", entries: [value] };
}

type Entry = TeamWorkout | TeamDeletion;
type Read<One extends Entry> = { readonly entry: One } | { readonly problems: readonly RecordProblem[] };

function collected<Kind extends "workouts" | "deleted", One extends Entry>(kind: Kind, read: readonly Read<One>[]) {
  const problems = read.flatMap((one) => ("problems" in one ? one.problems : []));
  const entries = read.flatMap((one) => ("entry" in one ? [one.entry] : []));
  const all = problems.length > 0 ? problems : repeated(entries);
  return all.length > 0 ? invalid(all) : { kind, entries };
}

/** The same workout of the same athlete twice would leave it to chance which one stands. */
function repeated(entries: readonly Entry[]): readonly RecordProblem[] {
  const firstAt = new Map<string, string>();
  return entries.flatMap((entry) => {
    const id = "workout" in entry ? entry.workout.externalId : entry.externalId;
    const key = `${entry.athleteId} ${id}`;
    const first = firstAt.get(key);
    if (first === undefined) {
      firstAt.set(key, entry.path);
      return [];
    }
    return [
      { path: under(entry.path, "id"), came: formatValue(id), expected: `an id of its own; ${first} has it already` },
    ];
  });
}

function readWorkout(
  value: unknown,
  { path, nowMs }: { readonly path: string; readonly nowMs: number },
): Read<TeamWorkout> {
  if (!isRecord(value))
    return { problems: [{ path, came: formatValue(value), expected: "a workout that names athleteId" }] };
  const { athleteId: named, ...rest } = value;
  const owner = z.safeParse(athleteId, named);
  const workout = z.safeParse(cooldownWorkout(nowMs), rest);
  if (owner.success && workout.success) return { entry: { path, athleteId: owner.data, workout: workout.data } };
  return {
    problems: [
      ...(owner.success ? [] : [{ path: under(path, "athleteId"), came: formatValue(named), expected: ATHLETE_ID }]),
      ...(workout.success ? [] : problemsOf("body", workout.error, rest)).map((each) => ({
        ...each,
        path: under(path, each.path),
      })),
    ],
  };
}

const deletion = z.strictObject({
  athleteId,
  id: z.string({ error: WORKOUT_ID }).check(z.refine(isWorkoutId, { error: WORKOUT_ID })),
});

function readDeletion(value: unknown, path: string): Read<TeamDeletion> {
  const read = z.safeParse(deletion, value);
  if (read.success) return { entry: { path, athleteId: read.data.athleteId, externalId: read.data.id } };
  return { problems: problemsOf("body", read.error, value).map((each) => ({ ...each, path: under(path, each.path) })) };
}

function invalid(
  problems: readonly RecordProblem[],
  entries: readonly NamedAthlete[] = [],
): TeamBody & { readonly kind: "invalid" } {
  return { kind: "invalid", problems, entries };
}

function under(path: string, name: string): string {
  return [path, name].filter((part) => part !== "").join(".");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
