import type { Reply } from "../../../lib/domain/conversation/decision.ts";
import type { LanguageCode } from "../../../lib/domain/language.ts";
import { renderReply } from "../../../lib/messages/render-reply.ts";

/** What Ana of Riverside RC reads, by language. */
export function inEveryLanguage(reply: Reply): Readonly<Record<LanguageCode, string>> {
  const inOne = (language: LanguageCode): string =>
    renderReply(reply, { name: "Ana", language, teamName: "Riverside RC" });
  return { en: inOne("en"), es: inOne("es"), de: inOne("de"), fr: inOne("fr") };
}
