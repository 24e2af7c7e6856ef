import type { SourceWorkout } from "../app/log-workouts.ts";
import type { Problem } from "../team/problem.ts";
import { ACTIVITY, judgeWorkout } from "../vendors/plausibility.ts";
import {
  noted,
  type ReadRecord,
  type RecordProblem,
  refused,
  sentence,
  type ToldWorkout,
} from "../vendors/read-result.ts";
import { folded, said } from "./log-remarks.ts";

export interface LogFile {
  readonly workouts: readonly SourceWorkout[];
  /** What could not be read and how some was read; the others count. */
  readonly problems: readonly Problem[];
  /** Records, and fields of records that count, which were left out. */
  readonly leftOut: number;
  /** Whether its times are wall times without a zone, read as those of `homeZone`. */
  readonly isZoneless: boolean;
}

/** A file as its records are judged. */
interface FiledLog {
  readonly fileName: string;
  /** A workout that starts after this is a mistake [epoch milliseconds]. */
  readonly nowMs: number;
}

interface CountedRecord {
  readonly workouts: readonly SourceWorkout[];
  readonly problems: readonly Problem[];
  readonly leftOut: number;
}

const NOTHING = noted(sentence("", "holds no workout"));

/** What counts of the records of a file, and what is said of the others. */
export function collect(
  input: FiledLog,
  { records, isZoneless = false }: { readonly records: readonly ReadRecord[]; readonly isZoneless?: boolean },
): LogFile {
  const told = records.length > 0 ? records : [refused("", NOTHING)];
  const counted = told.map((record) => countedRecord(record, input));
  const problems = folded(counted.flatMap((each) => each.problems));
  const leftOut = counted.reduce((count, each) => count + each.leftOut, 0);
  return {
    workouts: counted.flatMap(({ workouts }) => workouts),
    problems: said(problems, leftOut, input.fileName),
    leftOut,
    isZoneless,
  };
}

function countedRecord({ where, workout, problems }: ReadRecord, { fileName, nowMs }: FiledLog): CountedRecord {
  const named = (found: readonly RecordProblem[]): readonly Problem[] =>
    found.map(({ path, came, expected }) => ({ file: fileName, path: `${where} ${path}`.trim(), came, expected }));
  const lost = { workouts: [], leftOut: problems.length > 0 && problems.every(({ isNote }) => isNote) ? 0 : 1 };
  if (workout === undefined) return { ...lost, problems: named(problems) };
  const judged = judgeWorkout(workout, nowMs);
  switch (judged.kind) {
    case "workout": {
      const found = [...problems, ...judged.remarks];
      const leftOut = found.filter(({ isNote = false }) => !isNote).length;
      return { workouts: [judged.workout], problems: named(found), leftOut };
    }
    case "no-training":
      return { workouts: [], problems: named([noTraining(workout, judged.reason)]), leftOut: 1 };
    case "impossible":
      return { workouts: [], problems: named([...problems, ...judged.problems]), leftOut: 1 };
  }
}

function noTraining({ activityName }: ToldWorkout, reason: string): RecordProblem {
  if (activityName === undefined) return sentence("", `${reason}; it is left out`);
  return sentence(ACTIVITY, `${JSON.stringify(activityName)} is no training and is left out`);
}
