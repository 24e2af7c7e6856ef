import { readdirSync, readFileSync } from "node:fs";
import { MEANINGS } from "../../languages/meanings.ts";
import { type LabelledText, labelledTexts } from "../labelled-texts.ts";

const FIXTURES = "test/fixtures/texts";
const LESSONS = "test/texts/lessons";

/** A text that is learned from, and how much. */
export interface Example {
  readonly text: string;
  readonly intent: string;
  readonly weight: number;
  /** The file of a person who labelled it; null: it was written to be learned from. */
  readonly labelled: LabelledText | null;
  readonly writer: string | null;
}

/** All that is learned from: people's labelled texts, lessons, and the literal tests. */
export function allExamples(): readonly Example[] {
  const labelled = readdirSync(FIXTURES)
    .toSorted()
    .flatMap((name) =>
      labelledTexts(`${FIXTURES}/${name}`).map((text) => ({
        text: text.text,
        intent: text.intent,
        weight: 1,
        labelled: text,
        writer: name.replace(/\.jsonl$/u, ""),
      })),
    );
  return [
    ...labelled,
    ...lessons("written.txt", () => 1),
    ...lessons("spoken.txt", () => 1),
    ...lessons("signs.txt", () => 1),
    ...lessons("asked.txt", () => 1.5),
    ...lessons("idioms.txt", () => 2),
    ...lessons("look-alikes.txt", () => 1.5),
    ...lessons("made.txt", (intent) => (intent === "chat" ? 0.4 : 0.15)),
    ...meanings(),
  ];
}

function lessons(name: string, weightOf: (intent: string) => number): readonly Example[] {
  let intent = "";
  return readFileSync(`${LESSONS}/${name}`, "utf8")
    .split("\n")
    .flatMap((text) => {
      if (text.startsWith("## ")) intent = text.split(" ")[2] ?? "";
      return text === "" || text.startsWith("#") ? [] : [lesson(text, intent, weightOf(intent))];
    });
}

function lesson(text: string, intent: string, weight: number): Example {
  return { text, intent, weight, labelled: null, writer: null };
}

const LABELS: Readonly<Record<string, string>> = {
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
  number: "rating",
  "rest-days": "rest",
};

function meanings(): readonly Example[] {
  return Object.entries(MEANINGS).flatMap(([meaning, texts]) => {
    const [first = ""] = meaning.split(" ");
    const intent = LABELS[meaning] ?? LABELS[first] ?? first;
    return texts.map((text) => lesson(text, intent, 2));
  });
}
