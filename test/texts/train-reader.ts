// Learns the weights of the reader of texts, or packs its lists anew, or scores what is learned without some of the texts:
// `npm run train-reader [-- --lists | --by-writer [--misses] | --by-fold FILE,FILE [--misses]]`.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";
import { listsAsText } from "../../lib/app/packed-lists.ts";
import { listsBytes, textWeights } from "../../lib/app/text-weights.ts";
import { createConceptFinder, isOfDanger } from "../../lib/domain/conversation/concepts.ts";
import { packRows } from "../../lib/domain/conversation/packed-rows.ts";
import { createTextReader } from "../../lib/domain/conversation/read-text.ts";
import { createClassifier, type TextWeights } from "../../lib/domain/conversation/text-classifier.ts";
import { featuresOf, wordsOf } from "../../lib/domain/conversation/text-features.ts";
import { CONCEPT_LISTS } from "../../lib/languages/concept-lists.ts";
import { CONVERSATION_WORDS } from "../../lib/languages/index.ts";
import type { LabelledText } from "./labelled-texts.ts";
import { falseAlarms, isRight, type JudgedText, readLabel, scoresBy } from "./score.ts";
import { allExamples, type Example } from "./training/examples.ts";
import { type Learned, train } from "./training/train.ts";

const TARGET = "lib/app/text-weights";
const FOLDS = 5;
const LANGUAGES = Object.values(CONVERSATION_WORDS);
const conceptsIn = createConceptFinder(CONCEPT_LISTS);
const examples = allExamples();

const { values: asked } = parseArgs({
  options: {
    lists: { type: "boolean", default: false },
    "by-writer": { type: "boolean", default: false },
    "by-fold": { type: "string" },
    misses: { type: "boolean", default: false },
  },
});

if (asked["by-writer"]) scoreApart(byPair());
else if (asked["by-fold"] !== undefined) scoreApart(byFold(asked["by-fold"].split(",")));
else if (asked.lists) write(textWeights, readFileSync(`${TARGET}.bin`).subarray(listsBytes));
else {
  const { weights, rows } = train(examples);
  write(weights, packRows(rows));
}

function write(weights: TextWeights, packed: Uint8Array): void {
  const text = Buffer.from(listsAsText(CONCEPT_LISTS, LANGUAGES));
  const lists = brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 16 },
  });
  console.log(`${weights.rows} features, ${weights.entries} weights: ${packed.length} bytes; lists: ${lists.length}`);
  writeFileSync(`${TARGET}.bin`, Buffer.concat([lists, packed]));
  writeFileSync(
    `${TARGET}.ts`,
    `// Written by \`npm run train-reader\`.
import type { TextWeights } from "../domain/conversation/text-classifier.ts";

export const textWeights: TextWeights = ${JSON.stringify(weights)};

/** How much of text-weights.bin are lists. */
export const listsBytes = ${lists.length};
`,
  );
}

/** What readers make of texts that have learned from all but these; nor do they know their copies. */
function scoreApart(groups: readonly (readonly LabelledText[])[]): void {
  const judged = groups.flatMap((texts) => judgeApart(texts));
  for (const [intent, { found, of, falsely }] of scoresBy(judged, (_text, label) => label)) {
    console.log(`${intent.padEnd(12)} found ${found} of ${of}, false ${falsely}`);
  }
  const { alarms, of } = falseAlarms(judged);
  console.log(`taken for crisis, emergency, doctor or stop: ${alarms} of ${of} others`);
  if (!asked.misses) return;
  for (const { lang, intent, read, text } of judged.filter((each) => !isRight(each, each.read))) {
    console.log(`${lang} ${intent} read as ${read.intent}: ${text}`);
  }
}

/** The texts of each pair of writers. */
function byPair(): readonly (readonly LabelledText[])[] {
  const writers = examples.flatMap(({ writer }) => writer ?? []).filter((name) => name.startsWith("writer"));
  return [...new Set(writers.map((name) => pairOf(name)))].map((pair) => labelledBy((name) => pairOf(name) === pair));
}

/** A fifth of the texts of some files at a time. */
function byFold(files: readonly string[]): readonly (readonly LabelledText[])[] {
  const texts = labelledBy((name) => files.includes(name));
  return Array.from({ length: FOLDS }, (_, fold) => texts.filter((_text, at) => at % FOLDS === fold));
}

function labelledBy(isTheirs: (writer: string) => boolean): readonly LabelledText[] {
  return examples.flatMap(({ writer, labelled }) =>
    writer !== null && labelled !== null && isTheirs(writer) ? [labelled] : [],
  );
}

function judgeApart(texts: readonly LabelledText[]): readonly JudgedText[] {
  const copies = new Set(texts.map(({ text }) => plain(text)));
  const read = readerOf(train(examples.filter(({ text }) => !copies.has(plain(text)))));
  return texts.map((text) => ({ ...text, read: readLabel(text, read) }));
}

/** Writers "2a" and "2b" are a pair. */
function pairOf(writer: string): string {
  return writer.slice(0, -1);
}

function plain(text: Example["text"]): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function readerOf({ weights, rows }: Learned): ReturnType<typeof createTextReader> {
  const classify = createClassifier(weights, rows);
  return createTextReader({
    languages: LANGUAGES,
    judge: (words) => classify(featuresOf(wordsOf(words), conceptsIn)),
    holdsDangerWord: (words) => isOfDanger(conceptsIn(wordsOf(words))),
  });
}
