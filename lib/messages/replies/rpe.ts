import type { InEveryLanguage } from "./reply-scene.ts";

/** The first number ever: it was understood, and later ones need no answer. */
export const rpeNotedReply: InEveryLanguage<{ readonly rpe: number }> = {
  en: ({ rpe }, { name }) =>
    `Thanks${name.tail}: ${rpe} of 10, noted. Just text the number next time too; no answer means it is in.`,
  es: ({ rpe }, { name }) =>
    `Gracias${name.tail}: ${withComma(rpe)} de 10, anotado. La próxima vez basta el número; sin respuesta, está anotado.`,
  de: ({ rpe }, { name }) =>
    `Danke${name.tail}: ${withComma(rpe)} von 10, notiert. Nächstes Mal reicht die Zahl; keine Antwort heißt notiert.`,
  fr: ({ rpe }, { name }) =>
    `Merci${name.tail} : ${withComma(rpe)} sur 10, noté. La prochaine fois le chiffre suffit ; sans réponse, c'est noté.`,
};

/** A number with no workout to put it on. */
export const rpeWithoutWorkoutReply: InEveryLanguage<object> = {
  en: () => "There is no workout of the last 24 hours to put that number on. Text it again once one is logged.",
  es: () => "No hay ningún entreno de las últimas 24 horas para ese número. Envíalo otra vez cuando esté registrado.",
  de: () => "Zu dieser Zahl gibt es kein Training der letzten 24 Stunden. Schick sie nochmal, wenn eins da ist.",
  fr: () => "Aucune séance des dernières 24 heures pour ce chiffre. Renvoie-le quand elle sera enregistrée.",
};

function withComma(rpe: number): string {
  return String(rpe).replace(".", ",");
}
