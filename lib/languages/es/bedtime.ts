import type { BedtimeSlots, BedtimeTexts } from "../reminder-texts.ts";
import type { Line } from "../wordings.ts";
import { las } from "./formats.ts";

/** Wordings that do not speak of a night: true for somebody who sleeps by day as well. */
const ANY_TIME: readonly Line<BedtimeSlots>[] = [
  (s) => (n) =>
    `${n.lead}con ${s.hours} de sueño, la alarma de ${las(s.wake)} cuesta menos: luz apagada a ${las(s.bed)}, sin pantallas ${s.windDown}.`,
  (s) => (n) =>
    `${n.lead}luz apagada a ${las(s.bed)} y duermes ${s.hours} hasta la alarma de ${las(s.wake)}. Relájate ${s.windDown}.`,
  (s) => (n) =>
    `${n.lead}durmiendo se asimila el entreno. Para dormir ${s.hours} hasta ${las(s.wake)}, luz apagada a ${las(s.bed)}; menos pantalla ${s.windDown}.`,
  (s) => (n) =>
    `¿Alarma a ${las(s.wake)}${n.tail}? Con la luz apagada a ${las(s.bed)} son ${s.hours}. Mejor libro que pantalla ${s.windDown}.`,
  (s) => (n) =>
    `${n.lead}para dormir ${s.hours} hasta ${las(s.wake)}, prueba a apagar la luz a ${las(s.bed)}. Desconecta ${s.windDown}.`,
  (s) => (n) =>
    `${n.lead}dormir ${s.hours} hasta ${las(s.wake)} empieza con la luz apagada a ${las(s.bed)}. El teléfono, lejos ${s.windDown}.`,
];

