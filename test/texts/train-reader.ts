// Learns the weights of the reader of texts: `npm run train-reader [-- --leave-out WRITER]`.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { conceptsAsText, createConceptFinder } from "../../lib/domain/conversation/concepts.ts";
import { normaliseText } from "../../lib/domain/conversation/normalise-text.ts";
import { createTextReader } from "../../lib/domain/conversation/read-text.ts";
import {
  createClassifier,
  HASH_BITS,
  hashOf,
  type Judgement,
  packRows,
  type Rows,
  type TextWeights,
} from "../../lib/domain/conversation/text-classifier.ts";
import { type Features, featuresOf, wordsOf } from "../../lib/domain/conversation/text-features.ts";
import { CONCEPT_LISTS } from "../../lib/languages/concept-lists.ts";
import { CONVERSATION_WORDS } from "../../lib/languages/index.ts";
import { MEANINGS } from "../languages/meanings.ts";
import { labelledTexts } from "./labelled-texts.ts";
import { CRITICAL, isRight, readLabel } from "./score.ts";

const FIXTURES = "test/fixtures/texts";
const LESSONS = "test/texts/lessons";
const TARGET = "lib/app/text-weights.ts";
/** How much is kept: features, and weights of them. */
const MOST_FEATURES = 7_000;
const MOST_WEIGHTS = 24_000;
const SIZES = 12;

interface Example {
  readonly text: string;
  readonly intent: string;
  readonly weight: number;
}

interface Sample {
  readonly hashes: Int32Array;
  readonly values: Float64Array;
  readonly label: number;
  weight: number;
  /** What a larger model makes of it; the smaller one learns that. */
  target: Float64Array | undefined;
}

const conceptsIn = createConceptFinder(CONCEPT_LISTS);
const leaveOut = process.argv[process.argv.indexOf("--leave-out") + 1];
const isTrial = process.argv.includes("--leave-out");
const files = readdirSync(FIXTURES).toSorted();
const written = files.filter((name) => !isTrial || !name.startsWith(leaveOut ?? ""));
const examples: readonly Example[] = [
  ...written.flatMap((name) => labelledTexts(`${FIXTURES}/${name}`).map((text) => ({ ...text, weight: 1 }))),
  ...lessons("written.txt", () => 1),
  ...lessons("made.txt", (intent) => (intent === "chat" ? 0.4 : 0.15)),
  ...meanings(),
];
const labels = [...new Set(examples.map(({ intent }) => intent))].toSorted();
const GROUP = 64;
const CLASSES = labels.length;
const samples = examples.map((example) => sampleOf(example));
const random = createRandom(7);

const teacher = learn(samples, { rounds: 6, rate: 0.5, start: 1e-6 });
for (const sample of samples) {
  const shares = sharesOf(teacher, sample);
  sample.target = shares.map((share, label) => 0.7 * share + (label === sample.label ? 0.3 : 0));
}
const counts = new Float64Array(1 << HASH_BITS);
for (const { hashes, weight } of samples) for (const hash of hashes) counts[hash] = (counts[hash] ?? 0) + weight;
const kept = strongest(teacher.weights);
let small = learn(samples, { rounds: 3, rate: 0.2, start: 1e-3, from: teacher, mask: rowMask(kept) });
for (const most of [2 * MOST_WEIGHTS, Math.floor(1.3 * MOST_WEIGHTS), MOST_WEIGHTS]) {
  small = learn(samples, { rounds: 3, rate: 0.15, start: 1e-3, ...thinned(small, most) });
}
// What the small model still gets wrong of people's own texts is taught as it was labelled, and more.
const wrong = samples.filter((sample) => sample.weight >= 1 && largest(scoresOf(small, sample)) !== sample.label);
for (const sample of wrong) {
  sample.weight = 3;
  sample.target = undefined;
}
small = learn(samples, { rounds: 4, rate: 0.1, start: 1e-3, from: small, mask: maskOf(small) });
const learned = rounded(small);
const packed = packedText(packRows(learned.rows, learned.weights.sizes));
console.log(`${learned.rows.size} features, ${learned.weights.entries} weights, ${packed.length} bytes packed`);

