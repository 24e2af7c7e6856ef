import type { Level } from "../../domain/recovery/status.ts";
import type { DayTexts } from "../coach-texts.ts";
import { formats, las } from "./formats.ts";

const ADVICE: Readonly<Record<Level, string>> = {
  rest: "descanso",
  building: "aún ninguno, primero hay que registrar una semana",
  easy: "suave",
  ready: "puede entrenar",
};

const HIDDEN = "solo puede ver su atleta (Strava)";

const KINDS: DayTexts["kinds"] = {
  "rest-day": "descanso",
  meal: "comida",
  bedtime: "sueño",
  event: "carrera",
  "big-day": "gran día",
  starter: "primeras pesas",
  welcome: "bienvenida",
  invite: "invitación",
  "notice-quiet": "nota de silencio",
  notice: "nota",
  reply: "respuesta",
  safety: "seguridad",
};

export const dayTexts: DayTexts = {
  kinds: KINDS,
  channels: { sms: "SMS", email: "correo" },
  dayName: (date) => formats.longDates([date]),
  moment: {
    today: (time) => `a ${las(time)}`,
    otherDay: (day, time) => `el ${day} a ${las(time)}`,
  },
  session: {
    fromStrava: `Una sesión que ${HIDDEN}; cuenta como cualquier otra`,
    kinds: { run: "correr", strength: "fuerza", cross: "entreno cruzado", recovery: "recuperación" },
    provenance: {
      reported: "según lo indicado",
      "heart-rate": "según el pulso",
      assumed: "supuesto, porque nadie lo dijo",
    },
    elsewhere: (day, zone) => `${day} en ${zone}`,
    silent: "; importada, o recibida con más de 24 h de retraso: cuenta, pero no provoca mensajes",
    records: (count) => `; ${count} registros de la misma sesión`,
    easy: "; tan suave que cuenta como recuperación",
    effort: ({ rpe, from, loadAu }) => `RPE ${rpe} ${from}, ${loadAu} UA`,
  },
  status: {
    wasRestDay: "Fue un día de descanso.",
    advice: (day, level) => `Consejo para el ${day}: ${ADVICE[level]}.`,
    legs: ({ hardRun, lift }) =>
      `Las piernas aún no están listas: para un entreno duro, ${hardRun}; para hacer fuerza, ${lift}.`,
    load: ({ dayLoad, weekLoad }) => `Carga: ${dayLoad} UA en el día, ${weekLoad} UA en 7 días (RPE x minutos).`,
    redFlag: (name, since) =>
      `${name} escribió ${since} que se encontraba mal; hasta que se retire la alerta solo salen mensajes de seguridad.`,
    longStepHidden: (windowDays) =>
      `Una tirada fue más larga que todas las de los ${windowDays} días anteriores, por más de lo que permite la regla; las distancias solo las puede ver su atleta (Strava).`,
    mileageHidden:
      "Empieza con la fuerza y sigue corriendo casi lo mismo; las distancias solo las puede ver su atleta (Strava).",
  },
  wordsAreHidden: `El texto lleva distancias que ${HIDDEN}.`,
  outcome: {
    waits: (by, moment) => `saldrá por ${by} ${moment}`,
    isSending: (by) => `se está enviando por ${by}`,
    sent: (by, moment) => `enviado por ${by} ${moment}`,
    maybeSent: (by, moment) => `quizá enviado por ${by} ${moment}`,
    notSent: (moment) => `no enviado; decidido ${moment}`,
  },
  states: {
    PENDING: "previsto",
    SENDING: "enviándose",
    SENT: "enviado",
    UNKNOWN: "incierto",
    FAILED: "fallido",
    CANCELLED: "anulado",
    EXPIRED: "caducado",
    SKIPPED: "omitido",
  },
  late: {
    planned: (moment) => `Estaba previsto ${moment}.`,
    loggedLate: (moment, received) => `Estaba previsto ${moment}, pero el entreno no nos llegó hasta ${received}.`,
    quietHours: (moment) => `Estaba previsto ${moment} y esperó al final de las horas de silencio.`,
    spaced: (moment, { minutes, kind }) =>
      `Estaba previsto ${moment} y guardó ${minutes} minutos de distancia con el anterior (${KINDS[kind]}).`,
  },
};
