import type { Reading } from "./command-intent.ts";
import type { SingleIntent } from "./intent.ts";
import { normaliseText } from "./normalise-text.ts";
import type { EffortReader } from "./read-number.ts";
import { share } from "./text-classifier.ts";

/** From this share on what stands beside an effort is believed to be of pain. */
const SURE_OF_PAIN = 0.5;
/** From this share on a number that begins or ends a short text is believed to be an effort. */
const MAYBE_RATING = 0.03;
const LONGEST_RATING = 9;
const LONGEST_REMARK = 3;
const LONGEST_AFTER_TIME = 6;

export function effortOf(read: EffortReader["meant"], { normal }: Reading): SingleIntent | undefined {
  const rpe = read(normal.words, normal.folded);
  return rpe === undefined ? undefined : { kind: "number", rpe, isBare: /^ [0-9.]+(?: [,])? $/u.test(normal.words) };
}

/** "Twisted my ankle, 6" tells of both, and so does "1:45 half, knee hurts, 7". */
export function painBesideEffort(reading: Reading): SingleIntent | undefined {
  const { remark, efforts, normal, part } = reading;
  const timed = effortAfterTime(reading);
  const clauses = timed === undefined ? [] : normal.words.split(" , ").map((words) => part(` ${words.trim()} `).judged);
  const judged = remark === undefined ? clauses : [remark, ...clauses];
  if (judged.every((each) => share("pain", each) < SURE_OF_PAIN)) return undefined;
  const effort = effortOf(efforts.meant, reading) ?? timed;
  return effort?.kind === "number" ? { kind: "pain", rpe: effort.rpe } : undefined;
}

/** The effort that a short text begins or ends with: "8, but only because of the wind", "solid 6, legs a bit heavy". */
export function remarkedEffort(reading: Reading): SingleIntent | undefined {
  const words = reading.normal.words.split(" ").filter((word) => word !== "" && word !== ",");
  const clauses = reading.normal.words.split(" , ").map((clause) => clause.trim().split(" "));
  const remarks = [clauses[0] ?? [], clauses.at(-1) ?? []].filter(({ length }) => length <= LONGEST_REMARK);
  const edges = [words[0] ?? "", words.at(-1) ?? "", ...remarks.flat()];
  const isEdge = edges.some((word) => reading.efforts.meant(` ${word} `, word) !== undefined);
  const numbers = words.filter((word) => /^\d/u.test(word));
  if (!isEdge || numbers.length > 1 || words.length > LONGEST_RATING) return undefined;
  return share("rating", reading.judged) < MAYBE_RATING ? undefined : effortOf(reading.efforts.meant, reading);
}

/** "10k in 44:12, felt like an 8": the effort in the last clause after a finish time; none after the time of a clock. */
export function effortAfterTime({ normal, efforts, part }: Reading): SingleIntent | undefined {
  if (efforts.stated(normal.words, normal.folded) !== undefined) return undefined;
  const time = [...normal.folded.matchAll(FINISH_TIME)].at(-1);
  if (time === undefined || efforts.isCounted(normaliseText(normal.folded.slice(0, time.index)).words))
    return undefined;
  const clauses = normal.folded.slice(time.index + time[0].length).split(CLAUSE_END);
  const { words } = normaliseText(clauses.findLast((clause) => /[\p{L}\p{N}]/u.test(clause)) ?? "");
  if (words.includes("?") || words.trim().split(" ").length > LONGEST_AFTER_TIME) return undefined;
  const told = part(words);
  if (share("rating", told.judged) < MAYBE_RATING) return undefined;
  return effortOf(efforts.meant, told);
}

const FINISH_TIME = /\d\s?[:h]\s?\d\d(?:\s?[:']\s?\d\d)?(?!\d)|\d\d?\s?'\s?\d\d(?!\d)/gu;
const CLAUSE_END = /[,;.!]+(?=\s|$)|\s[-–]\s/u;