if (isTrial) trial();
else {
  writeFileSync(
    TARGET,
    `// Written by \`npm run train-reader\`.
import type { TextWeights } from "../domain/conversation/text-classifier.ts";

export const textWeights: TextWeights = ${JSON.stringify(learned.weights)};

export const packedWeights =
  "${packed}";

export const packedConcepts =
  "${packedText(Buffer.from(conceptsAsText(CONCEPT_LISTS)))}";
`,
  );
}

function packedText(bytes: Uint8Array): string {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).toString("base64");
}

/** Scores what was left out, read as it ships. */
function trial(): void {
  const classify = createClassifier(learned.weights, learned.rows);
  const judge = (words: string): Judgement => classify(featuresOf(wordsOf(words), conceptsIn));
  const read = createTextReader({ languages: Object.values(CONVERSATION_WORDS), judge });
  const left = files.filter((name) => !written.includes(name)).flatMap((name) => labelledTexts(`${FIXTURES}/${name}`));
  const judged = left.map((text) => ({ text, label: readLabel(text, read) }));
  for (const intent of [...new Set(left.map((text) => text.intent))].toSorted()) {
    const of = judged.filter(({ text }) => text.intent === intent);
    const full = of.filter(
      ({ text }) => labels[largest(scoresOf(teacher, sampleOf({ ...text, weight: 1 })))] === intent,
    );
    const right = of.filter(({ text, label }) => isRight(text, label));
    console.log(`${intent.padEnd(12)} ${right.length} of ${of.length}, the full model ${full.length}`);
  }
  const others = judged.filter(({ text }) => !CRITICAL.includes(text.intent));
  const alarms = others.filter(({ label }) => CRITICAL.includes(label.intent));
  console.log(`taken for one of the first four: ${alarms.length} of ${others.length}`);
  if (!process.argv.includes("--misses")) return;
  for (const { text, label } of judged) {
    if (!isRight(text, label)) console.log(`${text.intent} -> ${label.intent}: ${text.text}`);
  }
}

function lessons(name: string, weightOf: (intent: string) => number): readonly Example[] {
  let intent = "";
  return readFileSync(`${LESSONS}/${name}`, "utf8")
    .split("\n")
    .flatMap((line) => {
      if (line.startsWith("## ")) intent = line.split(" ")[2] ?? "";
      return line === "" || line.startsWith("#") ? [] : [{ text: line, intent, weight: weightOf(intent) }];
    });
}

function meanings(): readonly Example[] {
  const names: Readonly<Record<string, string>> = {
    "red-flag crisis": "crisis",
    "red-flag emergency": "emergency",
    "red-flag doctor": "doctor",
    "food off": "food-off",
    "food on": "food-on",
    "bedtime off": "bedtime-off",
    "bedtime on": "bedtime-on",
    "race off": "race-cancel",
    "unsure-stop": "chat",
    tapback: "chat",
    other: "chat",
  };
  return Object.entries(MEANINGS).flatMap(([meaning, texts]) => {
    const [first = ""] = meaning.split(" ");
    const plain = { number: "rating", "rest-days": "rest" }[first] ?? first;
    const intent = names[meaning] ?? plain;
    return texts.map((text) => ({ text, intent, weight: 2 }));
  });
}

function featuresIn(text: string): Features {
  return featuresOf(wordsOf(normaliseText(text).words), conceptsIn);
}

function sampleOf({ text, intent, weight }: Example): Sample {
  const features = [...featuresIn(text)];
  return {
    hashes: Int32Array.from(features, ([name]) => hashOf(name)),
    values: Float64Array.from(features, ([, value]) => value),
    label: labels.indexOf(intent),
    weight,
    target: undefined,
  };
}

