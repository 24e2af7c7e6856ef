import type { Features } from "./text-features.ts";

/** What was learned from labelled texts (`npm run train-reader`). */
export interface TextWeights {
  readonly labels: readonly string[];
  /** What each label begins with. */
  readonly biases: readonly number[];
  /** What every weight is a multiple of. */
  readonly step: number;
  /** How many features have weights, and how many weights there are. */
  readonly rows: number;
  readonly entries: number;
}

/** Weights of one feature: of labels, in the order of theirs. */
export type Row = readonly { readonly label: number; readonly steps: number }[];
/** By the hashes of their features. */
export type LearnedRows = ReadonlyMap<number, Row>;
export type Rows = Pick<LearnedRows, "get">;

export interface Judgement {
  readonly label: string;
  /** From 0 to 1, of every label. */
  readonly shares: ReadonlyMap<string, number>;
}

/** Features are known by so many bits of their hash. */
const HASH_BITS = 18;

/** The number a feature is known by (FNV-1a, with its bits mixed). */
export function hashOf(feature: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < feature.length; at += 1) {
    hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01_00_01_93);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d);
  return (hash ^ (hash >>> 12)) & ((1 << HASH_BITS) - 1);
}

/** Judges features: each label's share of the sense. */
export function createClassifier({ labels, biases, step }: TextWeights, rows: Rows): (features: Features) => Judgement {
  return (features) => {
    const scores = [...biases];
    for (const [name, value] of features) {
      for (const { label, steps } of rows.get(hashOf(name)) ?? [])
        scores[label] = (scores[label] ?? 0) + steps * step * value;
    }
    const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
    const powers = scores.map((score) => Math.exp(score - highest));
    const sum = powers.reduce((all, power) => all + power, 0);
    const shares = new Map(labels.map((label, at) => [label, (powers[at] ?? 0) / sum]));
    return { label: labels[scores.indexOf(highest)] ?? "", shares };
  };
}

/** The features that weighed most for a label, most first. */
export function weighedFor(
  label: string,
  features: Features,
  { weights, rows }: { readonly weights: TextWeights; readonly rows: Rows },
): readonly { readonly name: string; readonly weight: number }[] {
  const index = weights.labels.indexOf(label);
  return [...features]
    .map(([name, value]) => {
      const steps = rows.get(hashOf(name))?.find((each) => each.label === index)?.steps ?? 0;
      return { name, weight: steps * weights.step * value };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
}

/** How much of the sense is of these labels together. */
export function shareOf(labels: readonly string[], judged: Judgement): number {
  return labels.reduce((sum, label) => sum + share(label, judged), 0);
}

/** How much of the sense is of a label. */
export function share(label: string, { shares }: Judgement): number {
  return shares.get(label) ?? 0;
}
