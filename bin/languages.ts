import { LANGUAGES } from "../lib/domain/language.ts";
import type { Language } from "../lib/languages/language.ts";

/** The file of a language's folder that exports each part. */
const FILES: Readonly<Record<keyof Language, string>> = {
  conversationWords: "conversation-words",
  explanationTexts: "explanation-texts",
  foodWords: "food-words",
  forbiddenWords: "forbidden-words",
  formats: "formats",
  reasonSources: "reason-texts",
  reasonTexts: "reason-texts",
  reminderTexts: "reminder-texts",
  replyTexts: "reply-texts",
  statusCauses: "reason-texts",
};

/** `npm run languages`: writes lib/languages/index.ts, a table for each part of a language. */
const parts = Object.entries(FILES);
const imports = LANGUAGES.toSorted().flatMap((code) =>
  [...new Set(Object.values(FILES))].map((file) => importOf(code, file)),
);
const tables = parts.map(([part]) => {
  const rows = LANGUAGES.map((code) => `  ${code}: ${nameIn(code, part)},\n`);
  return `export const ${tableOf(part)}: Part<"${part}"> = {\n${rows.join("")}};`;
});
process.stdout.write(`// Written by \`npm run languages\`: one table for each part, so that a bundle carries only the parts it uses.
import type { LanguageCode } from "../domain/language.ts";
${imports.join("\n")}
import type { Language } from "./language.ts";

type Part<Name extends keyof Language> = Readonly<Record<LanguageCode, Language[Name]>>;

${tables.join("\n\n")}
`);

function importOf(code: string, file: string): string {
  const names = parts.flatMap(([part, of]) => (of === file ? [`${part} as ${nameIn(code, part)}`] : []));
  const oneLine = `import { ${names.join(", ")} } from "./${code}/${file}.ts";`;
  return oneLine.length <= 120
    ? oneLine
    : `import {\n${names.map((name) => `  ${name},\n`).join("")}} from "./${code}/${file}.ts";`;
}

/** "deReplyTexts" */
function nameIn(code: string, part: string): string {
  return `${code}${part.charAt(0).toUpperCase()}${part.slice(1)}`;
}

/** "REPLY_TEXTS" */
function tableOf(part: string): string {
  return part.replaceAll(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
}
