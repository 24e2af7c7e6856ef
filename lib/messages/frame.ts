import type { LanguageCode } from "../domain/language.ts";

interface Frame {
  /** Ends an SMS of a team whose number cannot receive replies. */
  readonly noReplies: (contact: string) => string;
  /** Ends the first SMS of a month. */
  readonly stopHint: string;
  readonly hello: (name: string | null) => string;
  readonly sources: (sources: readonly string[]) => string;
}

/** The words around every text, in every language. */
export const FRAME: Readonly<Record<LanguageCode, Frame>> = {
  en: {
    noReplies: (contact) => `No replies. Stop: ${contact}`,
    stopHint: "STOP = end.",
    hello: (name) => (name === null ? "Hello," : `Hi ${name},`),
    sources: (sources) => `${sources.length > 1 ? "Sources" : "Source"}: ${sources.join("; ")}`,
  },
  es: {
    noReplies: (contact) => `No respondas. Baja: ${contact}`,
    stopHint: "STOP = fin.",
    hello: (name) => (name === null ? "Hola:" : `Hola, ${name}:`),
    sources: (sources) => `${sources.length > 1 ? "Fuentes" : "Fuente"}: ${sources.join("; ")}`,
  },
  de: {
    noReplies: (contact) => `Keine Antworten. Stopp: ${contact}`,
    stopHint: "STOP = Ende.",
    hello: (name) => (name === null ? "Hallo!" : `Hallo ${name}!`),
    sources: (sources) => `${sources.length > 1 ? "Quellen" : "Quelle"}: ${sources.join("; ")}`,
  },
  fr: {
    noReplies: (contact) => `Ne pas répondre. Stop : ${contact}`,
    stopHint: "STOP = fin.",
    hello: (name) => (name === null ? "Bonjour," : `Bonjour ${name},`),
    sources: (sources) => `${sources.length > 1 ? "Sources" : "Source"} : ${sources.join(" ; ")}`,
  },
};
