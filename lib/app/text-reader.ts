import { brotliDecompressSync } from "node:zlib";
import { conceptsFromText, createConceptFinder } from "../domain/conversation/concepts.ts";
import type { Intent } from "../domain/conversation/intent.ts";
import { normaliseText } from "../domain/conversation/normalise-text.ts";
import { createTextReader } from "../domain/conversation/read-text.ts";
import { createClassifier, unpackRows, weighedFor } from "../domain/conversation/text-classifier.ts";
import { featuresOf, wordsOf } from "../domain/conversation/text-features.ts";
import { CONVERSATION_WORDS } from "../languages/index.ts";
import { packedConcepts, packedWeights, textWeights } from "./text-weights.ts";

const rows = unpackRows(unpacked(packedWeights), textWeights);
const conceptsIn = createConceptFinder(conceptsFromText(unpacked(packedConcepts).toString("utf8")));
const classify = createClassifier(textWeights, rows);

/** What a text means; it may be in any language, whatever the athlete's own. */
export const readText: (text: string) => Intent = createTextReader({
  languages: Object.values(CONVERSATION_WORDS),
  judge: (words) => classify(featuresOf(wordsOf(words), conceptsIn)),
});

/** What of a text weighed for a label (`npm run score-texts -- FILE --explain`), most first. */
export function whyRead(text: string, label: string): readonly string[] {
  const features = featuresOf(wordsOf(normaliseText(text).words), conceptsIn);
  return weighedFor(label, features, { weights: textWeights, rows }).map(
    ({ name, weight }) => `${name} ${weight.toFixed(2)}`,
  );
}

function unpacked(text: string): Buffer {
  return brotliDecompressSync(Buffer.from(text, "base64"));
}
