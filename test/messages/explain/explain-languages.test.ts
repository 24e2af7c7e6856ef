import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import { SILENCE_CODES } from "../../../lib/domain/reminder.ts";
import { explainDay } from "../../../lib/messages/explain/explain-day.ts";
import { silenceSentence } from "../../../lib/messages/explain/why-not-sent.ts";
import { aReminder, sentAt } from "../../support/builders.ts";
import { aDay } from "./a-day.ts";

const MEAL = aReminder({}, sentAt("2026-11-22T23:15:00.000Z"));

/** All that an explanation of a day says, in its order. */
function saidIn(language: LanguageCode): readonly string[] {
  const { status, texts, none } = explainDay({ ...aDay({ reminders: [MEAL] }), language });
  return [
    ...status.sentences,
    ...texts.flatMap(({ outcome, why }) => [outcome, ...why]),
    ...none.map(({ why }) => why),
  ];
}

describe("a day explained to a coach", () => {
  it.each([
    {
      language: "es" as const,
      said: [
        "Consejo para el lunes 23 de noviembre: aún ninguno, primero hay que registrar una semana.",
        "BUILDING: Día 0 de 7: aún te estamos conociendo.",
        "Carga: 0 UA en el día, 0 UA en 7 días (RPE x minutos).",
        "enviado por SMS a las 18:15",
        "Un entreno de correr terminó a las 07:15. El mensaje de comida sale 15 minutos después de una sesión de al menos 20, y después de las 09:15 ya no sirve.",
        "Nombra por igual proteína y carbohidratos; lo que el perfil excluye no aparece (dieta: de todo).",
        "Estaba previsto a las 07:30 y esperó al final de las horas de silencio.",
        "El lunes 23 de noviembre no toca descanso para Ana: 0 días de entreno en los 6 anteriores; con 2 días de descanso a la semana hacen falta 5.",
        "El perfil no indica canal para los mensajes de sueño (channels.bedtime): Ana no los recibe.",
      ],
    },
    {
      language: "de" as const,
      said: [
        "Rat für Montag, 23. November: noch keiner, erst muss eine Woche im Trainingstagebuch stehen.",
        "BUILDING: Tag 0 von 7: Wir lernen dein Training noch kennen.",
        "Belastung: 0 AE an diesem Tag, 0 AE in 7 Tagen (RPE x Minuten).",
        "um 18:15 per SMS gesendet",
        "Ein Lauf endete um 07:15. Nachrichten zum Essen gehen 15 Minuten nach einer Einheit von mindestens 20 Minuten raus und sind nach 09:15 nichts mehr wert.",
        "Sie nennt Eiweiß und Kohlenhydrate gleichermaßen; was das Profil ausschließt, bleibt weg (Ernährung: alles).",
        "Geplant war sie um 07:30; sie hat das Ende der Ruhezeit abgewartet.",
        "Montag, 23. November, ist für Ana kein Ruhetag: 0 Trainingstage in den 6 Tagen davor; bei 2 Ruhetagen pro Woche braucht es 5.",
        "Das Profil nennt keinen Weg für Nachrichten zum Schlaf (channels.bedtime): Ana bekommt keine.",
      ],
    },
    {
      language: "fr" as const,
      said: [
        "Conseil pour lundi 23 novembre : pas encore, il faut d'abord une semaine dans le journal.",
        "BUILDING: Jour 0 sur 7 : on apprend encore à connaître ton entraînement.",
        "Charge : 0 UA dans la journée, 0 UA en 7 jours (RPE x minutes).",
        "envoyé par SMS à 18:15",
        "Une sortie s'est terminée à 07:15. Le message de repas part 15 minutes après une séance d'au moins 20, et ne vaut plus rien après 09:15.",
        "Il nomme autant les protéines que les glucides ; ce que le profil exclut n'apparaît pas (alimentation : tout).",
        "Il était prévu à 07:30 et a attendu la fin des heures calmes.",
        "Ana : pas de repos lundi 23 novembre. Les 6 jours d'avant comptent 0 jour d'entraînement ; avec 2 jours de repos par semaine, il en faut 5.",
        "Le profil n'indique aucun canal pour les messages de sommeil (channels.bedtime) : Ana n'en reçoit pas.",
      ],
    },
  ])("reads $language", ({ language, said }) => {
    expect(saidIn(language)).toStrictEqual(said);
  });

  it.each(SILENCE_CODES)("has a sentence of its own for %s in each language", (outcome) => {
    const sentences = LANGUAGES.map((language) => silenceSentence({ outcome }, { ...aDay({}), language }));

    expect(new Set(sentences).size).toBe(LANGUAGES.length);
    expect(sentences.filter((sentence) => !/^\p{Lu}.*\.$/u.test(sentence))).toStrictEqual([]);
  });
});