interface Model {
  readonly weights: Float64Array;
  readonly biases: Float64Array;
}

interface Course {
  readonly rounds: number;
  readonly rate: number;
  /** What the sums of squares begin with. */
  readonly start: number;
  readonly from?: Model;
  readonly mask?: Uint8Array;
}

/** Softmax regression by AdaGrad, in groups of 64. */
function learn(lesson: readonly Sample[], { rounds, rate, start, from, mask }: Course): Model {
  const size = (1 << HASH_BITS) * CLASSES;
  const model: Model = {
    weights: from === undefined ? new Float64Array(size) : from.weights.slice(),
    biases: from === undefined ? new Float64Array(CLASSES) : from.biases.slice(),
  };
  const squares = { weights: new Float64Array(size).fill(start), biases: new Float64Array(CLASSES).fill(start) };
  const order = [...lesson];
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order);
    for (let first = 0; first < order.length; first += GROUP) {
      const slopes: Slopes = { rows: new Map(), biases: new Float64Array(CLASSES) };
      for (const sample of order.slice(first, first + GROUP)) addSlope(sample, model, slopes);
      for (const [hash, slope] of slopes.rows) {
        descend(slope, { values: model.weights, squares: squares.weights, first: hash * CLASSES, rate, mask });
      }
      descend(slopes.biases, {
        values: model.biases,
        squares: squares.biases,
        first: 0,
        rate: rate / 2,
        mask: undefined,
      });
    }
  }
  return model;
}

function shuffle(order: Sample[]): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [order[at], order[other]];
    if (a !== undefined && b !== undefined) [order[at], order[other]] = [b, a];
  }
}

interface Descent {
  readonly values: Float64Array;
  readonly squares: Float64Array;
  readonly first: number;
  readonly rate: number;
  readonly mask: Uint8Array | undefined;
}

function descend(slope: Float64Array, { values, squares, first, rate, mask }: Descent): void {
  for (const [label, down] of slope.entries()) {
    const at = first + label;
    if (mask !== undefined && mask[at] === 0) continue;
    squares[at] = (squares[at] ?? 0) + down * down;
    values[at] = (values[at] ?? 0) - (rate * down) / Math.sqrt(squares[at] ?? 1);
  }
}

interface Slopes {
  readonly rows: Map<number, Float64Array>;
  readonly biases: Float64Array;
}

function addSlope(sample: Sample, model: Model, slopes: Slopes): void {
  const error = sharesOf(model, sample).map((share, label) => {
    const target = sample.target === undefined ? Number(label === sample.label) : (sample.target[label] ?? 0);
    const trust = sample.target === undefined ? sample.weight : Math.max(sample.weight, 0.3);
    return ((share - target) * trust) / GROUP;
  });
  for (const [label, each] of error.entries()) slopes.biases[label] = (slopes.biases[label] ?? 0) + each;
  for (const [at, hash] of sample.hashes.entries()) {
    const slope = slopes.rows.get(hash) ?? new Float64Array(CLASSES);
    const value = sample.values[at] ?? 0;
    for (let label = 0; label < CLASSES; label += 1) slope[label] = (slope[label] ?? 0) + value * (error[label] ?? 0);
    slopes.rows.set(hash, slope);
  }
}

function scoresOf({ weights, biases }: Model, { hashes, values }: Sample): Float64Array {
  const scores = biases.slice();
  for (let at = 0; at < hashes.length; at += 1) {
    const row = (hashes[at] ?? 0) * CLASSES;
    const value = values[at] ?? 0;
    for (let label = 0; label < CLASSES; label += 1)
      scores[label] = (scores[label] ?? 0) + (weights[row + label] ?? 0) * value;
  }
  return scores;
}

function sharesOf(model: Model, sample: Sample): Float64Array {
  const scores = scoresOf(model, sample);
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

function largest(scores: Float64Array): number {
  return scores.indexOf(scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY));
}

