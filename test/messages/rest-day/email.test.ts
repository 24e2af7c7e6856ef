import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import type { RenderedText } from "../../../lib/messages/compose.ts";
import { restDayFacts, textOf } from "../reminders.ts";

const MAIL: Readonly<Record<LanguageCode, RenderedText>> = {
  en: {
    subject: "Rest days: tomorrow (Sat) and Sun",
    body: `Hi Ana,

That makes 5 training days in the last 6. Leave tomorrow (Sat) and Sun open: rest is training too.

Rest days: Saturday 28 November and Sunday 29 November. That means no run, no lift and no hard ride; a walk or some stretching is fine.

Why: 5 training days in the last 6, and getting better takes training and recovery in balance. The number of rest days a week is no fixed rule: your coach can change it.

Source: Kellmann et al. 2018, Int J Sports Physiol Perform 13(2):240-245, doi:10.1123/ijspp.2017-0759

Riverside RC / Cooldown`,
  },
  es: {
    subject: "Descanso: mañana (sáb) y el dom",
    body: `Hola, Ana:

Llevas 5 días de entreno en los últimos 6. Mejor no entrenes mañana (sáb) ni el dom: descansar también es entrenar.

Días de descanso: sábado 28 y domingo 29 de noviembre. Es decir: ni correr, ni fuerza, ni bici a tope; pasear o estirar, sí.

Por qué: 5 días de entreno en los últimos 6, y mejorar pide equilibrio entre entreno y descanso. Los días de descanso por semana no son una regla fija: tu coach puede cambiarlos.

Fuente: Kellmann et al. 2018, Int J Sports Physiol Perform 13(2):240-245, doi:10.1123/ijspp.2017-0759

Riverside RC / Cooldown`,
  },
  de: {
    subject: "Ruhetage: morgen (Sa) und So",
    body: `Hallo Ana!

Das waren 5 Trainingstage in 6 Tagen. Lass morgen (Sa) und So frei: Ruhe gehört zum Training.

Ruhetage: Samstag, 28. November, und Sonntag, 29. November. Das heißt: kein Lauf, kein Krafttraining, kein hartes Radtraining; Spazieren und Dehnen sind okay.

Warum: 5 Trainingstage in 6 Tagen, und besser wird, wer Training und Erholung im Gleichgewicht hält. Die Zahl der Ruhetage pro Woche ist keine feste Regel: Dein Coach kann sie ändern.

Quelle: Kellmann et al. 2018, Int J Sports Physiol Perform 13(2):240-245, doi:10.1123/ijspp.2017-0759

Riverside RC / Cooldown`,
  },
  fr: {
    subject: "Repos : demain (sam) et dim",
    body: `Bonjour Ana,

Voilà 5 jours d'entraînement sur 6. Garde demain (sam) et dim pour te reposer : ça fait partie de l'entraînement.

Jours de repos : samedi 28 novembre et dimanche 29 novembre. Donc pas de course à pied, pas de muscu, pas de grosse sortie vélo ; marcher ou s'étirer, oui.

Pourquoi : 5 jours d'entraînement sur 6, et progresser demande un équilibre entre entraînement et récupération. Le nombre de jours de repos par semaine n'est pas figé : ton coach peut le changer.

Source : Kellmann et al. 2018, Int J Sports Physiol Perform 13(2):240-245, doi:10.1123/ijspp.2017-0759

Riverside RC / Cooldown`,
  },
};

describe("the rest-day e-mail in every language", () => {
  it.each(LANGUAGES)("gives dates, numbers and source: %s", (language) => {
    const mail = textOf(restDayFacts(), { reminder: { channel: "email" }, profile: { language } });

    expect(mail).toEqual(MAIL[language]);
  });
});
