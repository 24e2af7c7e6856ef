import type { EasyDayTexts, RestDaySlots, RestDayTexts } from "../reminder-texts.ts";

export const restDay: RestDayTexts = {
  count: trainingDaysOf,
  wordings: [
    (s) => (n) => `${n.lead}llevas ${s.count}. Mejor no entrenes ${s.or}: descansar también es entrenar.`,
    (s) => (n) => `${n.lead}${s.count}. No entrenes ${s.or}: ahí asimilas la semana. Puedes pasear.`,
    (s) => (n) => `${n.lead}descansa ${s.and}: ${s.count}, y el músculo se recupera cuando paras. Puedes pasear.`,
    (s) => (n) => `Toca asimilar${n.tail}: ${s.count}. Deja ${s.and} sin entreno. Puedes estirar.`,
    (s) => (n) => `Toca descansar ${s.and}${n.tail}. ${s.count} ya son bastantes, y con el descanso ganas forma.`,
    (s) => (n) => `${n.lead}con ${s.count}, semana cumplida. Sin entreno ${s.and}; puedes pasear.`,
    (s) => (n) => `Piernas en alto ${s.and}${n.tail}. Tras ${s.count}, el cuerpo se recupera descansando.`,
    (s) => (n) => `${n.lead}tras ${s.count}, toca descansar: ${s.and} sin entreno, o un paseo si te apetece.`,
  ],
  short: [
    (s) => (n) => `${n.lead}descansa ${s.and}: llevas ${s.count}.`,
    (s) => (n) => `${s.count}${n.tail}: toca descansar ${s.and}.`,
    (s) => (n) => `Descanso ${s.and}${n.tail}: ${s.count}.`,
  ],
  plain: (s) => () => `Descansa ${s.weekdays}.`,
  longRun: [
    (s) => (n) => `${n.lead}descansa ${s.and}; si toca tirada larga, ${free(s)}: ${s.count}.`,
    (s) => (n) => `${s.count}${n.tail}: descansa ${s.and}; si toca tirada larga, ${free(s)}.`,
  ],
  offer: "¿Mejor un día de descanso por semana? Escribe DESCANSO 1.",
  subject: (s) => `Descanso: ${s.and}`,
  why: (s) => [
    `${s.several ? "Días" : "Día"} de descanso: ${s.dates}. Es decir: ni correr, ni fuerza, ni bici a tope; pasear o estirar, sí.`,
    `Por qué: ${s.count}, y mejorar pide equilibrio entre entreno y descanso. Los días de descanso por semana no son una regla fija: tu coach puede cambiarlos.`,
  ],
};

export const easyDay: EasyDayTexts = {
  wordings: [
    (s) => (n) =>
      `${n.lead}tu tirada más larga en ${s.windowDays} días: ${s.km} km (antes, ${s.longestKm}). Con calma ${s.days}: descanso o trote suave.`,
    (s) => (n) =>
      `De ${s.longestKm} a ${s.km} km hay un buen salto${n.tail}. Con calma ${s.days}, y las piernas se adaptan. El tren superior, sin problema.`,
    (s) => (n) =>
      `${n.lead}${s.km} km, lo más largo en ${s.windowDays} días (antes, ${s.longestKm}). Con calma ${s.days}, para asimilarlo.`,
  ],
  plain: (s) => () => `Tu tirada más larga en ${s.windowDays} días: ${s.km} km. Con calma ${s.days}.`,
  subject: (s) => `Con calma ${s.days}`,
  easy: "Con calma es descansar, pasear o trotar suave; la fuerza del tren superior, sin problema.",
};

/** "5 días de entreno en los últimos 6", "6 días de entreno seguidos" */
export function trainingDaysOf(trainingDays: number, windowDays: number): string {
  return trainingDays === windowDays
    ? `${trainingDays} días de entreno seguidos`
    : `${trainingDays} días de entreno en los últimos ${windowDays}`;
}

/** When one rest day is left where the long run takes the first. */
function free({ several, dayLater }: RestDaySlots): string {
  return several ? `solo ${dayLater}` : dayLater;
}
