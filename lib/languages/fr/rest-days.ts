import type { EasyDayTexts, RestDaySlots, RestDayTexts } from "../reminder-texts.ts";

export const restDay: RestDayTexts = {
  count: trainingDaysOf,
  wordings: [
    (s) => (n) => `${n.lead}voilà ${s.count}. Garde ${s.and} pour te reposer : ça fait partie de l'entraînement.`,
    (s) => (n) => `${n.lead}${s.count}. Pas de sport ${s.or} : c'est là que la semaine paie. Marcher reste possible.`,
    (s) => (n) =>
      `${n.lead}repose-toi ${s.and} : ${s.count}, et les muscles récupèrent au repos. Une balade reste possible.`,
    (s) => (n) => `Place au repos${n.tail} : ${s.count}. Souffle ${s.and}, le temps d'assimiler. Étirements : OK.`,
    (s) => (n) => `Repos ${s.and}${n.tail}. ${s.count}, c'est déjà beaucoup, et au repos on progresse.`,
    (s) => (n) => `${n.lead}${s.count}, la semaine est bien remplie. Pas d'entraînement ${s.or} ; marche si tu veux.`,
    (s) => (n) => `Pas de séance ${s.or}${n.tail}. Après ${s.count}, le corps récupère au repos.`,
    (s) => (n) =>
      `${n.lead}après ${s.count}, c'est le repos qui compte : pas de séance ${s.or}, juste une balade si tu veux.`,
  ],
  short: [
    (s) => (n) => `${n.lead}repose-toi ${s.and} après ${s.count}.`,
    (s) => (n) => `${s.count}${n.tail} : place au repos ${s.and}.`,
    (s) => (n) => `Repos ${s.and}${n.tail} : ${s.count}.`,
  ],
  plain: (s) => () => `Repos ${s.weekdays}.`,
  longRun: [
    (s) => (n) => `${n.lead}repose-toi ${s.and}, ou ${free(s)} s'il y a sortie longue : ${s.count}.`,
    (s) => (n) => `${s.count}${n.tail} : repose-toi ${s.and}, ou ${free(s)} s'il y a sortie longue.`,
  ],
  offer: "Plutôt un jour de repos par semaine ? Envoie REPOS 1.",
  subject: (s) => `Repos : ${s.and}`,
  why: (s) => [
    `${s.several ? "Jours" : "Jour"} de repos : ${s.dates}. Donc pas de course à pied, pas de muscu, pas de grosse sortie vélo ; marcher ou s'étirer, oui.`,
    `Pourquoi : ${s.count}, et progresser demande un équilibre entre entraînement et récupération. Le nombre de jours de repos par semaine n'est pas figé : ton coach peut le changer.`,
  ],
};

export const easyDay: EasyDayTexts = {
  wordings: [
    (s) => (n) =>
      `${n.lead}plus longue sortie en ${s.windowDays} jours : ${s.km} km, contre ${s.longestKm} avant. Vas-y doucement ${s.days} : repos ou petit footing.`,
    (s) => (n) =>
      `De ${s.longestKm} à ${s.km} km, c'est un bond${n.tail}. Vas-y doucement ${s.days}, les jambes suivront. Muscu du haut du corps : OK.`,
    (s) => (n) =>
      `${n.lead}${s.km} km, ta plus longue sortie en ${s.windowDays} jours (contre ${s.longestKm} avant). En douceur ${s.days}, le temps d'assimiler.`,
  ],
  plain: (s) => () => `Plus longue sortie en ${s.windowDays} jours : ${s.km} km. En douceur ${s.days}.`,
  subject: (s) => `Vas-y doucement ${s.days}`,
  easy: "Doucement, c'est du repos, une balade ou un petit footing ; la muscu du haut du corps, c'est OK.",
};

/** "5 jours d'entraînement sur 6", "6 jours d'entraînement d'affilée" */
export function trainingDaysOf(trainingDays: number, windowDays: number): string {
  return trainingDays === windowDays
    ? `${trainingDays} jours d'entraînement d'affilée`
    : `${trainingDays} jours d'entraînement sur ${windowDays}`;
}

/** When one rest day is left where the long run takes the first. */
function free({ several, dayLater }: RestDaySlots): string {
  return several ? `seulement ${dayLater}` : dayLater;
}
