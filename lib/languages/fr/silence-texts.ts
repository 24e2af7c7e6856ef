import type { Topic } from "../../domain/profile.ts";
import type { SilenceTexts } from "../coach-texts.ts";

const ABOUT: Readonly<Record<Topic, string>> = { "rest-day": "de repos", meal: "de repas", bedtime: "de sommeil" };
const CONSENT = { given: "avec accord", withdrawn: "accord retiré" } as const;

export const silenceTexts: SilenceTexts = {
  sentences: {
    EDITED: () => "Le journal ou le profil a changé avant son départ, et il n'avait plus lieu d'être.",
    TRAINED: ({ name }) => `${name} a fait une séance le jour de repos dont il parlait.`,
    OPTED_OUT: ({ name }) => `${name} n'avait pas donné son accord pour ce canal, ou l'avait retiré.`,
    RED_FLAG: ({ name }) =>
      `${name} avait écrit que ça n'allait pas ; aucun conseil ne part tant que l'alerte n'est pas levée.`,
    SNOOZED: ({ name }) => `${name} avait écrit PLUS TARD.`,
    PAUSED: ({ name }) => `${name} avait écrit PAUSE ou MALADE, ou un coach avait mis les messages en pause.`,
    HABIT: () => "Ce jour de la semaine est libre depuis quatre semaines : inutile de dire ce qui est une habitude.",
    IGNORED: () => "Les derniers messages de repos ont été suivis d'un entraînement : les prochains sont plus espacés.",
    FADED: () => "Après les quatre premières semaines, ce genre ne part que s'il y a du nouveau à dire.",
    FASTING: ({ name }) => `Il tombait pendant les heures de jeûne (${name}).`,
    CARRIER_OPT_OUT: () => "L'opérateur refuse le numéro, car il a envoyé STOP.",
    UNDELIVERABLE: ({ name }) =>
      `D'après l'opérateur, aucun SMS n'arrive à ce numéro ; ils repartent au prochain message de la personne (${name}) ou si le profil change.`,
    EMAIL_UNCONFIRMED: () => "L'adresse e-mail n'est pas encore confirmée.",
    SPEND_CAP: () => "Le budget de l'équipe pour les messages de ce mois était épuisé.",
    QUIET_HOURS: () => "Il tombait dans les heures calmes, et après il aurait été trop tard.",
    PAST: () => "La séance nous est parvenue si tard que le message ne pouvait plus être à l'heure.",
    TOO_EARLY: () => "Avant 19:00, aucun message de sommeil ne part.",
    TOO_LATE: () => "La lumière s'éteint après minuit, et aucun message de sommeil ne part si tard.",
    EVENT: () =>
      "Une course ou un autre rendez-vous du profil est proche : ce jour n'est jamais un repos, et la veille a son propre message.",
    MERGED: ({ mealDelayMinutes }) =>
      `Une séance à moins de ${mealDelayMinutes} min du message de repas en a rejoint une dont le message était déjà parti.`,
    BUDGET: ({ maxTextsPerDay, maxTextsPerWeek }) =>
      `Au plus un message de chaque genre et ${maxTextsPerDay} en tout par jour, et après quatre semaines ${maxTextsPerWeek} en sept jours, le dernier pour un repos : celui-ci était de trop.`,
    SPACING: ({ spacingMinutes }) =>
      `Les messages gardent ${spacingMinutes} minutes d'écart, et il ne restait plus de place avant qu'il ne vaille plus rien.`,
    NO_CHANNEL: () => "Aucun des canaux indiqués par le profil n'était utilisable.",
    NO_ATHLETE: () => "Le profil avait été supprimé.",
    NOT_WELCOMED: () => "Les conseils commencent après la bienvenue.",
    OVERDUE: () => "Son tour est venu trop tard pour être utile.",
    LEASE_RAN_OUT: () =>
      "La fonction s'est arrêtée pendant l'envoi : il est peut-être parti, donc pas de nouvel essai.",
    UNREADABLE: () => "Son élément dans la table est illisible : une panne, voir runbook.md.",
    REFUSED: ({ error }) => `SNS a refusé de l'envoyer${error}.`,
    AMBIGUOUS: ({ error }) =>
      `SNS n'a pas donné de réponse claire${error} : il est peut-être parti, donc pas de nouvel essai.`,
  },
  absences: {
    redFlag: (name, date) => `${name} a écrit le ${date} que ça n'allait pas, et personne n'a levé l'alerte.`,
    notWanted: (topic, name) =>
      `Le profil n'indique aucun canal pour les messages ${ABOUT[topic]} (channels.${topic}) : ${name} n'en reçoit pas.`,
    noChannel: (topic, states) =>
      `Aucun canal des messages ${ABOUT[topic]} n'est utilisable pour l'instant : ${states.map(({ channel, consent }) => `${channel} ${consent === null ? "sans accord enregistré" : CONSENT[consent]}`).join(", ")}.`,
    noFood: (name) => `${name} ne veut pas de conseils de repas (noFoodAdvice, ou REPAS NON par SMS).`,
    noLongSession: (minutes, isOver) =>
      `Aucune séance d'au moins ${minutes} minutes ce jour-là${isOver ? "" : " pour l'instant"}.`,
    noWakeTime: (day) => `Le profil n'indique pas d'heure de lever pour ${day} (wake).`,
    noRestDay: ({ day, name, windowDays, trainingDays, restDaysPerWeek }) =>
      `${name} : pas de repos ${day}. Les ${windowDays} jours d'avant comptent ${counted(trainingDays, "d'entraînement")} ; avec ${counted(restDaysPerWeek, "de repos")} par semaine, il en faut ${7 - restDaysPerWeek}.`,
    noTrainingDay: (topic, { minutes, isOver }) =>
      `${isOver ? "Ce n'était pas" : "Pour l'instant, ce n'est pas"} un jour d'entraînement : les messages ${ABOUT[topic]} ne partent que les jours avec au moins ${minutes} minutes d'entraînement.`,
    onlySilent:
      "Tout ce jour-là a été importé ou nous est parvenu avec plus de 24 h de retard : le passé ne donne aucun message.",
    notPlanned: "À la planification, il n'y avait pas de raison.",
  },
};

function counted(number: number, what: string): string {
  return `${number} ${number < 2 ? "jour" : "jours"} ${what}`;
}
