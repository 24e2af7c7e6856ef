import { learn, type Model, type Sample, sharesOf } from "./softmax.ts";

/** How much of a full model is kept. */
export interface Budget {
  readonly features: number;
  readonly weights: number;
  readonly sizes: number;
}

/** A model of few weights, each of one of a few sizes. */
export interface SmallModel extends Model {
  readonly sizes: readonly number[];
}

interface Lesson {
  readonly samples: readonly Sample[];
  /** How much each label's weights matter. */
  readonly importance: readonly number[];
  readonly budget: Budget;
}

/** Of what is learned the larger model's judgement is so much, the rest the label. */
const TEACHER = 0.7;
const LEAST_TRUST = 0.3;
/** How much a weight matters grows with how often its feature occurs, to this power. */
const OFTEN = 0.25;

/** A small model that learns from the judgements of the full one, and gives up its least weights in three steps. */
export function shrink(full: Model, { samples, importance, budget }: Lesson): SmallModel {
  const labels = full.biases.length;
  const counts = new Float64Array(full.weights.length / labels);
  for (const { features, weight } of samples) for (const each of features) counts[each] = (counts[each] ?? 0) + weight;
  const kept = strongest(full, { counts, importance, most: budget.features });
  const taught = samples.map((sample) => ({
    ...sample,
    weight: Math.max(sample.weight, LEAST_TRUST),
    target: sharesOf(full, sample).map((share, label) => TEACHER * share + (label === sample.label ? 1 - TEACHER : 0)),
  }));
  const rows = new Uint8Array(full.weights.length);
  for (const feature of kept) rows.fill(1, feature * labels, (feature + 1) * labels);
  const from: Model = { weights: full.weights.map((weight, at) => (rows[at] === 1 ? weight : 0)), biases: full.biases };
  let small = learn(taught, { rounds: 4, rate: 0.2, from, mask: rows });
  for (const most of [2 * budget.weights, Math.floor(1.3 * budget.weights), budget.weights]) {
    small = learn(taught, { rounds: 4, rate: 0.15, ...thinned(small, { kept, counts, importance, most }) });
  }
  return rounded(small, budget.sizes);
}

interface Choice {
  readonly counts: Float64Array;
  readonly importance: readonly number[];
  readonly most: number;
}

/** The features whose weights differ most between labels, by how often they occur. */
function strongest({ weights, biases }: Model, { counts, importance, most }: Choice): readonly number[] {
  const labels = biases.length;
  const strengths = counts.map((count, feature) => {
    const row = weights.subarray(feature * labels, (feature + 1) * labels);
    const mean = row.reduce((sum, weight) => sum + weight, 0) / labels;
    const spread = row.reduce((sum, weight, label) => sum + ((weight - mean) * (importance[label] ?? 1)) ** 2, 0);
    return Math.sqrt(spread * count);
  });
  return [...strengths.keys()].toSorted((a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0)).slice(0, most);
}

/** The weights of each kept feature beside their median, as which the others are read; the least are left out. */
function thinned(
  { weights, biases }: Model,
  { kept, counts, importance, most }: Choice & { readonly kept: readonly number[] },
): { readonly from: Model; readonly mask: Uint8Array } {
  const labels = biases.length;
  const centred = new Float32Array(weights.length);
  const strengths = new Float32Array(weights.length);
  for (const feature of kept) {
    const row = weights.subarray(feature * labels, (feature + 1) * labels);
    const median = row.toSorted()[labels >> 1] ?? 0;
    const often = (counts[feature] ?? 0) ** OFTEN;
    for (const [label, weight] of row.entries()) {
      centred[feature * labels + label] = weight - median;
      strengths[feature * labels + label] = Math.abs(weight - median) * often * (importance[label] ?? 1);
    }
  }
  const least = strengths.toSorted().at(-most - 1) ?? 0;
  const mask = Uint8Array.from(strengths, (strength) => (strength > least ? 1 : 0));
  return { from: { weights: centred.map((weight, at) => (mask[at] === 1 ? weight : 0)), biases }, mask };
}

/** Weights of a few sizes, evenly spaced by their logarithm; a twentieth is smaller, one in a thousand larger. */
function rounded({ weights, biases }: Model, count: number): SmallModel {
  const sorted = weights
    .map((weight) => Math.abs(weight))
    .filter((weight) => weight > 0)
    .toSorted();
  const least = sorted[Math.floor(sorted.length / 20)] ?? 1;
  const most = sorted[Math.floor(sorted.length * 0.999)] ?? 1;
  const sizes = Array.from({ length: count }, (_, at) => least * (most / least) ** (at / (count - 1))).map((size) =>
    Number(size.toPrecision(4)),
  );
  const nearest = (weight: number): number => {
    const off = sizes.map((size) => Math.abs(Math.log(Math.abs(weight) / size)));
    return Math.sign(weight) * (sizes[off.indexOf(Math.min(...off))] ?? 0);
  };
  return { weights: weights.map((weight) => (weight === 0 ? 0 : nearest(weight))), biases, sizes };
}
