import type { SourceWorkout } from "../../lib/app/log-workouts.ts";
import { type LogFile, type LogFormat, parseLogFile } from "../../lib/files/log-file.ts";
import { describeProblem } from "../../lib/team/problem.ts";
import { CommandFailed } from "./errors.ts";
import { type LogPath, logPaths, readBytes } from "./log-files.ts";
import { createProgress } from "./progress.ts";
import { homeZoneOf, namedZone } from "./read-inputs.ts";

/**
 * The workouts of a log file or of a folder of them; what could not be read is said on standard error, and the others
 * count. Wall times without a zone are the profile's, else those of the first zone the log names, else UTC.
 */
export async function readLog(
  path: string,
  format: LogFormat,
  profilePath?: string,
): Promise<readonly SourceWorkout[]> {
  return readLogAtHome(path, format, profilePath === undefined ? undefined : await homeZoneOf(profilePath));
}

/** The same with the home zone at hand; undefined when nobody knows it. */
export async function readLogAtHome(
  path: string,
  format: LogFormat,
  home: string | undefined,
): Promise<readonly SourceWorkout[]> {
  const paths = await logPaths(path);
  const files = await readAll(paths, { format, homeZone: home ?? "UTC" });
  const named = home ?? namedZone(files.flatMap(({ log }) => log.workouts));
  const read = home === undefined && named !== undefined ? await atHome(files, { format, homeZone: named }) : files;
  for (const { log } of read) for (const problem of log.problems) say(describeProblem(problem));
  if (named === undefined) sayZoneless(read);
  const workouts = read.flatMap(({ log }) => log.workouts);
  if (workouts.length === 0) throw new CommandFailed(`${paths[0]?.name ?? path} holds no workout that can be read`);
  return workouts;
}

interface ReadFile {
  readonly file: LogPath;
  readonly log: LogFile;
}

interface Reading {
  readonly format: LogFormat;
  readonly homeZone: string;
}

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
    const { format, homeZone } = reading;
    return parseLogFile({
      fileName: file.name,
      bytes: await readBytes(file.path),
      format,
      homeZone,
      nowMs: Date.now(),
    });
  } catch (error) {
    if (reading.isAlone || !(error instanceof CommandFailed)) throw error;
    const problem = { file: file.name, path: "", came: error.message, expected: "a file that can be read" };
    return { workouts: [], problems: [problem], isZoneless: false };
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

function sayZoneless(files: readonly ReadFile[]): void {
  for (const { file, log } of files) {
    if (log.isZoneless) say(`${file.name}: its times name no zone and were read as UTC; --profile names the zone`);
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
