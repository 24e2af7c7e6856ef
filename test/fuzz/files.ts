import { readdirSync, readFileSync } from "node:fs";
import { parseLogFile } from "../../lib/files/log-file.ts";
import type { LogFile } from "../../lib/files/log-records.ts";
import { LONGEST_MINUTES } from "../../lib/vendors/plausibility.ts";
import { farthestMeters } from "../../lib/vendors/speed-limits.ts";
import { createDice, type Dice } from "./dice.ts";

/** What came of changed files. */
export interface FileFigures {
  readonly tried: number;
  /** Files that threw, were lost without a word, or gave a workout that cannot be; there may be none. */
  readonly faults: readonly string[];
  readonly workouts: number;
  readonly problems: number;
}

const FOLDER = new URL("../fixtures/files/", import.meta.url);
const NOW_MS = Date.UTC(2026, 11, 1);
/** Half a megabyte of text is changed as thoroughly as its beginning. */
const LONGEST = 20_000;

/** Reads files as devices leave them, changed in one way to five. */
export function fuzzFiles(cases: number, seed: number): FileFigures {
  const dice = createDice(seed);
  const names = readdirSync(FOLDER);
  const files = new Map(names.map((name) => [name, readFileSync(new URL(name, FOLDER)).subarray(0, LONGEST)] as const));
  const faults: string[] = [];
  let [workouts, problems] = [0, 0];
  for (let tried = 0; tried < cases; tried += 1) {
    const fileName = dice.pick(names);
    const bytes = changed(files.get(fileName) ?? new Uint8Array(), dice);
    const read = readSafely(fileName, bytes);
    const fault = typeof read === "string" ? read : faultOf(read);
    if (fault !== undefined) faults.push(`${fileName}, case ${tried}: ${fault}`);
    if (typeof read === "string") continue;
    workouts += read.workouts.length;
    problems += read.problems.length;
  }
  return { tried: cases, faults, workouts, problems };
}

function readSafely(fileName: string, bytes: Uint8Array): LogFile | string {
  try {
    return parseLogFile({ fileName, bytes, format: "auto", nowMs: NOW_MS, homeZone: "Europe/Berlin" });
  } catch (error) {
    return error instanceof Error ? `threw ${error.stack}` : "threw";
  }
}

function faultOf({ workouts, problems }: LogFile): string | undefined {
  if (workouts.length === 0 && problems.length === 0) return "lost without a word";
  const impossible = workouts.find(({ report }) => {
    const { kind, durationMinutes, elapsedMinutes = durationMinutes, distanceMeters = 0, ascentMeters = 0 } = report;
    const isTimed = durationMinutes > 0 && durationMinutes <= Math.min(LONGEST_MINUTES[kind], elapsedMinutes);
    return !isTimed || distanceMeters < 0 || distanceMeters > farthestMeters(kind, durationMinutes) || ascentMeters < 0;
  });
  if (impossible !== undefined) return `cannot be: ${JSON.stringify(impossible.report)}`;
  const vague = problems.find(({ came, expected }) => came === "" || expected === "Invalid input");
  return vague === undefined ? undefined : `says nothing: ${JSON.stringify(vague)}`;
}

function changed(bytes: Uint8Array, dice: Dice): Uint8Array {
  let file = Buffer.from(bytes);
  for (let changes = dice.int(5); changes >= 0; changes -= 1) file = changedOnce(file, dice);
  return file;
}

function changedOnce(file: Buffer, dice: Dice): Buffer<ArrayBuffer> {
  const at = dice.int(file.length + 1);
  const to = Math.min(file.length, at + dice.int(200));
  switch (dice.int(6)) {
    case 0:
      return Buffer.concat([file.subarray(0, at), dice.bytes(dice.int(8)), file.subarray(at)]);
    case 1:
      return Buffer.concat([file.subarray(0, at), file.subarray(to)]);
    case 2:
      return Buffer.concat([file.subarray(0, to), file.subarray(at)]);
    case 3:
      return Buffer.from(file.subarray(0, at));
    case 4:
      return Buffer.from(file.map((byte, place) => (place === at ? byte ^ (1 << dice.int(8)) : byte)));
    default:
      return withAnotherNumber(file, dice);
  }
}

/** Puts another number in place of one of a text. */
function withAnotherNumber(file: Buffer, dice: Dice): Buffer<ArrayBuffer> {
  const text = file.toString("latin1");
  const numbers = [...text.matchAll(/-?\d+(?:\.\d+)?/g)];
  if (numbers.length === 0) return Buffer.from(file);
  const number = dice.pick(numbers);
  const other = dice.pick(["0", "-1", "1e9", "NaN", "99999999999", "0.0000001", "", "1,5"]);
  return Buffer.from(text.slice(0, number.index) + other + text.slice(number.index + number[0].length), "latin1");
}
