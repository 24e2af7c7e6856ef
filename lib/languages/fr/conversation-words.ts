import type { ConversationWords } from "../../domain/conversation/conversation-words.ts";
import { ailments } from "./conversation/ailments.ts";
import { alarms } from "./conversation/alarms.ts";
import { crisis } from "./conversation/crisis.ts";
import { lookAlikes } from "./conversation/look-alikes.ts";
import { optOutPhrases } from "./conversation/opt-out-phrases.ts";
import { questionPhrases } from "./conversation/question-phrases.ts";
import { settingPhrases } from "./conversation/setting-phrases.ts";
import { wholeTexts } from "./conversation/whole-texts.ts";
import { wording } from "./conversation/wording.ts";

export const conversationWords: ConversationWords = {
  safety: { ...crisis, ...alarms, ...ailments, ...lookAlikes },
  commands: {
    ...wholeTexts,
    ...wording,
    phrases: { ...optOutPhrases, ...settingPhrases, ...questionPhrases },
  },
};
