import { formatCrisisLine } from "../format.ts";
import type { ReplyTexts } from "../language.ts";
import { heure } from "./formats.ts";
import { trainingDaysOf } from "./rest-days.ts";

export const replyTexts: ReplyTexts = {
  help: (teamName) =>
    `${teamName} : STATUT, PLUS TARD, PAUSE 7, MALADE, REPRISE, MOINS, PLUS, REPOS 1, REPAS NON, COURSE 11 OCT, 0-10. Frais SMS possibles. STOP = fin.`,
  unclear:
    "Je n'ai pas compris. Je lis STATUT, PLUS TARD, PAUSE 7, MALADE, REPRISE, MOINS, PLUS, REPOS 1, REPAS NON, COURSE 11 OCT et 0-10 = effort. STOP = fin.",
  join: (teamName, max) =>
    `${teamName} t'écrit sur le repos et les repas, ${max} SMS/jour max. 18 ans ou plus ? Réponds OUI. Frais SMS possibles. AIDE = aide, STOP = fin.`,
  joined: (teamName) =>
    `Tu fais partie de l'équipe : ${teamName} t'écrit après tes séances. STATUT = aujourd'hui, AIDE = commandes, STOP = fin.`,
  consentHelp: (teamName) =>
    `${teamName} : réponds OUI pour des conseils de récupération, STOP pour aucun. Questions ? Vois avec ton équipe. Frais SMS possibles.`,
  dataAsked: "C'est noté : ton équipe t'envoie une copie de tes données sous 30 jours.",
  deletionAsked:
    "C'est noté : plus aucun message, et ton équipe efface tes données sous 30 jours. Changé d'avis ? Écris START.",
  hello: (name) =>
    `Bonjour${name.tail} ! Ces messages sont automatiques, personne ne lit les tiens. Écris STATUT, PAUSE 7, MALADE ou 0-10 pour l'effort ; AIDE dit le reste.`,
  foodQuestion:
    "Après l'effort, les glucides rechargent et les protéines réparent : les deux au prochain repas. Avant une course, rien de nouveau.",
  foodIsOff: "Les idées de repas sont arrêtées, alors on n'en dit rien. REPAS OUI pour les retrouver.",
  bedtimeQuestion: {
    known: (bed, wake, hours) =>
      hours === null
        ? `Lumière éteinte à ${heure(bed)}, réveil à ${heure(wake)} : des horaires réguliers, c'est le mieux pour récupérer.`
        : `Lumière éteinte à ${heure(bed)}, ça fait ${hours} de sommeil avant ton réveil de ${heure(wake)}.`,
    unknown: "On ne connaît pas ton heure de lever. Ton coach peut l'ajouter ; on comptera alors l'heure du coucher.",
  },
  effortToo: (rpe) => `${rpe} sur 10, noté.`,
  helpShort: "Je n'ai pas compris. AIDE dit ce que je sais faire.",
  stopped: "C'est fait : plus aucun message de notre part. Changé d'avis ? Écris START.",
  stopUnsure: "Arrêter tous les messages ? Réponds STOP. Sinon, ignore ceci.",
  pain: "Arrête ce qui fait mal. Douleur vive, gonflement ou pire en marchant : vois un médecin ou un kiné. PAUSE = 7 jours sans message.",
  status: {
    today: "Aujourd'hui",
    tomorrow: "Demain",
    rest: (day, trained, window) => `${day}, repos : ${trainingDaysOf(trained, window)}. Marche si tu veux.`,
  },
  snoozed: (date, time) => `Pas de message jusqu'au ${date} à ${heure(time)}. Plus tôt ? Écris REPRISE.`,
  paused: (until) => `En pause : les messages reprennent le ${until}. Plus tôt ? Écris REPRISE.`,
  sick: (until, name) =>
    `Bon rétablissement${name.tail}. Les messages reprennent le ${until}. Mieux avant ? Écris REPRISE.`,
  resumed: (name) => `Bon retour${name.tail}. Les messages reprennent.`,
  redFlagLifted: (name) =>
    `Tant mieux si tout va bien${name.tail}. Les messages reprennent. Si ça revient : arrête tout et demande vite une aide médicale.`,
  stillSick: (until, name) =>
    `Tant mieux${name.tail}. Tu nous as dit être malade : les messages reprennent le ${until}. Déjà en forme ? Écris REPRISE.`,
  crisisLifted: (name, line) =>
    `Merci de ton message${name.tail}. Les messages reprennent. Si ça redevient dur, ${line === null ? "parle à quelqu'un de confiance" : `appelle le ${formatCrisisLine(line, "jour et nuit")}`}.`,
  frequency: {
    less: "Moins de messages désormais. Écris PLUS pour en recevoir plus.",
    usual: "Le nombre habituel de messages désormais. MOINS et PLUS le changent.",
    more: "Davantage de messages désormais. MOINS pour en réduire le nombre.",
  },
  restDays: (perWeek) => `Noté : ${perWeek} ${perWeek === 1 ? "jour" : "jours"} de repos par semaine désormais.`,
  restDaysKeptForAge: (perWeek) =>
    `Avant 18 ans, c'est ${perWeek} jours de repos par semaine : grandir demande aussi de récupérer.`,
  noRestDays: "Fini les messages de repos. REPOS 2 pour les retrouver.",
  foodOn: "Les idées de repas reviennent. REPAS NON les arrête.",
  foodOff: "Fini les idées de repas. REPAS OUI pour les retrouver.",
  bedtimeOn: "Désormais, tu reçois les messages du coucher. COUCHER NON les arrête.",
  bedtimeOff: "Fini les messages du coucher. COUCHER OUI pour les retrouver.",
  race: (date) => `Course notée : ${date}. Bonne course !`,
  races: (dates) => `Courses notées : ${dates}. Une de trop ? Écris COURSE NON et sa date.`,
  raceUnclear: "Quel jour est la course ? Écris comme ceci : COURSE 11 OCT.",
  raceOff: (date) => `Course du ${date} retirée. Les jours de repos suivent comme d'habitude.`,
  noRace: "Aucune course de ce genre n'est notée.",
  lifting: {
    new: "Noté : la muscu est nouvelle pour toi, on y va doucement. EXPERT change cela.",
    experienced: "Noté : la muscu, tu connais déjà. DEBUTANT change cela.",
  },
  why: {
    restDay: (trained, window) =>
      `Pourquoi du repos : ${trainingDaysOf(trained, window)}, et le corps récupère au repos.`,
    longStep: (step) =>
      `Pourquoi doucement : ${step.km} km, contre ${step.longestKm} au plus en ${step.windowDays} jours. Des jours calmes aident à assimiler.`,
    meal: "Pourquoi manger : après l'effort, les glucides rechargent et les protéines réparent. REPAS NON arrête ces idées.",
    bedtime:
      "Pourquoi dormir : on compte depuis ton réveil, avec des horaires réguliers. COUCHER NON arrête ces messages.",
    event: "Pourquoi : ton profil indique une course le lendemain. COURSE NON l'enlève.",
    bigDay: "Pourquoi en douceur : le corps met plus de temps à récupérer d'une course ou d'une très longue sortie.",
    starter: "Pourquoi commencer léger : tu débutes ou reprends la muscu, et le corps a besoin de quelques semaines.",
    recovering:
      "Pourquoi doucement : après une séance dure ou longue, il faut un à trois jours aux muscles ; STATUT les compte.",
    raceDay: "Pourquoi : une course est notée ce jour-là. COURSE NON l'enlève.",
    nothingHard:
      "Pourquoi : STATUT lit ton journal. Pas de repos prévu, et aucune séance dure n'est encore dans les jambes.",
    nothing: "On ne t'a rien écrit sur ton entraînement ces jours-ci. STATUT dit où tu en es.",
  },
  numberWillDo: "La prochaine fois, un chiffre suffit.",
  rpeNoted: (rpe, name) => `Merci${name.tail} : ${rpe} sur 10, noté.`,
  rpeWithoutWorkout:
    "Aucune séance des dernières 24 heures pour ce chiffre. Renvoie-le quand ta séance sera enregistrée.",
  safety: ({ tier, emergencyNumber, crisisLine, isMinor }) => {
    const adult = isMinor ? "Préviens vite un adulte. " : "";
    const number = emergencyNumber === null ? "les urgences" : `le ${emergencyNumber}`;
    if (tier === "crisis") {
      const line =
        crisisLine === null
          ? "à quelqu'un de confiance"
          : `à quelqu'un : ${formatCrisisLine(crisisLine, "jour et nuit")}`;
      return `Ce que tu ressens compte. ${adult}Parle ${line}. En danger, appelle ${number}. Conseils après REPRISE.`;
    }
    const first =
      tier === "emergency"
        ? `Arrête-toi. ${adult}Appelle ${number} maintenant. Pas de sport avant un avis médical.`
        : `${isMinor ? "" : "Repose-toi. "}Pas de sport avant un avis médical. ${adult}Si ça empire, appelle ${number}.`;
    return `${first} Messages suspendus. Fausse alerte ? Écris REPRISE.`;
  },
};
