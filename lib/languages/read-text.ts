import type { Intent } from "../domain/conversation/intent.ts";
import { createTextReader } from "../domain/conversation/read-text.ts";
import { CONVERSATION_WORDS } from "./index.ts";

/** What a text means; it may be in any language, whatever the athlete's own. */
export const readText: (text: string) => Intent = createTextReader(Object.values(CONVERSATION_WORDS));
