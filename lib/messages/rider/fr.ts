import { decimal, kilometers } from "../numbers.ts";
import type { OtherRider, RiderWords } from "./words.ts";

const RULE_OF_THUMB = "C'est notre règle pratique, pas le résultat d'une étude.";

export const fr: RiderWords = {
  longStep: (s) =>
    `Ta sortie de ${s.km} km dépassait de ${s.percentLonger} % la plus longue des ${s.windowDays} jours d'avant (${s.longestKm} km). D'après une étude sur 5205 personnes qui courent, ce sont les bonds de plus de 10 % en une seule sortie qui méritent de la prudence.`,
  detail,
};

function detail(rider: OtherRider): string {
  switch (rider.code) {
    case "RETURN":
      return `Pour nous, ${rider.evidence.neededDays} jours ou plus sans courir, c'est une coupure, et les ${rider.evidence.easyDays} premiers jours de la reprise servent à remonter en douceur. ${RULE_OF_THUMB}`;
    case "ALTERNATE":
      return rider.evidence.neededHours === null
        ? `Le corps et l'agenda mettent quelques semaines à s'habituer aux deux. ${RULE_OF_THUMB}`
        : `Il y avait ${Math.round(rider.evidence.gapHours)} h entre les tiennes. Dans une étude de 7 semaines, la force progressait moins quand les deux s'enchaînaient qu'avec 6 h ou un jour d'écart.`;
    case "MONOTONY":
      return `Ta journée moyenne sur 7 jours valait ${Math.round(rider.evidence.meanLoadAu)} (effort de 0 à 10 fois minutes), et les journées s'en écartaient de ${Math.round(rider.evidence.sampleDeviationAu)}. Quand la moyenne est plus de ${decimal(rider.evidence.limit, "fr")} fois plus grande, nous suggérons plus de hauts et de bas ; la mesure vient de Foster.`;
    case "STRENGTH_CAP":
      return `Tu as ${rider.evidence.strengthWorkouts} séances de muscu à ton actif ces dernières semaines ; jusqu'à ${rider.evidence.neededWorkouts}, nous suggérons ${rider.evidence.maxStrengthDays} jours de muscu au plus sur ${rider.evidence.windowDays}. ${RULE_OF_THUMB}`;
    case "MILEAGE_HIGH":
      return `Avant ta première séance de muscu, une semaine normale faisait ${kilometers(rider.evidence.usualWeekMeters, "fr")} km. Pour les premières semaines de muscu, nous suggérons jusqu'à ${Math.round(rider.evidence.limitShare * 100)} % de ça. ${RULE_OF_THUMB}`;
    case "NEGLECTED_MUSCLE":
      return `Nous avons regardé tes ${rider.evidence.strengthWorkouts} séances de muscu des ${rider.evidence.windowDays} derniers jours. L'idée : que jambes, poussée, tirage et gainage aient chacun leur tour en ${rider.evidence.unliftedDays} jours. ${RULE_OF_THUMB}`;
  }
}
