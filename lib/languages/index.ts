// Written by `npm run languages`: one table for each part, so that a bundle carries only the parts it uses.
// oxlint-disable max-lines -- It grows with languages and parts.
import type { LanguageCode } from "../domain/language.ts";
import { athletePageTexts as deAthletePageTexts } from "./de/athlete-page-texts.ts";
import { attentionTexts as deAttentionTexts } from "./de/attention-texts.ts";
import { conversationWords as deConversationWords } from "./de/conversation-words.ts";
import { dayTexts as deDayTexts } from "./de/day-texts.ts";
import { explanationTexts as deExplanationTexts } from "./de/explanation-texts.ts";
import { foodWords as deFoodWords } from "./de/food-words.ts";
import { forbiddenWords as deForbiddenWords } from "./de/forbidden-words.ts";
import { formats as deFormats } from "./de/formats.ts";
import { pageTexts as dePageTexts } from "./de/page-texts.ts";
import { planTexts as dePlanTexts } from "./de/plan-texts.ts";
import * as deReasonTextsFile from "./de/reason-texts.ts";
import { reminderTexts as deReminderTexts } from "./de/reminder-texts.ts";
import { replyTexts as deReplyTexts } from "./de/reply-texts.ts";
import { requestWords as deRequestWords } from "./de/request-words.ts";
import { silenceTexts as deSilenceTexts } from "./de/silence-texts.ts";
import { tryTexts as deTryTexts } from "./de/try-texts.ts";
import { athletePageTexts as enAthletePageTexts } from "./en/athlete-page-texts.ts";
import { attentionTexts as enAttentionTexts } from "./en/attention-texts.ts";
import { conversationWords as enConversationWords } from "./en/conversation-words.ts";
import { dayTexts as enDayTexts } from "./en/day-texts.ts";
import { explanationTexts as enExplanationTexts } from "./en/explanation-texts.ts";
import { foodWords as enFoodWords } from "./en/food-words.ts";
import { forbiddenWords as enForbiddenWords } from "./en/forbidden-words.ts";
import { formats as enFormats } from "./en/formats.ts";
import { pageTexts as enPageTexts } from "./en/page-texts.ts";
import { planTexts as enPlanTexts } from "./en/plan-texts.ts";
import * as enReasonTextsFile from "./en/reason-texts.ts";
import { reminderTexts as enReminderTexts } from "./en/reminder-texts.ts";
import { replyTexts as enReplyTexts } from "./en/reply-texts.ts";
import { requestWords as enRequestWords } from "./en/request-words.ts";
import { silenceTexts as enSilenceTexts } from "./en/silence-texts.ts";
import { tryTexts as enTryTexts } from "./en/try-texts.ts";
import { athletePageTexts as esAthletePageTexts } from "./es/athlete-page-texts.ts";
import { attentionTexts as esAttentionTexts } from "./es/attention-texts.ts";
import { conversationWords as esConversationWords } from "./es/conversation-words.ts";
import { dayTexts as esDayTexts } from "./es/day-texts.ts";
import { explanationTexts as esExplanationTexts } from "./es/explanation-texts.ts";
import { foodWords as esFoodWords } from "./es/food-words.ts";
import { forbiddenWords as esForbiddenWords } from "./es/forbidden-words.ts";
import { formats as esFormats } from "./es/formats.ts";
import { pageTexts as esPageTexts } from "./es/page-texts.ts";
import { planTexts as esPlanTexts } from "./es/plan-texts.ts";
import * as esReasonTextsFile from "./es/reason-texts.ts";
import { reminderTexts as esReminderTexts } from "./es/reminder-texts.ts";
import { replyTexts as esReplyTexts } from "./es/reply-texts.ts";
import { requestWords as esRequestWords } from "./es/request-words.ts";
import { silenceTexts as esSilenceTexts } from "./es/silence-texts.ts";
import { tryTexts as esTryTexts } from "./es/try-texts.ts";
import { athletePageTexts as frAthletePageTexts } from "./fr/athlete-page-texts.ts";
import { attentionTexts as frAttentionTexts } from "./fr/attention-texts.ts";
import { conversationWords as frConversationWords } from "./fr/conversation-words.ts";
import { dayTexts as frDayTexts } from "./fr/day-texts.ts";
import { explanationTexts as frExplanationTexts } from "./fr/explanation-texts.ts";
import { foodWords as frFoodWords } from "./fr/food-words.ts";
import { forbiddenWords as frForbiddenWords } from "./fr/forbidden-words.ts";
import { formats as frFormats } from "./fr/formats.ts";
import { pageTexts as frPageTexts } from "./fr/page-texts.ts";
import { planTexts as frPlanTexts } from "./fr/plan-texts.ts";
import * as frReasonTextsFile from "./fr/reason-texts.ts";
import { reminderTexts as frReminderTexts } from "./fr/reminder-texts.ts";
import { replyTexts as frReplyTexts } from "./fr/reply-texts.ts";
import { requestWords as frRequestWords } from "./fr/request-words.ts";
import { silenceTexts as frSilenceTexts } from "./fr/silence-texts.ts";
import { tryTexts as frTryTexts } from "./fr/try-texts.ts";
import type { Language } from "./language.ts";

type Part<Name extends keyof Language> = Readonly<Record<LanguageCode, Language[Name]>>;

export const ATHLETE_PAGE_TEXTS: Part<"athletePageTexts"> = {
  en: enAthletePageTexts,
  es: esAthletePageTexts,
  de: deAthletePageTexts,
  fr: frAthletePageTexts,
};

export const ATTENTION_TEXTS: Part<"attentionTexts"> = {
  en: enAttentionTexts,
  es: esAttentionTexts,
  de: deAttentionTexts,
  fr: frAttentionTexts,
};

export const CONVERSATION_WORDS: Part<"conversationWords"> = {
  en: enConversationWords,
  es: esConversationWords,
  de: deConversationWords,
  fr: frConversationWords,
};

export const DAY_TEXTS: Part<"dayTexts"> = {
  en: enDayTexts,
  es: esDayTexts,
  de: deDayTexts,
  fr: frDayTexts,
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

export const PAGE_TEXTS: Part<"pageTexts"> = {
  en: enPageTexts,
  es: esPageTexts,
  de: dePageTexts,
  fr: frPageTexts,
};

export const PLAN_TEXTS: Part<"planTexts"> = {
  en: enPlanTexts,
  es: esPlanTexts,
  de: dePlanTexts,
  fr: frPlanTexts,
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

export const SILENCE_TEXTS: Part<"silenceTexts"> = {
  en: enSilenceTexts,
  es: esSilenceTexts,
  de: deSilenceTexts,
  fr: frSilenceTexts,
};

export const STATUS_CAUSES: Part<"statusCauses"> = {
  en: enReasonTextsFile.statusCauses,
  es: esReasonTextsFile.statusCauses,
  de: deReasonTextsFile.statusCauses,
  fr: frReasonTextsFile.statusCauses,
};

export const TRY_TEXTS: Part<"tryTexts"> = {
  en: enTryTexts,
  es: esTryTexts,
  de: deTryTexts,
  fr: frTryTexts,
};
