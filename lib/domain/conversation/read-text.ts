import { foldText, wordsOf } from "./fold-text.ts";
import type { Intent } from "./intent.ts";
import { readCommand } from "./read-command.ts";
import { readNumber } from "./read-number.ts";
import { redFlagIn } from "./red-flags.ts";
import { isStop } from "./stop-words.ts";

/**
 * What a text means, in the order STOP, red flag, commands, number, anything else; case, accents and apostrophes do
 * not matter (rules.md section 9).
 */
export function readText(text: string): Intent {
  const folded = foldText(text);
  const words = wordsOf(folded);
  if (isStop(words)) return { kind: "stop" };
  const tier = redFlagIn(folded);
  if (tier !== undefined) return { kind: "red-flag", tier };
  const command = readCommand(words, folded);
  if (command !== undefined) return command;
  const rpe = readNumber(folded);
  return rpe === undefined ? { kind: "other" } : { kind: "number", rpe };
}
