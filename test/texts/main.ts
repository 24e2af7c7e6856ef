// Scores the reader on labelled texts: `npm run score-texts -- FILE.jsonl [--json | --misses | --explain]`.

import { readText, whyRead } from "../../lib/app/text-reader.ts";
import { labelledTexts } from "./labelled-texts.ts";
import { falseAlarms, isRight, readLabel, scoresBy } from "./score.ts";

const [file, ...flags] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: npm run score-texts -- FILE.jsonl [--json | --misses | --explain]");
  process.exit(2);
}
const texts = labelledTexts(file).map((text) => ({ ...text, read: readLabel(text, readText) }));

if (flags.includes("--json")) {
  const read = texts.map(({ text, read: { intent, value } }) => ({ text, intent, value }));
  console.log(JSON.stringify({ texts: read }));
} else if (flags.includes("--misses") || flags.includes("--explain")) {
  for (const text of texts) {
    const { read } = text;
    if (isRight(text, read)) continue;
    console.log(`${text.lang} ${text.intent} read as ${read.intent}: ${text.text}`);
    if (flags.includes("--explain")) console.log(`  ${whyRead(text.text, read.intent).slice(0, 6).join(", ")}`);
  }
} else {
  const byBoth = scoresBy(texts, ({ lang }, intent) => `${intent.padEnd(12)} ${lang} `);
  const byIntent = scoresBy(texts, (_text, intent) => `${intent.padEnd(12)} all`);
  for (const [name, { found, of, falsely }] of [...byBoth, ...byIntent].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const share = of === 0 ? "" : ` ${((100 * found) / of).toFixed(0)} %`;
    console.log(`${name}  found ${found} of ${of}, missed ${of - found}, false ${falsely}${share}`);
  }
  const { alarms, of } = falseAlarms(texts);
  console.log(`taken for crisis, emergency, doctor or stop: ${alarms} of ${of} others`);
}
