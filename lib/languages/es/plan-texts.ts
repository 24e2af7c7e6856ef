import type { Diet } from "../../domain/profile.ts";
import type { MealFocus, MealSession } from "../../domain/reminder-facts.ts";
import type { PlanTexts } from "../coach-texts.ts";
import { las } from "./formats.ts";

const SESSIONS: Readonly<Record<MealSession, string>> = {
  run: "Un entreno de correr terminó",
  lift: "Una sesión de fuerza terminó",
  cross: "Un entreno cruzado terminó",
  "run-and-lift": "Correr y fuerza terminaron",
};

const FOCUS: Readonly<Record<MealFocus, string>> = {
  protein: "Tras la fuerza, primero la proteína",
  carbohydrate: "Tras una sesión larga o dura, primero los carbohidratos",
  both: "Nombra por igual proteína y carbohidratos",
};

const DIETS: Readonly<Record<Diet, string>> = {
  omnivore: "de todo",
  pescatarian: "pescetariana",
  vegetarian: "vegetariana",
  vegan: "vegana",
};

export const planTexts: PlanTexts = {
  restDay: (e) =>
    `El ${e.day} toca descanso para ${e.name}: en los ${e.windowDays} días anteriores hay ${counted(e.trainingDays, "de entreno")}, y ${counted(e.restDaysPerWeek, "de descanso")} a la semana ${e.restDaysPerWeek === 1 ? "deja" : "dejan"} sitio para ${7 - e.restDaysPerWeek}.`,
  moreRestDays: (days) => `Si no se entrena, también: ${days}.`,
  restDayAt: ({ when, name, time }) =>
    when === "evening"
      ? `Los mensajes de descanso salen la tarde anterior, a ${las(time)}.`
      : `${name} quiere los mensajes de descanso esa misma mañana, a ${las(time)}.`,
  offersRestOne: "Tras los tres últimos se entrenó igualmente, así que ofrece menos.",
  easyDay: ({ name, distances, windowDays, days }) =>
    distances === null
      ? `Una tirada fue la más larga de ${name} en ${windowDays} días (la distancia, de Strava, solo la ve ${name}). Suave: ${days}.`
      : `La tirada de ${distances.km} km es la más larga de ${name} en ${windowDays} días; antes, ${distances.longestKm} km. Suave: ${days}.`,
  restAfter: (restDays, hardWorkFrom) =>
    `Tras un gran día: descanso ${restDays}, y nada de sesiones duras antes del ${hardWorkFrom}.`,
  bigDay: (hardWorkFrom) =>
    `Una carrera o una distancia de maratón: su propio mensaje en lugar del de comida, y ninguna sesión dura antes del ${hardWorkFrom}.`,
  noFood: "No habla de comida: así lo pide el perfil, o el ayuno de esa hora.",
  starter: {
    first: "La primera sesión de fuerza de alguien que empieza: cómo empezar, en lugar del mensaje de comida.",
    again: "La primera sesión de fuerza en mucho tiempo: cómo volver, en lugar del mensaje de comida.",
  },
  event: (day) => `El perfil tiene una carrera u otra cita el ${day}: el mensaje de la víspera.`,
  welcome: (name, moment) =>
    `El permiso de ${name} se registró ${moment}: el primer mensaje es la bienvenida, y antes no sale ningún aviso.`,
  invite: "Se pidió a mano: el mensaje que pide permiso se envía una sola vez a cada número.",
  quiet: {
    nothing:
      "Dos semanas después de la bienvenida no había nada en el registro: el mensaje que pregunta si la app está conectada.",
    recovery:
      "Dos semanas después de la bienvenida solo había recuperación, de la que hay poco que decir: el mensaje que lo explica.",
  },
  textsOff: "Una alerta llevaba tres días sin respuesta: el mensaje que dice que no hay avisos y cómo recuperarlos.",
  meal: ({ session, endedAt, forBreakfast, until, delayMinutes, minSessionMinutes }) => {
    const ended = `${SESSIONS[session]}${endedAt === null ? " (lo demás solo lo ve su atleta: Strava)" : ` a ${las(endedAt)}`}`;
    return forBreakfast
      ? `${ended}, tarde para un mensaje esa noche: llega con el desayuno y después de ${las(until)} ya no sirve.`
      : `${ended}. El mensaje de comida sale ${delayMinutes} minutos después de una sesión de al menos ${minSessionMinutes}, y después de ${las(until)} ya no sirve.`;
  },
  food: (focus, diet) => `${FOCUS[focus]}; lo que el perfil excluye no aparece (dieta: ${DIETS[diet]}).`,
  asksRpe: "Nadie dijo el esfuerzo, así que el mensaje lo pregunta.",
  bedtime: ({ bed, wake, hours, extraMinutes, latencyMinutes, capped }) => {
    const extra = extraMinutes === null ? "" : ` (${extraMinutes} minutos por un día duro)`;
    const sleep = `${hours} de sueño${extra} y ${latencyMinutes} minutos para dormirse`;
    return capped
      ? `Luz apagada a ${las(bed)}, cerca de la hora habitual: con ${sleep} antes de la alarma de ${las(wake)} sería más tarde.`
      : `Luz apagada a ${las(bed)}: ${sleep} antes de la alarma de ${las(wake)}.`;
  },
  bedtimePlanned: (time) => `El mensaje estaba previsto para ${las(time)}.`,
  beforeEvent: "Al día siguiente hay carrera, así que no nombra la alarma: puede sonar a otra hora.",
  clocksMove: (minutes) => `Esa noche el reloj cambia ${minutes} minutos.`,
  appended: (code, sentence) => `También dice a qué prestar atención (${code}): ${sentence}`,
};

function counted(number: number, what: string): string {
  return `${number} ${number === 1 ? "día" : "días"} ${what}`;
}