export const bedtime: BedtimeTexts = {
  windDown: (time) => (time === null ? "desde ya" : `desde ${las(time)}`),
  wordings: {
    daytime: [
      ...ANY_TIME,
      (s) => (n) =>
        `El plan${n.tail}: luz apagada a ${las(s.bed)}, alarma a ${las(s.wake)}, ${s.hours} de sueño. Cosas tranquilas ${s.windDown}.`,
      (s) => (n) =>
        `Luz apagada a ${las(s.bed)}${n.tail}: quedan ${s.hours} de sueño hasta ${las(s.wake)}. Luz suave ${s.windDown}.`,
    ],
    ordinary: [
      ...ANY_TIME,
      (s) => (n) =>
        `Plan de esta noche${n.tail}: luz apagada a ${las(s.bed)}, alarma a ${las(s.wake)}, ${s.hours} de sueño. Cosas tranquilas ${s.windDown}.`,
      (s) => (n) =>
        `Luz apagada a ${las(s.bed)} esta noche${n.tail}: quedan ${s.hours} de sueño hasta ${las(s.wake)}. Luz suave ${s.windDown}.`,
    ],
    hard: [
      (s) => (n) =>
        `Tras un día así${n.tail}, ${s.hours} de sueño son un buen plan: luz apagada a ${las(s.bed)}, alarma a ${las(s.wake)}. Con calma ${s.windDown}.`,
      (s) => (n) =>
        `${n.lead}día exigente: luz apagada a ${las(s.bed)} para dormir ${s.hours} hasta ${las(s.wake)}. Relájate ${s.windDown}.`,
      (s) => (n) =>
        `Sesión exigente${n.tail}. Que el sueño haga su parte: luz apagada a ${las(s.bed)} y duermes ${s.hours} hasta ${las(s.wake)}. Menos pantalla ${s.windDown}.`,
      (s) => (n) =>
        `${n.lead}hoy has dado mucho y la noche cuenta: luz apagada a ${las(s.bed)} y duermes ${s.hours} hasta ${las(s.wake)}. Mejor libro que pantalla ${s.windDown}.`,
      (s) => (n) =>
        `${n.lead}gran esfuerzo, noche más larga: ${s.hours} hasta ${las(s.wake)} con luz apagada a ${las(s.bed)}. Desconecta ${s.windDown}.`,
      (s) => (n) =>
        `${n.lead}hoy ha sido un día fuerte. Para dormir ${s.hours} hasta ${las(s.wake)}, luz apagada a ${las(s.bed)}; el teléfono, lejos ${s.windDown}.`,
      (s) => (n) =>
        `Noche más larga hoy${n.tail}: el cuerpo tiene trabajo. Luz apagada a ${las(s.bed)}, ${s.hours} hasta ${las(s.wake)}. Cosas tranquilas ${s.windDown}.`,
      (s) => (n) =>
        `${n.lead}un poco más de sueño tras lo de hoy: luz apagada a ${las(s.bed)}, ${s.hours} hasta ${las(s.wake)}. Luz suave ${s.windDown}.`,
    ],
    clocks: [
      (s) => (n) =>
        `Esta noche se ${direction(s)} la hora${n.tail}. Para dormir ${s.hours} hasta ${las(s.wake)}, luz apagada a ${las(s.bed)}: ${shift(s)} que otros días.`,
      (s) => (n) =>
        `${n.lead}esta noche se ${direction(s)} la hora, así que luz apagada ${shift(s)}: a ${las(s.bed)} para dormir ${s.hours} hasta ${las(s.wake)}.`,
    ],
  },
  capped: {
    wordings: [
      (s) => (n) =>
        `${n.lead}duerme hasta más tarde, pero apaga la luz a ${las(s.bed)}: con un horario fijo te recuperas mejor.`,
      (s) => (n) =>
        `¿Alarma más tarde${n.tail}? Luz apagada a ${las(s.bed)} como tarde, y el sueño extra por la mañana.`,
      (s) => (n) =>
        `${n.lead}luz apagada a ${las(s.bed)}, aunque la alarma suene más tarde: al cuerpo le gusta el horario fijo, y aun así duermes más.`,
      (s) => (n) =>
        `Luz apagada a ${las(s.bed)}${n.tail}, una hora después de lo normal como mucho. La alarma más tarde es sueño extra.`,
    ],
    clocks: (s) => (n) =>
      `Esta noche se ${direction(s)} la hora${n.tail}. Duerme hasta más tarde, pero apaga la luz a ${las(s.bed)}: con un horario fijo te recuperas mejor.`,
    plain: (s) => () => `Luz apagada a ${las(s.bed)} y duerme hasta más tarde.`,
    why: (s) =>
      `Por qué: tu alarma suena más tarde de lo habitual. Para mantener el horario, apaga la luz a ${las(s.bed)} y deja el sueño extra para la mañana. Los expertos en sueño coinciden en que un horario regular es bueno para la salud y el rendimiento.`,
  },
  eve: {
    wordings: [
      (s) => (n) => `${n.lead}luz apagada a ${las(s.bed)}, y mañana, a disfrutar. Relájate ${s.windDown}.`,
      (s) => (n) =>
        `¿Todo listo${n.tail}? Pues luz apagada a ${las(s.bed)} y pantallas fuera ${s.windDown}. Dormir mal antes de una carrera es normal.`,
    ],
    clocks: (s) => (n) =>
      `Esta noche se ${direction(s)} la hora${n.tail}: revisa la alarma. Luz apagada a ${las(s.bed)}, y mañana, a disfrutar.`,
    plain: (s) => () => `Luz apagada a ${las(s.bed)}, y mañana, a disfrutar.`,
    why: () => `Por qué: mañana es tu carrera. Esa hora sale de tu alarma habitual; si madrugas más, acuéstate antes.`,
  },
  plain: (s) => () =>
    s.clocksMoveMinutes === 0
      ? `Luz apagada a ${las(s.bed)} para dormir ${s.hours} hasta ${las(s.wake)}.`
      : `Esta noche se ${direction(s)} la hora: luz apagada a ${las(s.bed)} y ${s.hours} de sueño.`,
  subject: (s) =>
    s.clocksMoveMinutes === 0
      ? `Luz apagada a ${las(s.bed)}`
      : `Esta noche se ${direction(s)} la hora: luz apagada a ${las(s.bed)}`,
  why: (s) =>
    `Por qué: tu alarma suena a ${las(s.wake)}. Contando hacia atrás ${s.hours} de sueño${s.latencyMinutes > 0 ? ` y ${s.latencyMinutes} min para dormirte` : ""}, llegas a ${las(s.bed)}.${s.clocksMoveMinutes === 0 ? "" : " El cambio de hora está incluido."}`,
  hardDay:
    "Tras un día largo o duro calculamos una noche más larga. Es una regla práctica nuestra; no sale de un estudio.",
  recommended:
    "Para la mayoría de las personas adultas se recomiendan de 7 a 9 horas por noche; en la adolescencia, de 8 a 10; desde los 65 años, de 7 a 8.",
};

function direction(slots: BedtimeSlots): string {
  return slots.clocksMoveMinutes > 0 ? "adelanta" : "atrasa";
}

function shift(slots: BedtimeSlots): string {
  const minutes = Math.abs(slots.moveAsleepMinutes);
  return `${minutes === 60 ? "una hora" : `${minutes} min`} ${slots.moveAsleepMinutes > 0 ? "antes" : "más tarde"}`;
}
