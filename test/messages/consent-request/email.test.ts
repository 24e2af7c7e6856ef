import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import type { RenderedText } from "../../../lib/messages/compose.ts";
import { textOf } from "../reminders.ts";

const MAIL: Readonly<Record<LanguageCode, RenderedText>> = {
  en: {
    subject: "Reminders to rest, eat and sleep: would you like them?",
    body: `Hi Ana,

Riverside RC would like to remind you when to rest, what to eat after a session and when to go to bed. They come from the workouts you log.

If you would like them, tell your coach. If you do nothing, nothing more is sent.

Riverside RC / Cooldown`,
  },
  es: {
    subject: "Avisos para descansar, comer y dormir: ¿los quieres?",
    body: `Hola, Ana:

Riverside RC quiere enviarte avisos sobre cuándo descansar, qué comer después de una sesión y cuándo irte a dormir. Salen de los entrenos que registras.

Si los quieres, díselo a tu coach. Si no haces nada, no llega nada más.

Riverside RC / Cooldown`,
  },
  de: {
    subject: "Erinnerungen an Ruhe, Essen und Schlaf: Willst du sie?",
    body: `Hallo Ana!

Riverside RC möchte dir Erinnerungen schicken: wann Ruhetag ist, was es nach einer Einheit zu essen geben könnte und wann es ins Bett geht. Sie entstehen aus den Trainings, die du einträgst.

Wenn du sie willst, sag es deinem Coach. Wenn du nichts tust, kommt nichts weiter.

Riverside RC / Cooldown`,
  },
  fr: {
    subject: "Des rappels pour le repos, les repas et le sommeil : ça te dit ?",
    body: `Bonjour Ana,

Riverside RC aimerait t'envoyer des rappels : quand te reposer, quoi manger après une séance et quand aller au lit. Ils viennent des séances que tu notes.

Si tu en veux, dis-le à ton coach. Si tu ne fais rien, tu ne recevras rien d'autre.

Riverside RC / Cooldown`,
  },
};

describe("the invite e-mail in every language", () => {
  it.each(LANGUAGES)("takes a yes in person: %s", (language) => {
    const mail = textOf({ kind: "invite" }, { reminder: { channel: "email" }, profile: { language } });

    expect(mail).toEqual(MAIL[language]);
  });
});
