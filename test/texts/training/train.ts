import { createConceptFinder } from "../../../lib/domain/conversation/concepts.ts";
import { normaliseText } from "../../../lib/domain/conversation/normalise-text.ts";
import { hashOf, type LearnedRows, type TextWeights } from "../../../lib/domain/conversation/text-classifier.ts";
import { featuresOf, wordsOf } from "../../../lib/domain/conversation/text-features.ts";
import { CONCEPT_LISTS } from "../../../lib/languages/concept-lists.ts";
import type { Example } from "./examples.ts";
import { shrink } from "./shrink.ts";
import { learn, type Model, type Sample } from "./softmax.ts";

/** So many weights of the full model are kept: it decides how large the reader is. */
const MOST_WEIGHTS = 26600;
/** Labels whose weights matter more than those of commands, which are mostly written as they are listed. */
const IMPORTANCE: Readonly<Record<string, number>> = {
  crisis: 2.2,
  emergency: 2.2,
  doctor: 2.6,
  stop: 1.8,
  chat: 1.7,
  rating: 1.3,
  pain: 1.3,
  sick: 1.7,
  race: 1.2,
  status: 1.2,
  pause: 1.2,
  snooze: 1.2,
};
/** A feature of a single text says nothing of others. */
const LEAST_TEXTS = 2;

export interface Learned {
  readonly weights: TextWeights;
  readonly rows: LearnedRows;
}

const conceptsIn = createConceptFinder(CONCEPT_LISTS);

/** Learns what the texts have in common, always with the same result. */
export function train(examples: readonly Example[]): Learned {
  const labels = [...new Set(examples.map(({ intent }) => intent))].toSorted();
  const read = examples.map(({ text }) => featuresIn(text));
  const hashes = commonFeatures(read);
  const indexes = new Map(hashes.map((hash, index) => [hash, index]));
  const samples: readonly Sample[] = examples.map(({ intent, weight }, at) => {
    const known = (read[at] ?? []).flatMap(([hash, value]) => {
      const index = indexes.get(hash);
      return index === undefined ? [] : [[index, value] as const];
    });
    return {
      features: Int32Array.from(known, ([index]) => index),
      values: Float32Array.from(known, ([, value]) => value),
      label: labels.indexOf(intent),
      weight,
      target: undefined,
    };
  });
  const from: Model = {
    weights: new Float32Array(hashes.length * labels.length),
    biases: new Float64Array(labels.length),
  };
  const full = learn(samples, { rounds: 16, rate: 0.6, from });
  const importance = labels.map((label) => IMPORTANCE[label] ?? 1.18);
  const { weights, biases, step } = shrink(full, { samples, importance, most: MOST_WEIGHTS });
  const rows = rowsOf(weights, { hashes, step, labels: labels.length });
  const entries = [...rows.values()].reduce((sum, row) => sum + row.length, 0);
  const rounded = [...biases].map((bias) => Number(bias.toPrecision(3)));
  return { weights: { labels, biases: rounded, step, rows: rows.size, entries }, rows };
}

function featuresIn(text: string): readonly (readonly [number, number])[] {
  return [...featuresOf(wordsOf(normaliseText(text).words), conceptsIn)].map(([name, value]) => [hashOf(name), value]);
}

/** The hashes of features that more than one text has, in order. */
function commonFeatures(read: readonly (readonly (readonly [number, number])[])[]): readonly number[] {
  const texts = new Map<number, number>();
  for (const features of read) {
    for (const hash of new Set(features.map(([each]) => each))) texts.set(hash, (texts.get(hash) ?? 0) + 1);
  }
  return [...texts.keys()].filter((hash) => (texts.get(hash) ?? 0) >= LEAST_TEXTS).toSorted((a, b) => a - b);
}

function rowsOf(
  weights: Float32Array,
  { hashes, step, labels }: { readonly hashes: readonly number[]; readonly step: number; readonly labels: number },
): LearnedRows {
  return new Map(
    hashes.flatMap((hash, feature) => {
      const row = [...weights.subarray(feature * labels, (feature + 1) * labels)].flatMap((weight, label) =>
        weight === 0 ? [] : [{ label, steps: Math.round(weight / step) }],
      );
      return row.length === 0 ? [] : [[hash, row] as const];
    }),
  );
}
