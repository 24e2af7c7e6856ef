import { readFileSync } from "node:fs";
import type { LanguageCode } from "../../lib/domain/language.ts";

/** A text and what it means to the person who labelled it. */
export interface LabelledText {
  readonly text: string;
  readonly lang: LanguageCode;
  readonly intent: string;
  /** The number, the days or hours, or the words of a race's date. */
  readonly value?: number | string | null;
  /** The text before it asked "How hard, 0-10?". */
  readonly asked?: boolean;
  /** It answers an invitation. */
  readonly invited?: boolean;
}

export function labelledTexts(file: string): readonly LabelledText[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as LabelledText);
}
