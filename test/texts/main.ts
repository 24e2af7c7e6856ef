// Scores the reader on labelled texts: `npm run score-texts -- FILE.jsonl [--json | --misses]`.
import { falseAlarms, isRight, labelledTexts, readLabel, scoresBy } from "./score.ts";

const [file, ...flags] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: npm run score-texts -- FILE.jsonl [--json | --misses]");
  process.exit(2);
}
const texts = labelledTexts(file);

if (flags.includes("--json")) {
  const read = texts.map((text) => ({ text: text.text, ...readLabel(text) }));
  console.log(JSON.stringify({ texts: read }));
} else if (flags.includes("--misses")) {
  for (const text of texts) {
    const read = readLabel(text);
    if (!isRight(text, read)) console.log(`${text.lang} ${text.intent} read as ${read.intent}: ${text.text}`);
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
