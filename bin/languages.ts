import { LANGUAGES } from "../lib/domain/language.ts";
import type { Language } from "../lib/languages/language.ts";

/** The file of a language's folder that exports each part. */
const FILES: Readonly<Record<keyof Language, string>> = {
  athletePageTexts: "athlete-page-texts",
  attentionTexts: "attention-texts",
  conversationWords: "conversation-words",
  dayTexts: "day-texts",
  explanationTexts: "explanation-texts",
  foodWords: "food-words",
  forbiddenWords: "forbidden-words",
  formats: "formats",
  pageTexts: "page-texts",
  planTexts: "plan-texts",
  reasonSources: "reason-texts",
  reasonTexts: "reason-texts",
  reminderTexts: "reminder-texts",
  replyTexts: "reply-texts",
  requestWords: "request-words",
  silenceTexts: "silence-texts",
  statusCauses: "reason-texts",
  tryTexts: "try-texts",
};

/** `npm run languages`: writes lib/languages/index.ts, a table for each part of a language. */
const parts = Object.entries(FILES);
const imports = LANGUAGES.toSorted().flatMap((code) =>
  [...new Set(Object.values(FILES))].map((file) => importOf(code, file)),
);
const tables = parts.map(([part, file]) => {
  const rows = LANGUAGES.map((code) => `  ${code}: ${valueOf(code, part, file)},\n`);
  return `export const ${tableOf(part)}: Part<"${part}"> = {\n${rows.join("")}};`;
});
process.stdout.write(`// Written by \`npm run languages\`: one table for each part, so that a bundle carries only the parts it uses.
// oxlint-disable max-lines -- It grows with languages and parts.
import type { LanguageCode } from "../domain/language.ts";
${imports.join("\n")}
import type { Language } from "./language.ts";

type Part<Name extends keyof Language> = Readonly<Record<LanguageCode, Language[Name]>>;

${tables.join("\n\n")}
`);

function importOf(code: string, file: string): string {
  const [part = "", ...others] = parts.flatMap(([name, of]) => (of === file ? [name] : []));
  return others.length === 0
    ? `import { ${part} as ${nameIn(code, part)} } from "./${code}/${file}.ts";`
    : `import * as ${moduleOf(code, file)} from "./${code}/${file}.ts";`;
}

/** How the tables call a part: by its own name, or as a member of a file that holds several. */
function valueOf(code: string, part: string, file: string): string {
  const isAlone = parts.filter(([, of]) => of === file).length === 1;
  return isAlone ? nameIn(code, part) : `${moduleOf(code, file)}.${part}`;
}

/** "deReasonTextsFile" */
function moduleOf(code: string, file: string): string {
  return `${nameIn(
    code,
    file.replaceAll(/-\w/gu, (dash) => dash.slice(1).toUpperCase()),
  )}File`;
}

/** "deReplyTexts" */
function nameIn(code: string, part: string): string {
  return `${code}${part.charAt(0).toUpperCase()}${part.slice(1)}`;
}

/** "REPLY_TEXTS" */
function tableOf(part: string): string {
  return part.replaceAll(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
}
