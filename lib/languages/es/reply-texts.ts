import type { ReplyTexts } from "../language.ts";

export const replyTexts: ReplyTexts = {
  help: (teamName) =>
    `${teamName}: ESTADO, LUEGO, PAUSA 7, ENFERMO, SEGUIR, MENOS, MAS, DESCANSO 1, COMIDA NO, CARRERA 11 OCT, 0-10 = esfuerzo. Hay tarifas. STOP = fin.`,
  status: {
    today: "Hoy",
    tomorrow: "Mañana",
    rest: (day, trained, window) =>
      `${day} toca descanso: entrenaste ${trained} de los últimos ${window} días. Pasear está bien.`,
  },
  snoozed: (date, time) => `Silencio hasta el ${date} a las ${time}. Con SEGUIR vuelvo antes.`,
  paused: (until) => `En pausa hasta el ${until}. Con SEGUIR vuelven antes.`,
  sick: (until, name) => `Que te mejores${name.tail}. Sin mensajes hasta el ${until}; SEGUIR si te pones bien antes.`,
  resumed: (name) => `Qué bien que vuelvas${name.tail}. Los mensajes vuelven.`,
  redFlagLifted: (name) =>
    `Qué bien que estés mejor${name.tail}. Los mensajes vuelven. Si reaparece: para y ve al médico.`,
  frequency: {
    less: "Menos mensajes desde ahora. Con MAS vuelven.",
    usual: "La cantidad normal de mensajes desde ahora. MENOS y MAS la cambian.",
    more: "Más mensajes desde ahora. Con MENOS bajan otra vez.",
  },
  restDays: (perWeek) => `Anotado: ${perWeek} ${perWeek === 1 ? "día" : "días"} de descanso por semana desde ahora.`,
  restDaysKeptForAge: (perWeek) =>
    `Antes de los 18 son ${perWeek} días de descanso por semana: crecer también pide recuperación.`,
  noRestDays: "Sin mensajes de descanso desde ahora. DESCANSO 2 los trae de vuelta.",
  foodOn: "Vuelven las ideas de comida. COMIDA NO las quita.",
  foodOff: "Sin más ideas de comida. COMIDA SI las trae de vuelta.",
  race: (date) => `Carrera anotada: ${date}. Ese día no será de descanso. ¡Suerte!`,
  raceUnclear: "¿Qué día es la carrera? Escríbelo así: CARRERA 11 OCT.",
  rpeNoted: (rpe, name) =>
    `Gracias${name.tail}: ${rpe} de 10, anotado. La próxima vez basta el número; sin respuesta, está anotado.`,
  rpeWithoutWorkout:
    "No hay ningún entreno de las últimas 24 horas para ese número. Envíalo otra vez cuando esté registrado.",
  safety: ({ tier, emergencyNumber, isMinor }) => {
    const adult = isMinor ? "Avisa ya a un adulto. " : "";
    const number = emergencyNumber === null ? "a emergencias" : `al ${emergencyNumber}`;
    const first =
      tier === "emergency"
        ? `Para ya. ${adult}Llama ahora ${number}. Ve al médico antes de volver a entrenar.`
        : `Para. ${adult}Ve al médico antes de volver a entrenar; si empeora, llama ${number}.`;
    return `${first} Sin avisos por ahora. ¿Falsa alarma? Escribe SEGUIR.`;
  },
};
