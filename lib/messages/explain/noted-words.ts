import type { NotedText } from "../../domain/profile.ts";

const SENTENCES: Readonly<Record<NotedText["about"], string>> = {
  pain: "Texted about pain. The words are not kept.",
  "not-understood": "Texted something that was not understood. The words are not kept.",
};

/** That a text spoke of pain or was not understood, never its words. */
export function notedSentence({ about }: Pick<NotedText, "about">): string {
  return SENTENCES[about];
}
