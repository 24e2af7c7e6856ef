import type { EasyDayTexts, RestDayTexts } from "../reminder-texts.ts";

export const restDay: RestDayTexts = {
  count: (trainingDays, windowDays) =>
    trainingDays === windowDays
      ? `${trainingDays} jours d'entraînement d'affilée`
      : `${trainingDays} jours d'entraînement sur ${windowDays}`,
  wordings: [
    (s) => (n) => `${n.lead}ton journal affiche ${s.count}. Pause ${s.and} : le repos fait partie de l'entraînement.`,
    (s) => (n) => `${n.lead}${s.count}. Ne prévois rien ${s.or} : c'est là que la semaine paie. Marcher, ça va.`,
    (s) => (n) => `${n.lead}repose-toi ${s.and} : ${s.count}, et les muscles se refont au repos. Une balade, ça va.`,
    (s) => (n) => `Beau travail${n.tail} : ${s.count}. Souffle ${s.and}, le temps d'assimiler. S'étirer, ça va.`,
    (s) => (n) => `Repos ${s.and}${n.tail}. ${s.count}, c'est déjà bien, et le repos en fait de la forme.`,
    (s) => (n) => `${n.lead}${s.count}, la semaine est bien remplie. Pas d'entraînement ${s.or} ; flâner, ça va.`,
    (s) => (n) => `Jambes en l'air ${s.and}${n.tail}. Après ${s.count}, le corps récupère au repos.`,
    (s) => (n) => `${n.lead}après ${s.count}, c'est le repos qui compte : rien ${s.or}, ou une balade tranquille.`,
  ],
  short: [
    (s) => (n) => `${n.lead}repose-toi ${s.and} après ${s.count}.`,
    (s) => (n) => `${s.count}${n.tail} : place au repos ${s.and}.`,
    (s) => (n) => `Repos ${s.and}${n.tail} : ${s.count}.`,
  ],
  plain: (s) => () => `Repos ${s.weekdays}.`,
  offer: "Plutôt un jour de repos par semaine ? Envoie REST 1.",
  subject: (s) => `Repos : ${s.and}`,
  why: (s) => [
    `${s.several ? "Jours" : "Jour"} de repos : ${s.dates}. Donc pas de course, pas de muscu, pas de grosse sortie vélo ; marcher ou s'étirer, ça va.`,
    `Pourquoi : ton journal affiche ${s.count}. Progresser demande un équilibre entre entraînement et récupération. Le nombre de jours de repos par semaine est un réglage, pas une loi : ton coach peut le changer.`,
  ],
};

export const easyDay: EasyDayTexts = {
  wordings: [
    (s) => (n) =>
      `${n.lead}plus longue sortie en ${s.windowDays} jours : ${s.km} km, avant ${s.longestKm}. Vas-y doucement ${s.days} : pieds en l'air ou petit footing.`,
    (s) => (n) =>
      `De ${s.longestKm} à ${s.km} km, c'est un cap${n.tail}. Vas-y doucement ${s.days}, les jambes suivront. Bras et dos, ça va.`,
    (s) => (n) =>
      `${n.lead}${s.km} km, ta plus longue sortie en ${s.windowDays} jours (avant, ${s.longestKm}). Du calme ${s.days}, le temps d'assimiler.`,
  ],
  plain: (s) => () => `Plus longue sortie en ${s.windowDays} jours : ${s.km} km. Du calme ${s.days}.`,
  subject: (s) => `Vas-y doucement ${s.days}`,
  easy: "Doucement, c'est du repos, une balade ou un petit footing ; la muscu des bras et du dos, ça va.",
};
