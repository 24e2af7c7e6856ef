import { readdirSync } from "node:fs";
import { readText } from "../../lib/app/text-reader.ts";
import type { Intent } from "../../lib/domain/conversation/intent.ts";
import { labelledTexts } from "../texts/labelled-texts.ts";
import { createDice, type Dice } from "./dice.ts";

/** What came of changed texts. */
export interface TextFigures {
  readonly tried: number;
  /** Texts that threw or gave an amount that cannot be; there may be none. */
  readonly faults: readonly string[];
  readonly kinds: ReadonlyMap<string, number>;
}

const FOLDER = "test/fixtures/texts";
const LONGEST = 10_000;
/** Emoji with and without joiners, writing from right to left, signs that are not seen, half a pair, digits of other scripts. */
const ODD = [
  "\u{1F605}",
  "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}",
  "7\uFE0F\u20E3",
  "\u202Eabc\u202C",
  "\u0645\u0631\u062D\u0628\u0627 \u0661\u0662",
  "\u200B",
  "\u200F",
  "\uFEFF",
  "\uD83D",
  "e\u0301\u0302\u0303\u0304",
  "\u0130\u0131\u1E9E\uFB03",
  "\u2167\u00BD\u0BEA",
  "\u0000",
  "\n\r\t",
  "9".repeat(40),
  "a".repeat(300),
  " ' ".repeat(50),
  "\u201C\u201D",
  "999999999999 weeks",
  "31.02.0000",
];

/** Reads texts of people, changed in one way to six, and texts of random signs. */
export function fuzzTexts(cases: number, seed: number): TextFigures {
  const dice = createDice(seed);
  const texts = readdirSync(FOLDER).flatMap((name) => labelledTexts(`${FOLDER}/${name}`).map(({ text }) => text));
  const faults: string[] = [];
  const kinds = new Map<string, number>();
  for (let tried = 0; tried < cases; tried += 1) {
    const text = dice.int(5) === 0 ? randomSigns(dice) : changed(dice.pick(texts), { texts, dice });
    try {
      const intent = readText(text);
      kinds.set(intent.kind, (kinds.get(intent.kind) ?? 0) + 1);
      if (!isPossible(intent)) faults.push(`case ${tried}: ${JSON.stringify(intent)}`);
    } catch (error) {
      faults.push(`case ${tried}: ${String(error)}`);
    }
  }
  return { tried: cases, faults, kinds };
}

function randomSigns(dice: Dice): string {
  const length = dice.int(dice.int(20) === 0 ? LONGEST : 200);
  return Array.from({ length }, () =>
    dice.int(8) === 0 ? dice.pick(ODD) : String.fromCodePoint(dice.int(0xd8_00)),
  ).join("");
}

function changed(text: string, { texts, dice }: { readonly texts: readonly string[]; readonly dice: Dice }): string {
  let next = text;
  for (let left = 1 + dice.int(6); left > 0; left -= 1) {
    const at = dice.int(next.length + 1);
    const changes = [
      () => next.slice(0, at) + dice.pick(ODD) + next.slice(at),
      () => next.slice(0, at) + next.slice(at + 1 + dice.int(4)),
      () => `${next} ${dice.pick(texts)}`,
      () => next.toUpperCase(),
      () => [...dice.shuffled(next.split(" "))].join(" "),
      () => next.repeat(1 + dice.int(30)).slice(0, LONGEST),
    ];
    next = dice.pick(changes)();
  }
  return next;
}

/** Whether an amount is one that may be asked for (docs/rules.md 9). */
function isPossible(intent: Intent): boolean {
  if (intent.kind === "number") return intent.rpe >= 0 && intent.rpe <= 10;
  if (intent.kind === "rest-days") return intent.perWeek >= 0 && intent.perWeek < 7;
  if (intent.kind === "snooze") return intent.hours === null || (intent.hours > 0 && intent.hours <= 48);
  if (intent.kind === "pause" || intent.kind === "sick") {
    return intent.days === null || (intent.days > 0 && intent.days <= 60);
  }
  return true;
}

/** The mean time that reading a text of each length takes [ms]: the same sentences over and over. */
export function timeByLength(lengths: readonly number[], nowMs: () => number): ReadonlyMap<number, number> {
  const sentences =
    "my chest feels tight, not 7 of 10 for 3 days, \u{1F605} “no” pls stop... cancel race 11 oct? ".repeat(120);
  return new Map(
    lengths.map((length) => {
      const text = sentences.slice(0, length);
      const times = 200;
      const beganMs = nowMs();
      for (let time = 0; time < times; time += 1) readText(text);
      return [length, (nowMs() - beganMs) / times];
    }),
  );
}
