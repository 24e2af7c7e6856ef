import type { EasyDayTexts, RestDaySlots, RestDayTexts } from "../reminder-texts.ts";

export const restDay: RestDayTexts = {
  count: (trainingDays, windowDays) =>
    trainingDays === windowDays
      ? `${trainingDays} días de entreno seguidos`
      : `${trainingDays} días de entreno en los últimos ${windowDays}`,
  wordings: [
    (s) => (n) => `${n.lead}tu registro muestra ${s.count}. Mejor sin entreno ${s.and}: descansar también es entrenar.`,
    (s) => (n) => `${n.lead}${s.count}. No planees nada ${s.or}: ahí asimilas la semana. Un paseo está bien.`,
    (s) => (n) => `${n.lead}descansa ${s.and}: ${s.count}, y el músculo se rehace cuando paras. Pasear está bien.`,
    (s) => (n) =>
      `Buen trabajo${n.tail}: ${s.count}. Deja ${s.and} sin entreno y date tiempo para asimilarlo. Estirar está bien.`,
    (s) => (n) =>
      `Toca descansar ${s.and}${n.tail}. ${s.count} ya son bastantes, y el descanso los convierte en forma.`,
    (s) => (n) => `${n.lead}con ${s.count}, la semana está completa. Sin entreno ${s.and}; caminar está bien.`,
    (s) => (n) => `Pies en alto ${s.and}${n.tail}. Tras ${s.count}, el cuerpo se recupera descansando.`,
    (s) => (n) => `${n.lead}tras ${s.count}, lo que cuenta es descansar: nada ${s.or}, o un paseo si apetece.`,
  ],
  short: [
    (s) => (n) => `${n.lead}descansa ${s.and}: llevas ${s.count}.`,
    (s) => (n) => `${s.count}${n.tail}: toca descansar ${s.and}.`,
    (s) => (n) => `Descanso ${s.and}${n.tail}: ${s.count}.`,
  ],
  plain: (s) => () => `Descansa ${s.weekdays}.`,
  longRun: [
    (s) => (n) => `${n.lead}descansa ${s.and}, o ${free(s)} si toca la tirada larga: ${s.count}.`,
    (s) => (n) => `${s.count}${n.tail}: descansa ${s.and}, o ${free(s)} si toca la tirada larga.`,
  ],
  offer: "¿Mejor un día de descanso por semana? Escribe DESCANSO 1.",
  subject: (s) => `Descanso: ${s.and}`,
  why: (s) => [
    `${s.several ? "Días" : "Día"} de descanso: ${s.dates}. Es decir, sin correr, sin fuerza y sin bici dura; pasear o estirar está bien.`,
    `Por qué: tu registro muestra ${s.count}. Para mejorar hacen falta entreno y descanso en equilibrio. Cuántos días de descanso por semana es un ajuste, no una regla fija: tu coach puede cambiarlo.`,
  ],
};

export const easyDay: EasyDayTexts = {
  wordings: [
    (s) => (n) =>
      `${n.lead}tu salida más larga en ${s.windowDays} días: ${s.km} km (antes, ${s.longestKm}). Con calma ${s.days}: descanso o trote suave.`,
    (s) => (n) =>
      `De ${s.longestKm} a ${s.km} km hay un buen salto${n.tail}. Con calma ${s.days}, y las piernas se adaptan. El tren superior, sin problema.`,
    (s) => (n) =>
      `${n.lead}${s.km} km, lo más largo en ${s.windowDays} días (antes, ${s.longestKm}). Con calma ${s.days}, para asimilarlo.`,
  ],
  plain: (s) => () => `Tu salida más larga en ${s.windowDays} días: ${s.km} km. Con calma ${s.days}.`,
  subject: (s) => `Con calma ${s.days}`,
  easy: "Con calma es descansar, pasear o trotar suave; la fuerza del tren superior está bien.",
};

/** When one rest day is left where the long run takes the first. */
function free({ several, dayLater }: RestDaySlots): string {
  return several ? `solo ${dayLater}` : dayLater;
}
