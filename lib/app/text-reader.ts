import { brotliDecompressSync } from "node:zlib";
import { fromBase91 } from "../domain/conversation/base91.ts";
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
import { packedLists, packedWeights, textWeights } from "./text-weights.ts";

const rows = unpackRows(fromBase91(packedWeights), textWeights);
const { concepts, words } = listsFromText(brotliDecompressSync(fromBase91(packedLists)).toString("utf8"));
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
