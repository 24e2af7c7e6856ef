import { MOST_STEPS } from "../../../lib/domain/conversation/packed-rows.ts";
import { learn, type Model, type Sample, sharesOf } from "./softmax.ts";

/** A model of few weights, each a whole number of steps. */
export interface SmallModel extends Model {
  readonly step: number;
}

interface Lesson {
  readonly samples: readonly Sample[];
  /** How much each label's weights matter. */
  readonly importance: readonly number[];
  /** How many weights are kept: it decides how large the reader is. */
  readonly most: number;
}

/** Of what is learned the larger model's judgement is so much, the rest the label. */
const TEACHER = 0.7;
const LEAST_TRUST = 0.3;
/** How much a weight matters grows with how often its feature occurs, to this power. */
const OFTEN = 0.25;
/** How many times the weights that are kept at last are kept in each round. */
const ROUNDS = [4, 2, 1.3, 1] as const;
/** The step between weights is so many times as large as the weight that a twentieth is smaller than. */
const STEP = 1.2;

/** A small model that learns from the judgements of the full one, and gives up its least weights round by round. */
export function shrink(full: Model, { samples, importance, most }: Lesson): SmallModel {
  const counts = new Float64Array(full.weights.length / full.biases.length);
  for (const { features, weight } of samples) for (const each of features) counts[each] = (counts[each] ?? 0) + weight;
  const taught = samples.map((sample) => ({
    ...sample,
    weight: Math.max(sample.weight, LEAST_TRUST),
    target: sharesOf(full, sample).map((share, label) => TEACHER * share + (label === sample.label ? 1 - TEACHER : 0)),
  }));
  let small = besideMedians(full);
  for (const times of ROUNDS) {
    const { from, mask } = thinned(small, { counts, importance, most: Math.floor(times * most) });
    small = learn(taught, { rounds: 4, rate: 0.15, from, mask });
  }
  return inSteps(small);
}

interface Choice {
  readonly counts: Float64Array;
  readonly importance: readonly number[];
  readonly most: number;
}

/** The weights of each feature beside their median, as which those are read that are left out. */
function besideMedians({ weights, biases }: Model): Model {
  const labels = biases.length;
  const beside = weights.slice();
  for (let first = 0; first < weights.length; first += labels) {
    const row = beside.subarray(first, first + labels);
    const median = row.toSorted()[labels >> 1] ?? 0;
    row.set(row.map((weight) => weight - median));
  }
  return { weights: beside, biases };
}

/** The weights that matter most; the others are left out, and learned no more. */
function thinned(
  { weights, biases }: Model,
  { counts, importance, most }: Choice,
): { readonly from: Model; readonly mask: Uint8Array } {
  const often = counts.map((count) => count ** OFTEN);
  const strengths = weights.map((weight, at) => {
    const label = at % biases.length;
    return Math.abs(weight) * (often[(at - label) / biases.length] ?? 0) * (importance[label] ?? 1);
  });
  const least = strengths.toSorted().at(-most - 1) ?? 0;
  const mask = Uint8Array.from(strengths, (strength) => (strength > least ? 1 : 0));
  return { from: { weights: weights.map((weight, at) => (mask[at] === 1 ? weight : 0)), biases }, mask };
}

/** Weights of one to so many steps: even ones spoil a sum of many weights less than ever larger ones do. */
function inSteps({ weights, biases }: Model): SmallModel {
  const sorted = weights
    .map((weight) => Math.abs(weight))
    .filter((weight) => weight > 0)
    .toSorted();
  const step = Number((STEP * (sorted[Math.floor(sorted.length / 20)] ?? 1)).toPrecision(3));
  const stepsOf = (weight: number): number =>
    Math.sign(weight) * Math.min(MOST_STEPS, Math.max(1, Math.round(Math.abs(weight) / step)));
  return { weights: weights.map((weight) => step * stepsOf(weight)), biases, step };
}
