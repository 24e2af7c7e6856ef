import type { Intent } from "../../lib/domain/conversation/intent.ts";
import type { LabelledText } from "./labelled-texts.ts";

export interface ReadLabel {
  readonly intent: string;
  readonly value: number | string | null;
}

/** A text and how it was read. */
export interface JudgedText extends LabelledText {
  readonly read: ReadLabel;
}

/** Intents of which a miss, or a false find, harms. */
export const CRITICAL: readonly string[] = ["crisis", "emergency", "doctor", "stop"];
const WITH_AMOUNT = ["rating", "pause", "snooze", "rest"];

/** What our reader makes of a text, in the labels of the files. */
export function readLabel({ text, invited = false }: LabelledText, read: (text: string) => Intent): ReadLabel {
  const intent = read(text);
  return { intent: intentLabel(intent, invited), value: valueOf(intent) };
}

/** How the files call what we call otherwise. */
const LABELS: Readonly<Record<string, string>> = {
  number: "rating",
  "race-off": "race-cancel",
  "rest-days": "rest",
  other: "chat",
  "unsure-stop": "chat",
  hello: "chat",
  question: "chat",
  "effort-and": "rating",
  tapback: "chat",
};

function intentLabel(intent: Intent, invited: boolean): string {
  if (intent.kind === "red-flag") return intent.tier;
  if (intent.kind === "both") return intentLabel(intent.asked[0], invited);
  if (intent.kind === "agree") return invited ? "yes" : "thanks";
  if (intent.kind === "food" || intent.kind === "bedtime") return `${intent.kind}-${intent.wanted ? "on" : "off"}`;
  return LABELS[intent.kind] ?? intent.kind;
}

function valueOf(intent: Intent): number | string | null {
  if (intent.kind === "both") return valueOf(intent.asked[0]);
  if (intent.kind === "number" || intent.kind === "effort-and") return intent.rpe;
  if (intent.kind === "pause" || intent.kind === "sick") return intent.days;
  if (intent.kind === "snooze") return intent.hours;
  if (intent.kind === "rest-days") return intent.perWeek;
  return intent.kind === "race" ? intent.words : null;
}

/** Whether a reading has the intent, and where an amount matters the amount, of the label. */
export function isRight({ intent, value = null }: LabelledText, read: ReadLabel): boolean {
  return read.intent === intent && (!WITH_AMOUNT.includes(intent) || read.value === value);
}

export interface Score {
  readonly found: number;
  readonly of: number;
  /** Texts of another intent that were taken for this one. */
  readonly falsely: number;
}

/** The scores of texts by `key`. */
export function scoresBy(
  texts: readonly JudgedText[],
  key: (text: LabelledText, intent: string) => string,
): ReadonlyMap<string, Score> {
  const scores = new Map<string, Score>();
  const add = (name: string, plus: Score): void => {
    const { found, of, falsely } = scores.get(name) ?? { found: 0, of: 0, falsely: 0 };
    scores.set(name, { found: found + plus.found, of: of + plus.of, falsely: falsely + plus.falsely });
  };
  for (const text of texts) {
    const { read } = text;
    add(key(text, text.intent), { found: isRight(text, read) ? 1 : 0, of: 1, falsely: 0 });
    if (read.intent !== text.intent) add(key(text, read.intent), { found: 0, of: 0, falsely: 1 });
  }
  return scores;
}

/** Texts of no critical intent, and those of them that were taken for one. */
export function falseAlarms(texts: readonly JudgedText[]): { readonly alarms: number; readonly of: number } {
  const others = texts.filter(({ intent }) => !CRITICAL.includes(intent));
  return { alarms: others.filter(({ read }) => CRITICAL.includes(read.intent)).length, of: others.length };
}
