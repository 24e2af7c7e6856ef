import { decimal, kilometers } from "../numbers.ts";
import type { OtherRider, RiderWords } from "./words.ts";

const RULE_OF_THUMB = "Das ist unsere Faustregel, kein Studienergebnis.";

export const de: RiderWords = {
  longStep: (s) =>
    `Dein Lauf über ${s.km} km war ${s.percentLonger} % länger als der längste der ${s.windowDays} Tage davor (${s.longestKm} km). Laut einer Studie mit 5205 Laufenden sind einzelne Sprünge von mehr als 10 % die, bei denen sich Vorsicht lohnt.`,
  detail,
};

function detail(rider: OtherRider): string {
  switch (rider.code) {
    case "RETURN":
      return `Ab ${rider.evidence.neededDays} Tagen ohne Lauf sprechen wir von einer Pause, und die ersten ${rider.evidence.easyDays} Tage danach sind zum Steigern da. ${RULE_OF_THUMB}`;
    case "ALTERNATE":
      return rider.evidence.neededHours === null
        ? `Bis Körper und Kalender sich an beides gewöhnt haben, vergehen ein paar Wochen. ${RULE_OF_THUMB}`
        : `Bei dir lagen ${Math.round(rider.evidence.gapHours)} h dazwischen. In einer Studie über 7 Wochen wuchs die Kraft weniger, wenn beides direkt aufeinander folgte, als mit 6 h oder einem Tag dazwischen.`;
    case "MONOTONY":
      return `Dein Durchschnitt der letzten 7 Tage lag bei ${Math.round(rider.evidence.meanLoadAu)} (Anstrengung von 0 bis 10 mal Minuten), und die Tage wichen davon um ${Math.round(rider.evidence.sampleDeviationAu)} ab. Ist der Durchschnitt mehr als ${decimal(rider.evidence.limit, "de")}-mal so groß, empfehlen wir mehr Auf und Ab; das Maß stammt von Foster.`;
    case "STRENGTH_CAP":
      return `In diesen Wochen hast du ${rider.evidence.strengthWorkouts} Krafttrainings hinter dir; bis ${rider.evidence.neededWorkouts} empfehlen wir höchstens ${rider.evidence.maxStrengthDays} Krafttage in ${rider.evidence.windowDays} Tagen. ${RULE_OF_THUMB}`;
    case "MILEAGE_HIGH":
      return `Vor deinem ersten Krafttraining hatte eine normale Woche ${kilometers(rider.evidence.usualWeekMeters, "de")} km. In den ersten Kraftwochen empfehlen wir bis zu ${Math.round(rider.evidence.limitShare * 100)} % davon. ${RULE_OF_THUMB}`;
    case "NEGLECTED_MUSCLE":
      return `Angeschaut haben wir deine ${rider.evidence.strengthWorkouts} Krafttrainings der letzten ${rider.evidence.windowDays} Tage. Beine, Drücken, Ziehen und Rumpf dürfen in ${rider.evidence.unliftedDays} Tagen alle einmal drankommen. ${RULE_OF_THUMB}`;
  }
}
