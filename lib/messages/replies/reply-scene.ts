import type { LanguageCode } from "../../domain/language.ts";
import type { NameSlots } from "../names.ts";

/** What every answer is written with. */
export interface ReplyScene {
  readonly language: LanguageCode;
  readonly name: NameSlots;
  /** At most 24 characters. */
  readonly teamName: string;
}

/** One answer in every language. */
export type InEveryLanguage<Facts> = Readonly<Record<LanguageCode, (facts: Facts, scene: ReplyScene) => string>>;
