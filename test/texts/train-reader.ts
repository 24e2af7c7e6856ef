// Learns the weights of the reader of texts, or packs its lists anew: `npm run train-reader [-- --lists | --by-writer [--misses]]`.
import { readFileSync, writeFileSync } from "node:fs";
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
import { falseAlarms, isRight, type JudgedText, readLabel, scoresBy } from "./score.ts";
import { allExamples, type Example } from "./training/examples.ts";
import { type Learned, train } from "./training/train.ts";

const TARGET = "lib/app/text-weights";
const LANGUAGES = Object.values(CONVERSATION_WORDS);
const conceptsIn = createConceptFinder(CONCEPT_LISTS);
const examples = allExamples();

if (process.argv.includes("--by-writer")) scoreByWriter();
else if (process.argv.includes("--lists")) write(textWeights, readFileSync(`${TARGET}.bin`).subarray(listsBytes));
else {
  const { weights, rows } = train(examples);
  write(weights, packRows(rows));
}

function write(weights: TextWeights, packed: Uint8Array): void {
  const text = Buffer.from(listsAsText(CONCEPT_LISTS, LANGUAGES));
  const lists = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
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

/** What a reader makes of the texts of two writers that has learned from all others; nor does it know their copies. */
function scoreByWriter(): void {
  const writers = [...new Set(examples.flatMap(({ writer }) => writer ?? []))].filter((name) =>
    name.startsWith("writer"),
  );
  const judged = [...new Set(writers.map((name) => pairOf(name)))].flatMap((pair) => judgePair(pair));
  for (const [intent, { found, of, falsely }] of scoresBy(judged, (_text, label) => label)) {
    console.log(`${intent.padEnd(12)} found ${found} of ${of}, false ${falsely}`);
  }
  const { alarms, of } = falseAlarms(judged);
  console.log(`taken for crisis, emergency, doctor or stop: ${alarms} of ${of} others`);
  if (!process.argv.includes("--misses")) return;
  for (const { lang, intent, read, text } of judged.filter((each) => !isRight(each, each.read))) {
    console.log(`${lang} ${intent} read as ${read.intent}: ${text}`);
  }
}

function judgePair(pair: string): readonly JudgedText[] {
  const theirs = examples.flatMap((each) => {
    const isTheirs = each.writer !== null && pairOf(each.writer) === pair;
    return isTheirs && each.labelled !== null ? [each.labelled] : [];
  });
  const copies = new Set(theirs.map(({ text }) => plain(text)));
  const read = readerOf(train(examples.filter(({ text }) => !copies.has(plain(text)))));
  return theirs.map((text) => ({ ...text, read: readLabel(text, read) }));
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
