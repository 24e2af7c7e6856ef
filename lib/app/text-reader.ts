import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { createConceptFinder, isOfDanger } from "../domain/conversation/concepts.ts";
import type { Intent } from "../domain/conversation/intent.ts";
import { normaliseText } from "../domain/conversation/normalise-text.ts";
import { unpackRows } from "../domain/conversation/packed-rows.ts";
import { createTextReader } from "../domain/conversation/read-text.ts";
import { createRequestReader, type Request } from "../domain/conversation/request.ts";
import { createClassifier, weighedFor } from "../domain/conversation/text-classifier.ts";
import { featuresOf, wordsOf } from "../domain/conversation/text-features.ts";
import { REQUEST_WORDS } from "../languages/index.ts";
import { listsFromText } from "./packed-lists.ts";
import { listsBytes, textWeights } from "./text-weights.ts";

/** The packed lists, then the packed weights. */
const learned = readFileSync(new URL("text-weights.bin", import.meta.url));
const rows = unpackRows(learned.subarray(listsBytes), textWeights);
const { concepts, words } = listsFromText(brotliDecompressSync(learned.subarray(0, listsBytes)).toString("utf8"));
const conceptsIn = createConceptFinder([concepts]);
const classify = createClassifier(textWeights, rows);

/** What a text means; it may be in any language, whatever the athlete's own. */
export const readText: (text: string) => Intent = createTextReader({
  languages: words,
  judge: (text) => classify(featuresOf(wordsOf(text), conceptsIn)),
  holdsDangerWord: (text) => isOfDanger(conceptsIn(wordsOf(text))),
});

/** JOIN with a code, MY DATA or DELETE ME, in any language; undefined: the text is something else. */
export const readRequest: (text: string) => Request | undefined = createRequestReader(REQUEST_WORDS);

/** What of a text weighed for a label (`npm run score-texts -- FILE --explain`), most first. */
export function whyRead(text: string, label: string): readonly string[] {
  const features = featuresOf(wordsOf(normaliseText(text).words), conceptsIn);
  return weighedFor(label, features, { weights: textWeights, rows }).map(
    ({ name, weight }) => `${name} ${weight.toFixed(2)}`,
  );
}
