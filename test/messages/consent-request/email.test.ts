import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import type { RenderedText } from "../../../lib/messages/compose.ts";
import { textOf } from "../reminders.ts";

const MAIL: Readonly<Record<LanguageCode, RenderedText>> = {
  en: {
    subject: "Reminders to rest, eat and sleep: would you like them?",
    body: `Hi Ana,

Riverside RC would like to remind you when to rest, what to eat after a session and when to go to bed. The reminders are based on the workouts you log.

If you would like them, tell your coach. If you do nothing, nothing more is sent.

Riverside RC / Cooldown`,
  },
  es: {
    subject: "Avisos para descansar, comer y dormir: ¿los quieres?",
    body: `Hola, Ana:

Riverside RC quiere enviarte avisos sobre cuándo descansar, qué comer después de una sesión y cuándo irte a dormir. Salen de los entrenos que registras.

Si los quieres, díselo a tu coach. Si no, no te escribiremos más.

Riverside RC / Cooldown`,
  },
  de: {
    subject: "Tipps zu Ruhe, Essen und Schlaf: Möchtest du sie?",
    body: `Hallo Ana!

Riverside RC möchte dir Tipps schicken: wann Ruhetag ist, was es nach einer Einheit zu essen geben könnte und wann Schlafenszeit ist. Grundlage sind deine aufgezeichneten Einheiten.

Wenn du sie möchtest, sag es deinem Coach. Wenn du nichts tust, kommt nichts weiter.

Riverside RC / Cooldown`,
  },
  fr: {
    subject: "Des conseils pour le repos, les repas et le sommeil : ça te dit ?",
    body: `Bonjour Ana,

Riverside RC aimerait t'envoyer des conseils : quand te reposer, quoi manger après une séance et quand aller au lit. Ils se basent sur tes séances enregistrées.

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
