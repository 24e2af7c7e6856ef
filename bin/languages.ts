import { LANGUAGES } from "../lib/domain/language.ts";
import type { Language } from "../lib/languages/language.ts";

const PARTS: Readonly<Record<keyof Language, string>> = {
  conversationWords: "CONVERSATION_WORDS",
  explanationTexts: "EXPLANATION_TEXTS",
  foodWords: "FOOD_WORDS",
  forbiddenWords: "FORBIDDEN_WORDS",
  formats: "FORMATS",
  reasonTexts: "REASON_TEXTS",
  reminderTexts: "REMINDER_TEXTS",
  replyTexts: "REPLY_TEXTS",
};

/** `npm run languages`: writes lib/languages/index.ts, a table for each part of a language. */
const parts = Object.entries(PARTS);
const imports = LANGUAGES.toSorted().flatMap((code) =>
  parts.map(([part]) => `import { ${part} as ${nameIn(code, part)} } from "./${code}/${fileOf(part)}.ts";`),
);
const tables = parts.map(([part, table]) => {
  const rows = LANGUAGES.map((code) => `  ${code}: ${nameIn(code, part)},\n`);
  return `export const ${table}: Part<"${part}"> = {\n${rows.join("")}};`;
});
process.stdout.write(`// Written by \`npm run languages\`: one table for each part, so that a bundle carries only the parts it uses.
import type { LanguageCode } from "../domain/language.ts";
${imports.join("\n")}
import type { Language } from "./language.ts";

type Part<Name extends keyof Language> = Readonly<Record<LanguageCode, Language[Name]>>;

${tables.join("\n\n")}
`);

function nameIn(code: string, part: string): string {
  return `${code}${part.charAt(0).toUpperCase()}${part.slice(1)}`;
}

function fileOf(part: string): string {
  return part.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
