/** A text as the learner sees it. */
export interface Sample {
  /** Which features it has, and how much of each. */
  readonly features: Int32Array;
  readonly values: Float32Array;
  readonly label: number;
  readonly weight: number;
  /** The shares to learn, where they are not all the label's. */
  readonly target: Float64Array | undefined;
}

/** A linear model: weights of features by labels, a feature a row. */
export interface Model {
  readonly weights: Float32Array;
  readonly biases: Float64Array;
}

interface Course {
  readonly rounds: number;
  readonly rate: number;
  readonly from: Model;
  /** Which weights are learned; undefined: all. */
  readonly mask?: Uint8Array;
}

/** What the sums of squares begin with. */
const START = 0.01;
/** A share that is wrong by less teaches nothing. */
const LEAST_ERROR = 0.002;
/** The rate falls to this part of itself by the last round. */
const LAST_RATE = 0.3;
const BIAS_RATE = 0.3;

/** Softmax regression by AdaGrad, a text at a time, always in the same order. */
export function learn(lesson: readonly Sample[], { rounds, rate, from, mask }: Course): Model {
  const model: Model = { weights: from.weights.slice(), biases: from.biases.slice() };
  const squares: Model = {
    weights: new Float32Array(from.weights.length).fill(START),
    biases: new Float64Array(from.biases.length).fill(START),
  };
  const random = createRandom(7);
  const order = [...lesson];
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    const slowed = rate * (1 - ((1 - LAST_RATE) * round) / Math.max(1, rounds - 1));
    for (const sample of order) step(sample, model, { squares, rate: slowed, mask });
  }
  return model;
}

interface Step {
  readonly squares: Model;
  readonly rate: number;
  readonly mask: Uint8Array | undefined;
}

function step(sample: Sample, { weights, biases }: Model, { squares, rate, mask }: Step): void {
  const errors = sharesOf({ weights, biases }, sample);
  const wrong: number[] = [];
  for (let label = 0; label < errors.length; label += 1) {
    const target = sample.target === undefined ? Number(label === sample.label) : (sample.target[label] ?? 0);
    errors[label] = ((errors[label] ?? 0) - target) * sample.weight;
    if (Math.abs(errors[label] ?? 0) > LEAST_ERROR) wrong.push(label);
  }
  for (const label of wrong)
    descend(biases, squares.biases, { at: label, slope: errors[label] ?? 0, rate: rate * BIAS_RATE });
  for (let each = 0; each < sample.features.length; each += 1) {
    const row = (sample.features[each] ?? 0) * biases.length;
    const value = sample.values[each] ?? 0;
    for (const label of wrong) {
      const at = row + label;
      if (mask !== undefined && mask[at] === 0) continue;
      descend(weights, squares.weights, { at, slope: value * (errors[label] ?? 0), rate });
    }
  }
}

type Numbers = Float32Array | Float64Array;

function descend(
  values: Numbers,
  squares: Numbers,
  { at, slope, rate }: { readonly at: number; readonly slope: number; readonly rate: number },
): void {
  const square = (squares[at] ?? 0) + slope * slope;
  squares[at] = square;
  values[at] = (values[at] ?? 0) - (rate * slope) / Math.sqrt(square);
}

/** The share that a model gives each label. */
export function sharesOf({ weights, biases }: Model, { features, values }: Sample): Float64Array {
  const scores = biases.slice();
  for (let each = 0; each < features.length; each += 1) {
    const row = (features[each] ?? 0) * biases.length;
    const value = values[each] ?? 0;
    for (let label = 0; label < scores.length; label += 1) {
      scores[label] = (scores[label] ?? 0) + (weights[row + label] ?? 0) * value;
    }
  }
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let label = 0; label < scores.length; label += 1) {
    scores[label] = Math.exp((scores[label] ?? 0) - highest);
    sum += scores[label] ?? 0;
  }
  return scores.map((score) => score / sum);
}

function shuffle(order: Sample[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [order[at], order[other]];
    if (a !== undefined && b !== undefined) [order[at], order[other]] = [b, a];
  }
}

/** Numbers from 0 to below 1, always the same. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
