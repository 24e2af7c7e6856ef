import type { WelcomeSlots, WelcomeWords } from "./words.ts";

export const fr: WelcomeWords = {
  topics: { "rest-day": "repos", meal: "repas", bedtime: "sommeil" },
  anyTopic: "récupération",
  wordings: [
    (s) => (n) =>
      `Bienvenue${n.tail}. ${s.team} t'écrit avec Cooldown : ${s.topics}, ${s.max} max par jour. ${smallPrint(s, ", LESS = moins")}`,
    (s) => (n) => `Bienvenue${n.tail}. ${s.team} avec Cooldown : ${s.topics}, ${s.max} max par jour. ${smallPrint(s)}`,
  ],
  plain: (s) => () => `${s.team} : ${s.topics}, ${s.max} max par jour. ${smallPrint(s)}`,
  subject: "Bienvenue dans tes rappels de récupération",
  lines: {
    "rest-day": "- repos : quels jours garder libres après une semaine d'entraînement bien remplie",
    meal: "- repas : après une séance, une idée pour ton prochain repas",
    bedtime: "- sommeil : quand éteindre la lumière avant ton réveil",
  },
  opening: (team, max) =>
    `Bienvenue dans les rappels de ${team}. Ils viennent des séances que tu notes, ${max} par jour au plus.`,
  closing: [
    "Chacun dit pourquoi il arrive. Ce sont des suggestions : personne ne sait mieux que toi comment tu te sens, et c'est toi qui choisis.",
    "Ce ne sont pas des conseils médicaux. En cas de vertige, de malaise ou de douleur, arrête et demande un avis médical.",
  ],
};

function smallPrint({ contact }: WelcomeSlots, less = ""): string {
  const stop = contact === null ? `HELP = aide, STOP = fin${less}.` : `Ne pas répondre. Aide/stop : ${contact}`;
  return `Frais SMS possibles. ${stop}`;
}
