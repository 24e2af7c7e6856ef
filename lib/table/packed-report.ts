import { instantMs, isoInstant } from "../domain/local-time.ts";
import * as workouts from "../domain/log/workout.ts";

// A report as one short text: an assessment reads hundreds of them, is paid by the byte and decodes each attribute.
// `r1795347000,m45,o-300,x7,d8200,tHills, with Bea` is a run from that second on, of 45 minutes, and so on. Letters keep their
// meaning for good; a field with a letter that this release does not know is passed over.

const KIND_LETTERS: Readonly<Record<workouts.WorkoutKind, string>> = {
  run: "r",
  strength: "s",
  cross: "c",
  recovery: "y",
};

type NumberName =
  | "durationMinutes"
  | "elapsedMinutes"
  | "offsetMinutes"
  | "distanceMeters"
  | "ascentMeters"
  | "rpe"
  | "averageHeartRate";

const NUMBERS: readonly (readonly [name: NumberName, letter: string])[] = [
  ["durationMinutes", "m"],
  ["elapsedMinutes", "e"],
  ["offsetMinutes", "o"],
  ["distanceMeters", "d"],
  ["ascentMeters", "a"],
  ["rpe", "x"],
  ["averageHeartRate", "h"],
];

const MUSCLE_LETTERS: Readonly<Record<workouts.MuscleGroup, string>> = {
  quads: "q",
  hamstrings: "h",
  glutes: "g",
  calves: "c",
  lowerBack: "b",
  core: "o",
  chest: "e",
  upperBack: "u",
  shoulders: "s",
  arms: "a",
};

/** A report as one text; undefined for one that could not be read back as it is. */
export function packedReport(report: workouts.WorkoutReport): string | undefined {
  const { startedAt, zone, dayOnly, muscleGroups, toFailure, title } = report;
  const startMs = exactMs(startedAt);
  if (startMs === undefined || zone?.includes(",") === true) return undefined;
  const fields = [`${KIND_LETTERS[report.kind]}${startMs / 1_000}`];
  for (const [name, letter] of NUMBERS) if (report[name] !== undefined) fields.push(`${letter}${report[name]}`);
  if (muscleGroups !== undefined) fields.push(`g${muscleGroups.map((group) => MUSCLE_LETTERS[group]).join("")}`);
  if (dayOnly !== undefined) fields.push(dayOnly ? "n1" : "n0");
  if (toFailure !== undefined) fields.push(toFailure ? "f1" : "f0");
  if (zone !== undefined) fields.push(`z${zone}`);
  if (title !== undefined) fields.push(`t${title}`);
  return fields.join(",");
}

/** Epoch milliseconds of an instant in the form that `isoInstant` writes; undefined for any other form. */
function exactMs(instant: string): number | undefined {
  const ms = instantMs(instant);
  return Number.isNaN(ms) || isoInstant(ms) !== instant ? undefined : ms;
}

type Draft = { -readonly [Name in keyof workouts.WorkoutReport]: workouts.WorkoutReport[Name] };

/** Reads what `packedReport` wrote; undefined for anything else. */
export function unpackedReport(packed: string): workouts.WorkoutReport | undefined {
  // The title comes last, since it alone may hold a comma.
  const titleAt = packed.indexOf(",t");
  const [start = "", ...fields] = (titleAt === -1 ? packed : packed.slice(0, titleAt)).split(",");
  const kind = KINDS.get(start.charAt(0));
  const startedAt = instantOf(numberIn(start.slice(1)) * 1_000);
  if (kind === undefined || startedAt === undefined) return undefined;
  const report: Draft = { kind, startedAt, durationMinutes: Number.NaN };
  if (!fields.every((field) => isTaken(field, report)) || Number.isNaN(report.durationMinutes)) return undefined;
  if (titleAt !== -1) report.title = packed.slice(titleAt + 2);
  return report;
}

/** Puts a field into a report; false for one that cannot be read. */
function isTaken(field: string, report: Draft): boolean {
  const letter = field.charAt(0);
  const value = field.slice(1);
  const name = NUMBER_NAMES.get(letter);
  if (name !== undefined) {
    const number = numberIn(value);
    report[name] = number;
    return !Number.isNaN(number);
  }
  if (letter === "g") {
    const groups = musclesIn(value);
    report.muscleGroups = groups;
    return groups !== undefined;
  }
  if (letter === "n") report.dayOnly = value === "1";
  if (letter === "f") report.toFailure = value === "1";
  if (letter === "z") report.zone = value;
  return letter !== "";
}

const KINDS: ReadonlyMap<string, workouts.WorkoutKind> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ workouts.WORKOUT_KINDS.map((kind) => [KIND_LETTERS[kind], kind]),
);
const MUSCLES: ReadonlyMap<string, workouts.MuscleGroup> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ workouts.MUSCLE_GROUPS.map((group) => [MUSCLE_LETTERS[group], group]),
);
const NUMBER_NAMES: ReadonlyMap<string, NumberName> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ NUMBERS.map(([name, letter]) => [letter, name]),
);

function musclesIn(letters: string): readonly workouts.MuscleGroup[] | undefined {
  const groups: workouts.MuscleGroup[] = [];
  for (const letter of letters) {
    const group = MUSCLES.get(letter);
    if (group === undefined) return undefined;
    groups.push(group);
  }
  return groups;
}

function numberIn(text: string): number {
  return text === "" ? Number.NaN : Number(text);
}

/** What the table says of the first receipt of a workout. */
export interface FirstReceipt {
  readonly firstReceivedAt: string;
  readonly silent: boolean;
}

/** A first receipt as one text: epoch milliseconds, and an `s` for a silent one; undefined as for a report. */
export function packedReceipt({ firstReceivedAt, silent }: FirstReceipt): string | undefined {
  const ms = exactMs(firstReceivedAt);
  return ms === undefined ? undefined : `${ms}${silent ? "s" : ""}`;
}

/** Reads what `packedReceipt` wrote; undefined for anything else. */
export function unpackedReceipt(packed: string): FirstReceipt | undefined {
  const silent = packed.endsWith("s");
  const firstReceivedAt = instantOf(numberIn(silent ? packed.slice(0, -1) : packed));
  return firstReceivedAt === undefined ? undefined : { firstReceivedAt, silent };
}

/** The farthest instant of a Date from 1970 [milliseconds]. */
const FARTHEST_MS = 8.64e15;

function instantOf(ms: number): string | undefined {
  return Math.abs(ms) <= FARTHEST_MS ? isoInstant(Math.round(ms)) : undefined;
}
