import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import type { SourceWorkout } from "../../lib/app/log-workouts.ts";
import { type HomeZone, homeZoneOf } from "../../lib/files/home-zone.ts";
import { contentOf, MAX_BYTES } from "../../lib/files/log-content.ts";
import { type LogFileInput, parseLogFile } from "../../lib/files/log-file.ts";
import type { LogFile } from "../../lib/files/log-records.ts";
import { withoutSecondRecordings } from "../../lib/files/second-recordings.ts";
import { atTheirTwins } from "../../lib/files/wall-time-twins.ts";
import { printable } from "../../lib/local/printable.ts";
import { describeProblem, type Problem, saidOf } from "../../lib/team/problem.ts";
import { workoutFinder } from "../../lib/vendors/apple-health/workout-finder.ts";
import { CommandFailed, fileFailure } from "./failures.ts";
import type { LogWriting } from "./options.ts";
import { createProgress } from "./progress.ts";
import { homeZoneIn } from "./read-inputs.ts";

/** What was read of a log. */
export interface ReadLog {
  readonly workouts: readonly SourceWorkout[];
  /** IANA zone of the athlete's home. */
  readonly homeZone: string;
  /** Records, and fields of records that count, which could not be taken: each is named on standard error, or counted there. */
  readonly leftOut: number;
}

/**
 * The workouts of a log file or of a folder of them; what could not be read is said on standard error, and the others
 * count. Home, where wall times without a zone were shown, is the profile's zone, else the one the log names or its
 * offsets fit, else UTC; what no profile says is said.
 */
export async function readLog(path: string, writing: LogWriting, profilePath?: string): Promise<ReadLog> {
  return readLogAtHome(path, writing, profilePath === undefined ? undefined : homeZoneIn(profilePath));
}

/** The same when the home zone is known already; undefined when it is unknown. */
export async function readLogAtHome(
  path: string,
  { format, dates: dayOrder, distances: distanceUnit }: LogWriting,
  home: string | undefined,
): Promise<ReadLog> {
  const written = { format, dayOrder, distanceUnit };
  const paths = await logPaths(path);
  const files = await readAll(paths, { ...written, homeZone: home ?? "UTC" });
  const found = homeZoneOf(files.flatMap(({ log }) => log.workouts));
  const homeZone = home ?? (found.kind === "unknown" ? "UTC" : found.zone);
  const read = home === undefined && homeZone !== "UTC" ? await atHome(files, { ...written, homeZone }) : files;
  const told = atTheirTwins(
    read.flatMap(({ log }) => log.workouts),
    homeZone,
  );
  const names = read.flatMap(({ file, log }) => log.workouts.map(() => file.name));
  const once = withoutSecondRecordings(told.map((workout, at) => ({ file: names[at] ?? "", workout })));
  const problems = [...read.flatMap(({ log }) => log.problems), ...once.problems];
  for (const line of remarksOn(problems)) say(line);
  const { workouts } = once;
  if (workouts.length === 0) throw new CommandFailed(`${paths[0]?.name ?? path} holds no workout that can be read`);
  if (home === undefined) sayHome(basename(path), found);
  const leftOut = read.reduce((count, { log }) => count + log.leftOut, once.problems.length);
  return { workouts, homeZone, leftOut };
}

/** Files of which the same is said one by one; the others are counted. */
const MOST_ALIKE = 3;

/** A line a problem; what is said of many files alike, such as photos among them, is said of a few and counted. */
function remarksOn(problems: readonly Problem[]): readonly string[] {
  const alike = new Map<string, number>();
  const lines = problems.flatMap((problem) => {
    const { path } = problem;
    const same = saidOf(problem);
    const before = path === "" ? (alike.get(same) ?? 0) : 0;
    if (path === "") alike.set(same, before + 1);
    return before < MOST_ALIKE ? [describeProblem(problem)] : [];
  });
  const more = [...alike].filter(([, count]) => count > MOST_ALIKE);
  return [...lines, ...more.map(([same, count]) => `${count - MOST_ALIKE} more: ${same}`)];
}