/** The hashes of the features whose weights differ most between labels, by how often they occur. */
function strongest(weights: Float64Array): readonly number[] {
  const strengths = Float64Array.from({ length: 1 << HASH_BITS }, (_, hash) => {
    const row = weights.subarray(hash * CLASSES, (hash + 1) * CLASSES);
    const mean = row.reduce((sum, weight) => sum + weight, 0) / CLASSES;
    const spread = row.reduce((sum, weight) => sum + (weight - mean) ** 2, 0);
    return Math.sqrt(spread * (counts[hash] ?? 0));
  });
  const order = [...strengths.keys()].toSorted((a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0));
  return order.slice(0, MOST_FEATURES).toSorted((a, b) => a - b);
}

function rowMask(hashes: readonly number[]): Uint8Array {
  const mask = new Uint8Array((1 << HASH_BITS) * CLASSES);
  for (const hash of hashes) mask.fill(1, hash * CLASSES, (hash + 1) * CLASSES);
  return mask;
}

function maskOf({ weights: those }: Model): Uint8Array {
  return Uint8Array.from(those, (weight) => (weight === 0 ? 0 : 1));
}

/** The weights of each kept feature beside their median, as which the others are read; the smallest are left out. */
function thinned({ weights, biases }: Model, most: number): { readonly from: Model; readonly mask: Uint8Array } {
  const centred = new Float64Array(weights.length);
  const strengths: number[] = [];
  for (const hash of kept) {
    const row = weights.subarray(hash * CLASSES, (hash + 1) * CLASSES);
    const median = row.toSorted()[CLASSES >> 1] ?? 0;
    for (const [label, weight] of row.entries()) {
      centred[hash * CLASSES + label] = weight - median;
      strengths.push(strengthOf(weight - median, hash));
    }
  }
  const least = strengths.toSorted((a, b) => b - a)[most] ?? 0;
  const mask = new Uint8Array(weights.length);
  for (const hash of kept) {
    for (let at = hash * CLASSES; at < (hash + 1) * CLASSES; at += 1) {
      if (strengthOf(centred[at] ?? 0, hash) > least) mask[at] = 1;
      else centred[at] = 0;
    }
  }
  return { from: { weights: centred, biases }, mask };
}

function strengthOf(weight: number, hash: number): number {
  return Math.abs(weight) * (counts[hash] ?? 0) ** 0.35;
}

/** Weights of a few sizes, evenly spaced by their logarithm. */
function rounded({ weights: exact, biases }: Model): { readonly weights: TextWeights; readonly rows: Rows } {
  const found = kept.flatMap((hash) =>
    labels.flatMap((_, label) => {
      const weight = exact[hash * CLASSES + label] ?? 0;
      return weight === 0 ? [] : [{ hash, label, weight }];
    }),
  );
  const sorted = found.map(({ weight }) => Math.abs(weight)).toSorted((a, b) => a - b);
  const least = sorted[Math.floor(sorted.length / 20)] ?? 1;
  const most = sorted.at(-1) ?? 1;
  const sizes = Array.from({ length: SIZES }, (_, at) =>
    Number((least * (most / least) ** (at / (SIZES - 1))).toPrecision(4)),
  );
  const rows = new Map<number, { readonly label: number; readonly weight: number }[]>();
  for (const { hash, label, weight } of found) {
    const off = sizes.map((size) => Math.abs(Math.log(Math.abs(weight) / size)));
    const size = sizes[off.indexOf(Math.min(...off))] ?? 0;
    rows.set(hash, [...(rows.get(hash) ?? []), { label, weight: weight < 0 ? -size : size }]);
  }
  const entries = found.length;
  return {
    weights: {
      labels,
      biases: [...biases].map((bias) => Number(bias.toPrecision(4))),
      sizes,
      rows: rows.size,
      entries,
    },
    rows,
  };
}

/** Numbers from 0 to below 1, always the same. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
