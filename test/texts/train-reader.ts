// Learns the weights of the reader of texts: `npm run train-reader [-- --by-writer [--misses]]`.
import { writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { listsAsText } from "../../lib/app/packed-lists.ts";
import { toBase91 } from "../../lib/domain/conversation/base91.ts";
import { createConceptFinder, isOfDanger } from "../../lib/domain/conversation/concepts.ts";
import { packRows } from "../../lib/domain/conversation/packed-rows.ts";
import { createTextReader } from "../../lib/domain/conversation/read-text.ts";
import { createClassifier } from "../../lib/domain/conversation/text-classifier.ts";
import { featuresOf, wordsOf } from "../../lib/domain/conversation/text-features.ts";
import { CONCEPT_LISTS } from "../../lib/languages/concept-lists.ts";
import { CONVERSATION_WORDS } from "../../lib/languages/index.ts";
import { falseAlarms, isRight, type JudgedText, readLabel, scoresBy } from "./score.ts";
import { allExamples, type Example } from "./training/examples.ts";
import { type Learned, train } from "./training/train.ts";

const TARGET = "lib/app/text-weights.ts";
const LANGUAGES = Object.values(CONVERSATION_WORDS);
const conceptsIn = createConceptFinder(CONCEPT_LISTS);
const examples = allExamples();

if (process.argv.includes("--by-writer")) scoreByWriter();
else writeFileSync(TARGET, fileOf(train(examples)));

function fileOf({ weights, rows }: Learned): string {
  const packed = toBase91(packRows(rows, weights.sizes));
  const text = Buffer.from(listsAsText(CONCEPT_LISTS, LANGUAGES));
  const lists = toBase91(brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  console.log(
    `${weights.rows} features, ${weights.entries} weights: ${packed.length} characters; lists: ${lists.length}`,
  );
  return `// Written by \`npm run train-reader\`.
import type { TextWeights } from "../domain/conversation/text-classifier.ts";

export const textWeights: TextWeights = ${JSON.stringify(weights)};

export const packedWeights =
  "${packed}";

export const packedLists =
  "${lists}";
`;
}

/** What a reader makes of the texts of two writers that has learned from all others; nor does it know their copies. */
function scoreByWriter(): void {
  const writers = [...new Set(examples.flatMap(({ writer }) => writer ?? []))].filter((name) =>
    name.startsWith("writer"),
  );
  const judged = [...new Set(writers.map((name) => name.slice(0, -1)))].flatMap((pair) => judgePair(pair));
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
    const isTheirs = each.writer?.startsWith(pair) === true;
    return isTheirs && each.labelled !== null ? [each.labelled] : [];
  });
  const copies = new Set(theirs.map(({ text }) => plain(text)));
  const read = readerOf(train(examples.filter(({ text }) => !copies.has(plain(text)))));
  return theirs.map((text) => ({ ...text, read: readLabel(text, read) }));
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
