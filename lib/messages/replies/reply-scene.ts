import type { Language } from "../../domain/language.ts";
import type { NameSlots } from "../names.ts";

/** What every answer is written with. */
export interface ReplyScene {
  readonly language: Language;
  readonly name: NameSlots;
  /** At most 24 characters. */
  readonly teamName: string;
}

/** One answer in every language. */
export type InEveryLanguage<Facts> = Readonly<Record<Language, (facts: Facts, scene: ReplyScene) => string>>;
