import type { ReplyTexts } from "../language.ts";

export const replyTexts: ReplyTexts = {
  help: (teamName) =>
    `${teamName}: STATUT, PLUS TARD, PAUSE 7, MALADE, REPRISE, MOINS, PLUS, REPOS 1, REPAS NON, COURSE 11 OCT, 0-10 = effort. Selon forfait. STOP = fin.`,
  status: {
    today: "Aujourd'hui",
    tomorrow: "Demain",
    rest: (day, trained, window) =>
      `${day}, repos : ${trained} jours d'entraînement sur les ${window} derniers. Marcher, c'est bien.`,
  },
  snoozed: (date, time) => `Silence jusqu'au ${date} à ${time}. REPRISE pour plus tôt.`,
  paused: (until) => `En pause jusqu'au ${until}. REPRISE les ramène plus tôt.`,
  sick: (until, name) =>
    `Bon rétablissement${name.tail}. Pas de message jusqu'au ${until} ; REPRISE si ça va mieux avant.`,
  resumed: (name) => `Ravi de te retrouver${name.tail}. Les messages reprennent.`,
  redFlagLifted: (name) =>
    `Tant mieux si tout va bien${name.tail}. Les messages reprennent. Si ça revient : arrête et vois un médecin.`,
  frequency: {
    less: "Moins de messages désormais. PLUS les ramène.",
    usual: "Le nombre habituel de messages désormais. MOINS et PLUS le changent.",
    more: "Plus de messages désormais. MOINS pour en réduire le nombre.",
  },
  restDays: (perWeek) => `Noté : ${perWeek} ${perWeek === 1 ? "jour" : "jours"} de repos par semaine désormais.`,
  restDaysKeptForAge: (perWeek) =>
    `Avant 18 ans, c'est ${perWeek} jours de repos par semaine : grandir demande aussi de récupérer.`,
  noRestDays: "Plus de messages de repos. REPOS 2 les ramène.",
  foodOn: "Les idées de repas reviennent. REPAS NON les arrête.",
  foodOff: "Plus d'idées de repas. REPAS OUI les ramène.",
  race: (date) => `Course notée : ${date}. Ce ne sera pas un jour de repos. Bonne chance !`,
  raceUnclear: "Quel jour est la course ? Écris comme ceci : COURSE 11 OCT.",
  rpeNoted: (rpe, name) =>
    `Merci${name.tail} : ${rpe} sur 10, noté. La prochaine fois le chiffre suffit ; sans réponse, c'est noté.`,
  rpeWithoutWorkout: "Aucune séance des dernières 24 heures pour ce chiffre. Renvoie-le quand elle sera enregistrée.",
  safety: ({ tier, emergencyNumber, isMinor }) => {
    const adult = isMinor ? "Préviens vite un adulte. " : "";
    const number = emergencyNumber === null ? "les urgences" : `le ${emergencyNumber}`;
    const first =
      tier === "emergency"
        ? `Arrête-toi. ${adult}Appelle ${number} maintenant. Vois un médecin avant de reprendre.`
        : `Arrête-toi. ${adult}Vois un médecin avant de reprendre ; si ça empire, appelle ${number}.`;
    return `${first} Conseils coupés. Fausse alerte ? Écris REPRISE.`;
  },
};
