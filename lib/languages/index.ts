// Written by `npm run languages`: one table for each part, so that a bundle carries only the parts it uses.
import type { LanguageCode } from "../domain/language.ts";
import { conversationWords as deConversationWords } from "./de/conversation-words.ts";
import { explanationTexts as deExplanationTexts } from "./de/explanation-texts.ts";
import { foodWords as deFoodWords } from "./de/food-words.ts";
import { forbiddenWords as deForbiddenWords } from "./de/forbidden-words.ts";
import { formats as deFormats } from "./de/formats.ts";
import * as deReasonTextsFile from "./de/reason-texts.ts";
import { reminderTexts as deReminderTexts } from "./de/reminder-texts.ts";
import { replyTexts as deReplyTexts } from "./de/reply-texts.ts";
import { requestWords as deRequestWords } from "./de/request-words.ts";
import { conversationWords as enConversationWords } from "./en/conversation-words.ts";
import { explanationTexts as enExplanationTexts } from "./en/explanation-texts.ts";
import { foodWords as enFoodWords } from "./en/food-words.ts";
import { forbiddenWords as enForbiddenWords } from "./en/forbidden-words.ts";
import { formats as enFormats } from "./en/formats.ts";
import * as enReasonTextsFile from "./en/reason-texts.ts";
import { reminderTexts as enReminderTexts } from "./en/reminder-texts.ts";
import { replyTexts as enReplyTexts } from "./en/reply-texts.ts";
import { requestWords as enRequestWords } from "./en/request-words.ts";
import { conversationWords as esConversationWords } from "./es/conversation-words.ts";
import { explanationTexts as esExplanationTexts } from "./es/explanation-texts.ts";
import { foodWords as esFoodWords } from "./es/food-words.ts";
import { forbiddenWords as esForbiddenWords } from "./es/forbidden-words.ts";
import { formats as esFormats } from "./es/formats.ts";
import * as esReasonTextsFile from "./es/reason-texts.ts";
import { reminderTexts as esReminderTexts } from "./es/reminder-texts.ts";
import { replyTexts as esReplyTexts } from "./es/reply-texts.ts";
import { requestWords as esRequestWords } from "./es/request-words.ts";
import { conversationWords as frConversationWords } from "./fr/conversation-words.ts";
import { explanationTexts as frExplanationTexts } from "./fr/explanation-texts.ts";
import { foodWords as frFoodWords } from "./fr/food-words.ts";
import { forbiddenWords as frForbiddenWords } from "./fr/forbidden-words.ts";
import { formats as frFormats } from "./fr/formats.ts";
import * as frReasonTextsFile from "./fr/reason-texts.ts";
import { reminderTexts as frReminderTexts } from "./fr/reminder-texts.ts";
import { replyTexts as frReplyTexts } from "./fr/reply-texts.ts";
import { requestWords as frRequestWords } from "./fr/request-words.ts";
import type { Language } from "./language.ts";

type Part<Name extends keyof Language> = Readonly<Record<LanguageCode, Language[Name]>>;

export const CONVERSATION_WORDS: Part<"conversationWords"> = {
  en: enConversationWords,
  es: esConversationWords,
  de: deConversationWords,
  fr: frConversationWords,
};

export const EXPLANATION_TEXTS: Part<"explanationTexts"> = {
  en: enExplanationTexts,
  es: esExplanationTexts,
  de: deExplanationTexts,
  fr: frExplanationTexts,
};

export const FOOD_WORDS: Part<"foodWords"> = {
  en: enFoodWords,
  es: esFoodWords,
  de: deFoodWords,
  fr: frFoodWords,
};

export const FORBIDDEN_WORDS: Part<"forbiddenWords"> = {
  en: enForbiddenWords,
  es: esForbiddenWords,
  de: deForbiddenWords,
  fr: frForbiddenWords,
};

export const FORMATS: Part<"formats"> = {
  en: enFormats,
  es: esFormats,
  de: deFormats,
  fr: frFormats,
};

export const REASON_SOURCES: Part<"reasonSources"> = {
  en: enReasonTextsFile.reasonSources,
  es: esReasonTextsFile.reasonSources,
  de: deReasonTextsFile.reasonSources,
  fr: frReasonTextsFile.reasonSources,
};

export const REASON_TEXTS: Part<"reasonTexts"> = {
  en: enReasonTextsFile.reasonTexts,
  es: esReasonTextsFile.reasonTexts,
  de: deReasonTextsFile.reasonTexts,
  fr: frReasonTextsFile.reasonTexts,
};

export const REMINDER_TEXTS: Part<"reminderTexts"> = {
  en: enReminderTexts,
  es: esReminderTexts,
  de: deReminderTexts,
  fr: frReminderTexts,
};

export const REPLY_TEXTS: Part<"replyTexts"> = {
  en: enReplyTexts,
  es: esReplyTexts,
  de: deReplyTexts,
  fr: frReplyTexts,
};

export const REQUEST_WORDS: Part<"requestWords"> = {
  en: enRequestWords,
  es: esRequestWords,
  de: deRequestWords,
  fr: frRequestWords,
};

export const STATUS_CAUSES: Part<"statusCauses"> = {
  en: enReasonTextsFile.statusCauses,
  es: esReasonTextsFile.statusCauses,
  de: deReasonTextsFile.statusCauses,
  fr: frReasonTextsFile.statusCauses,
};