/** What is taken for home where no profile names it, and how to name another; nothing where the log names its zone. */
function sayHome(name: string, found: HomeZone): void {
  const profile = '--profile FILE with {"timeZone":"Europe/Berlin"} names';
  switch (found.kind) {
    case "named":
      return;
    case "fitted": {
      const fits = found.fits === found.of ? "all of them" : `${found.fits} of ${found.of}`;
      return say(
        `${name}: names no time zone but offsets; ${found.name} fits ${fits} and is taken for home; ${profile} another`,
      );
    }
    case "unknown":
      return say(`${name}: names neither a time zone nor offsets; UTC is taken for home; ${profile} yours`);
  }
}

interface ReadFile {
  readonly file: LogPath;
  readonly log: LogFile;
}

type Reading = Pick<LogFileInput, "format" | "homeZone" | "dayOrder" | "distanceUnit">;

async function readAll(paths: readonly LogPath[], reading: Reading): Promise<readonly ReadFile[]> {
  const progress = createProgress("read");
  const files: ReadFile[] = [];
  for (const file of paths) {
    files.push({ file, log: await readOne(file, { ...reading, isAlone: paths.length === 1 }) });
    progress.show(files.length, paths.length);
  }
  progress.end();
  return files;
}

/** A file of a folder that cannot be opened is one problem among others. */
async function readOne(file: LogPath, reading: Reading & { readonly isAlone: boolean }): Promise<LogFile> {
  try {
    return parseLogFile({ ...reading, fileName: file.name, bytes: await readBytes(file.path), nowMs: Date.now() });
  } catch (error) {
    if (reading.isAlone || !(error instanceof CommandFailed)) throw error;
    const problem = { file: file.name, path: "", came: error.message, expected: "a file that can be read" };
    return { workouts: [], problems: [problem], leftOut: 1, isZoneless: false };
  }
}

/** Reads files whose wall times name no zone again, now that one is known. */
function atHome(files: readonly ReadFile[], reading: Reading): Promise<readonly ReadFile[]> {
  return Promise.all(
    files.map(async ({ file, log }) =>
      log.isZoneless ? { file, log: await readOne(file, { ...reading, isAlone: false }) } : { file, log },
    ),
  );
}

function say(line: string): void {
  process.stderr.write(printable(`${line}\n`));
}

/** A file that may be a log. */
interface LogPath {
  readonly path: string;
  /** Its name as problems show it: within a folder, the way from the folder. */
  readonly name: string;
}

/** The file at a path, or every file of the folder there and of its folders, in the order of their names. */
async function logPaths(path: string): Promise<readonly LogPath[]> {
  const found = await orFail(path, () => stat(path));
  if (!found.isDirectory()) return [{ path, name: basename(path) }];
  const entries = await orFail(path, () => readdir(path, { recursive: true, withFileTypes: true }));
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((each) => ({ path: each, name: relative(path, each) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The bytes of a file; of one that is too large only what a large log may have. */
async function readBytes(path: string): Promise<Uint8Array> {
  const { size } = await orFail(path, () => stat(path));
  if (size <= MAX_BYTES) return await orFail(path, () => readFile(path));
  const workouts = await orFail(path, () => workoutsOfLarge(path));
  if (workouts !== undefined && workouts.length <= MAX_BYTES) return workouts;
  throw new CommandFailed(
    `${basename(path)} has ${Math.round(size / MEGABYTE)} MB; a log may have ${MAX_BYTES / MEGABYTE}. ${SMALLER}`,
  );
}

const SMALLER =
  "Of a zip, unpack it and name the folder; of Apple, name its export.xml, which may be of any size; else export fewer years";
const MEGABYTE = 1024 * 1024;

const PIECE_BYTES = 256 * 1024;

/**
 * What of a file that is too large to be read at once is of workouts: those of Apple's `export.xml`, whose millions of
 * other records are passed over piece by piece; undefined of any other file.
 */
async function workoutsOfLarge(path: string): Promise<Uint8Array | undefined> {
  const find = workoutFinder();
  const workouts: string[] = [];
  let isFirst = true;
  const pieces: AsyncIterable<string> = createReadStream(path, { encoding: "utf8", highWaterMark: PIECE_BYTES });
  for await (const piece of pieces) {
    if (isFirst && contentOf(piece) !== "apple-health") return undefined;
    isFirst = false;
    for (const workout of find(piece)) workouts.push(workout);
  }
  return new TextEncoder().encode(`<HealthData>${workouts.join("")}</HealthData>`);
}

async function orFail<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw fileFailure(path, error);
  }
}
