import type { ReminderTexts } from "../reminder-texts.ts";
import type { ServiceSlots } from "../texts-about-texts.ts";
import { bedtime } from "./bedtime.ts";
import { meal } from "./meal.ts";
import { bigDay, restAfter, starter } from "./milestones.ts";
import { easyDay, restDay } from "./rest-days.ts";

export const reminderTexts: ReminderTexts = {
  greetingAndFooter: {
    noReplies: (contact) => `Ne pas répondre. Stop : ${contact}`,
    stopHint: "STOP = fin.",
    fading: {
      answerable: "Désormais, juste l'essentiel ; PLUS = tout.",
      plain: "Désormais, juste l'essentiel.",
    },
    hello: (name) => (name === null ? "Bonjour," : `Bonjour ${name},`),
    sources: (sources) => `${sources.length > 1 ? "Sources" : "Source"} : ${sources.join(" ; ")}`,
  },
  meal,
  bedtime,
  restDay,
  easyDay,
  bigDay,
  restAfter,
  starter,
  event: {
    wordings: [
      (n) => `Course demain${n.tail} : affaires prêtes, rien de nouveau, au lit tôt. Profite bien !`,
      (n) =>
        `C'est pour demain${n.tail}. Affaires prêtes, rien de nouveau, au lit tôt : le travail est fait. Profite bien !`,
    ],
    plain: "Course demain : affaires prêtes, rien de nouveau, au lit tôt. Profite bien !",
    subject: "Course demain",
    why: (date) =>
      `Ton profil indique une course le ${date}. Prépare tes affaires ce soir. Rien de nouveau : que des chaussures, une tenue et des repas connus.`,
  },
  welcome: {
    topics: { "rest-day": "repos", meal: "repas", bedtime: "sommeil" },
    anyTopic: "récupération",
    wordings: [
      (s) => (n) =>
        `Bienvenue${n.tail}. ${s.team} via Cooldown : ${s.topics}, ${s.max} SMS max par jour. ${smallPrint(s, ", MOINS = moins souvent")}`,
      (s) => (n) =>
        `Bienvenue${n.tail}. ${s.team} via Cooldown : ${s.topics}, ${s.max} SMS max par jour. ${smallPrint(s)}`,
    ],
    plain: (s) => () => `${s.team} : ${s.topics}, ${s.max} SMS/jour max. ${smallPrint(s)}`,
    subject: "Tes conseils de récupération : bienvenue !",
    lines: {
      "rest-day": "- repos : quels jours garder libres après une semaine d'entraînement bien remplie",
      meal: "- repas : après une séance, une idée pour ton prochain repas",
      bedtime: "- sommeil : quand éteindre, selon ton réveil",
    },
    opening: (team, max) =>
      `Bienvenue ! Les conseils viennent de l'équipe ${team}. Ils se basent sur tes séances enregistrées : ${max} conseils par jour au plus.`,
    closing: [
      "Chacun dit pourquoi. Ce sont des suggestions : personne ne sait mieux que toi comment tu te sens, et c'est toi qui choisis.",
      "Ce ne sont pas des conseils médicaux. En cas de vertige, de malaise ou de douleur, arrête tout et vois un médecin.",
    ],
  },
  consentRequest: {
    wordings: [
      (s) => (n) =>
        `${n.lead}${s.team} aimerait te rappeler quand te reposer${s.sleep ? ", manger et dormir" : " et manger"}, selon tes séances. ${howToAnswer(s)} Frais SMS possibles.`,
    ],
    plain: (s) => () =>
      `${s.team} peut t'écrire sur ${s.sleep ? "repos, repas et sommeil" : "le repos et les repas"} ? ${howToAnswer(s)} Frais SMS possibles.`,
    subject: "Des conseils pour le repos, les repas et le sommeil : ça te dit ?",
    paragraphs: (team) => [
      `${team} aimerait t'envoyer des conseils : quand te reposer, quoi manger après une séance et quand aller au lit. Ils se basent sur tes séances enregistrées.`,
      "Si tu en veux, dis-le à ton coach. Si tu ne fais rien, tu ne recevras rien d'autre.",
    ],
  },
  quietNotice: {
    nothing: {
      wording: (n) =>
        `Rien ne nous est encore parvenu${n.tail} : l'appli est-elle connectée ? Dès que tes séances arrivent, on t'écrit.`,
      plain: "Rien ne nous est encore parvenu : l'appli est-elle connectée ?",
    },
    recovery: {
      wording: (n) =>
        `Marche et yoga comptent comme récupération${n.tail} : on a peu à ajouter. Si tu cours, fais de la muscu ou du vélo, on t'écrit.`,
      plain: "Marche et yoga, c'est de la récupération. Si tu cours, soulèves ou pédales, on t'écrit.",
    },
    subject: "Pourquoi tu n'as pas eu de nos nouvelles",
  },
  textsOff: {
    wording: (n) =>
      `${n.lead}aucun message depuis que tu as dit te sentir mal. Ça va mieux ? Écris REPRISE. Sinon, parles-en à un médecin.`,
    plain:
      "Aucun message depuis que tu as dit te sentir mal. Ça va mieux ? Écris REPRISE. Sinon, parles-en à un médecin.",
    subject: "Tes conseils sont suspendus",
    oneWay: "Messages suspendus : ça n'allait pas. Mieux ? Dis-le au coach. Sinon, consulte un médecin.",
  },
};

function smallPrint({ contact }: ServiceSlots, less = ""): string {
  const stop = contact === null ? `HELP = aide, STOP = fin${less}.` : `Ne pas répondre. Aide/stop : ${contact}`;
  return `Frais SMS possibles. ${stop}`;
}

function howToAnswer({ contact }: ServiceSlots): string {
  return contact === null ? "Réponds OUI pour commencer, STOP pour refuser." : `Ne pas répondre. Oui/non : ${contact}.`;
}
