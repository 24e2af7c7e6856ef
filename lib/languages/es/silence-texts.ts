import type { Topic } from "../../domain/profile.ts";
import type { SilenceTexts } from "../coach-texts.ts";

const ABOUT: Readonly<Record<Topic, string>> = { "rest-day": "de descanso", meal: "de comida", bedtime: "de sueño" };
const CONSENT = { given: "con permiso", withdrawn: "con el permiso retirado" } as const;

export const silenceTexts: SilenceTexts = {
  sentences: {
    EDITED: () => "El registro o el perfil cambió antes de que saliera, y después ya no hacía falta.",
    TRAINED: ({ name }) => `${name} entrenó el día de descanso del que hablaba.`,
    OPTED_OUT: ({ name }) => `${name} no había dado permiso para este canal, o lo había retirado.`,
    RED_FLAG: ({ name }) =>
      `${name} había escrito que se encontraba mal; hasta que se retire la alerta no sale ningún aviso.`,
    SNOOZED: ({ name }) => `${name} había escrito LUEGO.`,
    PAUSED: ({ name }) => `${name} había escrito PAUSA o ENFERMO, o un coach había parado los mensajes.`,
    HABIT: () => "Ese día de la semana lleva cuatro semanas sin entreno: no hace falta decir lo que ya es costumbre.",
    IGNORED: () => "Tras los últimos mensajes de descanso se entrenó, así que los siguientes se espacian.",
    FADED: () => "Después de las cuatro primeras semanas este tipo solo sale cuando hay algo nuevo que decir.",
    FASTING: ({ name }) => `Caía en las horas en que ${name} ayuna.`,
    CARRIER_OPT_OUT: () => "La operadora rechaza el número porque envió STOP.",
    UNDELIVERABLE: ({ name }) =>
      `Según la operadora ningún mensaje llega a este número; se vuelve a enviar cuando ${name} escriba o cambie el perfil.`,
    EMAIL_UNCONFIRMED: () => "El correo aún no está confirmado.",
    SPEND_CAP: () => "El presupuesto del equipo para mensajes de este mes se había agotado.",
    QUIET_HOURS: () => "Caía en las horas de silencio, y después habría llegado tarde.",
    PAST: () => "El entreno nos llegó tan tarde que el mensaje ya no podía llegar a tiempo.",
    TOO_EARLY: () => "Antes de las 19:00 no salen mensajes de sueño.",
    TOO_LATE: () => "La luz se apaga después de medianoche, y tan tarde no salen mensajes de sueño.",
    EVENT: () =>
      "Hay cerca una carrera u otra cita del perfil: ese día nunca es de descanso, y la víspera tiene su propio mensaje.",
    MERGED: ({ mealDelayMinutes }) =>
      `Una sesión a menos de ${mealDelayMinutes} min del mensaje de comida se unió a otra cuyo mensaje ya había salido.`,
    BUDGET: ({ maxTextsPerDay, maxTextsPerWeek }) =>
      `Como mucho sale un mensaje de cada tipo y ${maxTextsPerDay} en total al día, y a partir de cuatro semanas ${maxTextsPerWeek} en siete días, el último para un descanso: este sobraba.`,
    SPACING: ({ spacingMinutes }) =>
      `Entre mensajes pasan ${spacingMinutes} minutos, y no quedaba hueco antes de que dejara de servir.`,
    NO_CHANNEL: () => "No se podía usar ninguno de los canales que el perfil indica.",
    NO_ATHLETE: () => "Se había borrado su perfil.",
    NOT_WELCOMED: () => "Los avisos empiezan después de la bienvenida.",
    OVERDUE: () => "Le llegó el turno demasiado tarde para servir.",
    LEASE_RAN_OUT: () => "La función se cortó al enviar: quizá salió, así que no se reintenta.",
    UNREADABLE: () => "Su elemento en la tabla no se puede leer: es un fallo, mira runbook.md.",
    REFUSED: ({ error }) => `SNS no quiso enviarlo${error}.`,
    AMBIGUOUS: ({ error }) => `SNS no dio una respuesta clara${error}: quizá salió, así que no se reintenta.`,
  },
  absences: {
    redFlag: (name, date) => `${name} escribió el ${date} que se encontraba mal y nadie ha retirado la alerta.`,
    notWanted: (topic, name) =>
      `El perfil no indica canal para los mensajes ${ABOUT[topic]} (channels.${topic}): ${name} no los recibe.`,
    noChannel: (topic, states) =>
      `Ahora no se puede usar ningún canal de los mensajes ${ABOUT[topic]}: ${states.map(({ channel, consent }) => `${channel} ${consent === null ? "sin permiso registrado" : CONSENT[consent]}`).join(", ")}.`,
    noFood: (name) => `${name} no quiere consejos de comida (noFoodAdvice, o COMIDA NO por SMS).`,
    noLongSession: (minutes, isOver) =>
      `Ese día no se registró ${isOver ? "" : "por ahora "}ninguna sesión de al menos ${minutes} minutos.`,
    noWakeTime: (day) => `El perfil no indica hora de levantarse para el ${day} (wake).`,
    noRestDay: ({ day, name, windowDays, trainingDays, restDaysPerWeek }) =>
      `El ${day} no toca descanso para ${name}: ${counted(trainingDays, "de entreno")} en los ${windowDays} anteriores; con ${counted(restDaysPerWeek, "de descanso")} a la semana hacen falta ${7 - restDaysPerWeek}.`,
    noTrainingDay: (topic, { minutes, isOver }) =>
      `${isOver ? "No fue" : "Por ahora no es"} día de entreno: los mensajes ${ABOUT[topic]} solo salen los días con al menos ${minutes} minutos de entreno.`,
    onlySilent: "Todo lo de ese día se importó o nos llegó con más de 24 h de retraso: el pasado no provoca mensajes.",
    notPlanned: "Al planificar no había motivo.",
  },
};

function counted(number: number, what: string): string {
  return `${number} ${number === 1 ? "día" : "días"} ${what}`;
}
