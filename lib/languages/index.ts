// Written by `npm run languages`: one table for each part, so that a bundle carries only the parts it uses.
import type { LanguageCode } from "../domain/language.ts";
import { explanationTexts as deExplanationTexts } from "./de/explanation-texts.ts";
import { foodWords as deFoodWords } from "./de/food-words.ts";
import { forbiddenWords as deForbiddenWords } from "./de/forbidden-words.ts";
import { formats as deFormats } from "./de/formats.ts";
import { reasonTexts as deReasonTexts } from "./de/reason-texts.ts";
import { reminderTexts as deReminderTexts } from "./de/reminder-texts.ts";
import { replyTexts as deReplyTexts } from "./de/reply-texts.ts";
import { explanationTexts as enExplanationTexts } from "./en/explanation-texts.ts";
import { foodWords as enFoodWords } from "./en/food-words.ts";
import { forbiddenWords as enForbiddenWords } from "./en/forbidden-words.ts";
import { formats as enFormats } from "./en/formats.ts";
import { reasonTexts as enReasonTexts } from "./en/reason-texts.ts";
import { reminderTexts as enReminderTexts } from "./en/reminder-texts.ts";
import { replyTexts as enReplyTexts } from "./en/reply-texts.ts";
import { explanationTexts as esExplanationTexts } from "./es/explanation-texts.ts";
import { foodWords as esFoodWords } from "./es/food-words.ts";
import { forbiddenWords as esForbiddenWords } from "./es/forbidden-words.ts";
import { formats as esFormats } from "./es/formats.ts";
import { reasonTexts as esReasonTexts } from "./es/reason-texts.ts";
import { reminderTexts as esReminderTexts } from "./es/reminder-texts.ts";
import { replyTexts as esReplyTexts } from "./es/reply-texts.ts";
import { explanationTexts as frExplanationTexts } from "./fr/explanation-texts.ts";
import { foodWords as frFoodWords } from "./fr/food-words.ts";
import { forbiddenWords as frForbiddenWords } from "./fr/forbidden-words.ts";
import { formats as frFormats } from "./fr/formats.ts";
import { reasonTexts as frReasonTexts } from "./fr/reason-texts.ts";
import { reminderTexts as frReminderTexts } from "./fr/reminder-texts.ts";
import { replyTexts as frReplyTexts } from "./fr/reply-texts.ts";
import type { Language } from "./language.ts";

type Part<Name extends keyof Language> = Readonly<Record<LanguageCode, Language[Name]>>;

export const EXPLANATION_TEXTS: Part<"explanationTexts"> = {
  de: deExplanationTexts,
  en: enExplanationTexts,
  es: esExplanationTexts,
  fr: frExplanationTexts,
};

export const FOOD_WORDS: Part<"foodWords"> = {
  de: deFoodWords,
  en: enFoodWords,
  es: esFoodWords,
  fr: frFoodWords,
};

export const FORBIDDEN_WORDS: Part<"forbiddenWords"> = {
  de: deForbiddenWords,
  en: enForbiddenWords,
  es: esForbiddenWords,
  fr: frForbiddenWords,
};

export const FORMATS: Part<"formats"> = {
  de: deFormats,
  en: enFormats,
  es: esFormats,
  fr: frFormats,
};

export const REASON_TEXTS: Part<"reasonTexts"> = {
  de: deReasonTexts,
  en: enReasonTexts,
  es: esReasonTexts,
  fr: frReasonTexts,
};

export const REMINDER_TEXTS: Part<"reminderTexts"> = {
  de: deReminderTexts,
  en: enReminderTexts,
  es: esReminderTexts,
  fr: frReminderTexts,
};

export const REPLY_TEXTS: Part<"replyTexts"> = {
  de: deReplyTexts,
  en: enReplyTexts,
  es: esReplyTexts,
  fr: frReplyTexts,
};
