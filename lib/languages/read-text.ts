import type { ConversationWords } from "../domain/conversation/conversation-words.ts";
import type { Intent } from "../domain/conversation/intent.ts";
import { createTextReader } from "../domain/conversation/read-text.ts";
import type { LanguageCode } from "../domain/language.ts";
import { deConversation } from "./de/conversation.ts";
import { enConversation } from "./en/conversation.ts";
import { esConversation } from "./es/conversation.ts";
import { frConversation } from "./fr/conversation.ts";

/** What athletes text, by language. */
export const CONVERSATION_WORDS: Readonly<Record<LanguageCode, ConversationWords>> = {
  en: enConversation,
  es: esConversation,
  de: deConversation,
  fr: frConversation,
};

/** What a text means, in any language whatever the athlete's own. */
export const readText: (text: string) => Intent = createTextReader(Object.values(CONVERSATION_WORDS));
