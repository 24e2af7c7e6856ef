import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import type { RenderedText } from "../../../lib/messages/compose.ts";
import { textOf } from "../reminders.ts";

const ALL = {
  channels: { "rest-day": ["email"], meal: ["email"], bedtime: ["email"] },
  wake: { default: "06:30" },
} as const;

const MAIL: Readonly<Record<LanguageCode, RenderedText>> = {
  en: {
    subject: "Welcome to your recovery reminders",
    body: `Hi Ana,

Welcome to Riverside RC's reminders. They are based on the workouts you log; you get at most 3 a day.

- rest: which days to keep free after a full week of training
- food: after a session, an idea for your next meal
- sleep: when to turn the light out, by your alarm

Each one says why it was sent. They are suggestions: you know best how you feel, and the choice is yours.

They are not medical advice. If you feel dizzy, faint or unwell, or something hurts, stop and see a doctor.

Riverside RC / Cooldown`,
  },
  es: {
    subject: "Te damos la bienvenida a tus avisos de recuperación",
    body: `Hola, Ana:

Te damos la bienvenida a los avisos de Riverside RC. Salen de los entrenos que registras, como mucho 3 al día.

- descanso: qué días dejar libres tras una semana cargada
- comida: después de una sesión, una idea para tu próxima comida
- sueño: a qué hora apagar la luz según tu alarma

Cada uno te dice el porqué. Son sugerencias: nadie sabe mejor que tú cómo te sientes, y decides tú.

No son consejo médico. Si te mareas, te desmayas o te encuentras mal, o si algo te duele, para y consulta a un médico.

Riverside RC / Cooldown`,
  },
  de: {
    subject: "Willkommen bei deinen Erholungstipps",
    body: `Hallo Ana!

Willkommen bei den Tipps von Riverside RC. Grundlage sind deine aufgezeichneten Einheiten; es kommen höchstens 3 Tipps am Tag.

- Ruhetage: welche Tage nach einer vollen Trainingswoche frei bleiben
- Essen: nach einer Einheit eine Idee für die nächste Mahlzeit
- Schlaf: wann du das Licht ausmachst

Jeder Tipp nennt seinen Grund. Es sind Vorschläge: Wie es dir geht, weißt du am besten, und du entscheidest.

Sie ersetzen keinen ärztlichen Rat. Wird dir schwindlig, schwarz vor Augen oder schlecht oder tut etwas weh, hör auf und lass es ärztlich abklären.

Riverside RC / Cooldown`,
  },
  fr: {
    subject: "Tes conseils de récupération : bienvenue !",
    body: `Bonjour Ana,

Bienvenue ! Les conseils viennent de l'équipe Riverside RC. Ils se basent sur tes séances enregistrées : 3 conseils par jour au plus.

- repos : quels jours garder libres après une semaine d'entraînement bien remplie
- repas : après une séance, une idée pour ton prochain repas
- sommeil : quand éteindre, selon ton réveil

Chacun dit pourquoi. Ce sont des suggestions : personne ne sait mieux que toi comment tu te sens, et c'est toi qui choisis.

Ce ne sont pas des conseils médicaux. En cas de vertige, de malaise ou de douleur, arrête tout et vois un médecin.

Riverside RC / Cooldown`,
  },
};

describe("the welcome e-mail in every language", () => {
  it.each(LANGUAGES)("says what comes, and that it is no medical advice: %s", (language) => {
    const mail = textOf(
      { kind: "welcome", maxTextsPerDay: 3 },
      { reminder: { channel: "email" }, profile: { language, ...ALL } },
    );

    expect(mail).toEqual(MAIL[language]);
  });
});
