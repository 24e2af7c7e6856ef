import { formatCrisisLine } from "../format.ts";
import type { ReplyTexts } from "../language.ts";
import { las } from "./formats.ts";
import { trainingDaysOf } from "./rest-days.ts";

export const replyTexts: ReplyTexts = {
  help: (teamName) =>
    `${teamName}: ESTADO, LUEGO, PAUSA 7, ENFERMO/A, SEGUIR, MENOS, MAS, COMIDA NO, CARRERA 11 OCT, 0-10 esfuerzo. Puede haber tarifas. STOP = fin.`,
  unclear:
    "No te he entendido. Sé leer ESTADO, LUEGO, PAUSA 7, ENFERMO/A, SEGUIR, MENOS, MAS, COMIDA NO, CARRERA 11 OCT y el esfuerzo, 0-10. STOP = fin.",
  join: (teamName, max) =>
    `${teamName}: avisos de descanso y comida, máx. ${max} al día. ¿18 años o más? Responde SI. Pueden aplicarse tarifas. AYUDA = info, STOP = fin.`,
  joined: (teamName) =>
    `Ya estás dentro: ${teamName} te escribe tras tus entrenos. ESTADO = hoy, AYUDA = comandos, STOP = fin.`,
  consentHelp: (teamName) =>
    `${teamName}: responde SI para recibir avisos de recuperación o STOP para rechazar. ¿Dudas? Pregunta a tu equipo. Pueden aplicarse tarifas.`,
  dataAsked: "Anotado: tu equipo te enviará una copia de tus datos en 30 días como mucho.",
  deletionAsked:
    "Anotado: no recibirás más mensajes y tu equipo borrará tus datos en 30 días como mucho. ¿Cambias de idea? Escribe START.",
  hello: (name) =>
    `Hola${name.tail}. Estos mensajes son automáticos, nadie lee los tuyos. Escribe ESTADO, PAUSA 7, ENFERMO/A o 0-10 de esfuerzo; AYUDA dice más.`,
  foodQuestion:
    "Tras entrenar, los carbohidratos recargan y la proteína repara: toma ambos en la próxima comida. Antes de una carrera, nada nuevo.",
  foodIsOff: "Las ideas de comida están quitadas, así que no decimos nada. COMIDA SI las trae de vuelta.",
  bedtimeQuestion: {
    known: (bed, wake, hours) =>
      hours === null
        ? `Luz apagada a ${las(bed)}, con la alarma a ${las(wake)}: dormir a horas regulares ayuda a recuperar.`
        : `Con la luz apagada a ${las(bed)} duermes ${hours} hasta tu alarma de ${las(wake)}.`,
    unknown: "No sabemos a qué hora te levantas. Tu coach puede añadirla; entonces calculamos la hora de dormir.",
  },
  effortToo: (rpe) => `${rpe} de 10, anotado.`,
  helpShort: "No te he entendido. AYUDA muestra lo que sé.",
  stopped: "Hecho: no recibirás más mensajes. ¿Cambias de idea? Escribe START.",
  stopUnsure: "¿Parar todos los mensajes? Responde STOP. Si no, ignora esto.",
  pain: "No hagas lo que duela. Si es agudo, se hincha o empeora al caminar: médico o fisio. PAUSA = 7 días sin mensajes.",
  status: {
    today: "Hoy",
    tomorrow: "Mañana",
    rest: (day, trained, window) => `${day} toca descanso: ${trainingDaysOf(trained, window)}. Puedes pasear.`,
  },
  snoozed: (date, time) => `Sin mensajes hasta el ${date} a ${las(time)}. Con SEGUIR vuelven antes.`,
  paused: (until) => `En pausa: los mensajes vuelven el ${until}. ¿Antes? Escribe SEGUIR.`,
  sick: (until, name) =>
    `Que te mejores${name.tail}. Los mensajes vuelven el ${until}. Si te recuperas antes, escribe SEGUIR.`,
  resumed: (name) => `Qué bien que vuelvas${name.tail}. Los mensajes vuelven.`,
  redFlagLifted: (name) =>
    `Qué bien que estés mejor${name.tail}. Los mensajes vuelven. Si te vuelve a pasar, para y busca ayuda médica enseguida.`,
  stillSick: (until, name) =>
    `Qué bien${name.tail}. Escribiste que estabas mal, así que los mensajes vuelven el ${until}. ¿Ya estás bien? Escribe SEGUIR.`,
  crisisLifted: (name, line) =>
    `Qué bien saber de ti${name.tail}. Los mensajes vuelven. Si vuelve a ponerse difícil, ${line === null ? "habla con alguien de confianza" : `llama al ${formatCrisisLine(line, "día y noche")}`}.`,
  frequency: {
    less: "Menos mensajes desde ahora. Con MAS vuelven.",
    usual: "La cantidad normal de mensajes desde ahora. MENOS y MAS la cambian.",
    more: "Más mensajes desde ahora. Con MENOS bajan otra vez.",
  },
  restDays: (perWeek) => `Anotado: ${perWeek} ${perWeek === 1 ? "día" : "días"} de descanso por semana desde ahora.`,
  restDaysKeptForAge: (perWeek) =>
    `Con menos de 18 años se mantienen ${perWeek} días de descanso por semana: crecer también pide recuperación.`,
  noRestDays: "Sin mensajes de descanso desde ahora. Vuelven con DESCANSO 2.",
  foodOn: "Vuelven las ideas de comida. COMIDA NO las quita.",
  foodOff: "Sin más ideas de comida. Vuelven con COMIDA SI.",
  bedtimeOn: "Desde ahora, mensajes para dormir. DORMIR NO los quita.",
  bedtimeOff: "Sin más mensajes para dormir. Vuelven con DORMIR SI.",
  race: (date) => `Carrera anotada: ${date}. ¡Suerte!`,
  races: (dates) => `Carreras anotadas: ${dates}. ¿Sobra una? Escribe CARRERA NO y su fecha.`,
  raceUnclear: "¿Qué día es la carrera? Escríbelo así: CARRERA 11 OCT.",
  raceOff: (date) => `Carrera del ${date} quitada. Los días de descanso siguen como siempre.`,
  noRace: "No hay ninguna carrera que quitar.",
  lifting: {
    new: "Anotado: la fuerza es nueva para ti, así que iremos poco a poco. EXPERTO/A lo cambia.",
    experienced: "Anotado: la fuerza no es nueva para ti. NUEVO/A lo cambia.",
  },
  why: {
    restDay: (trained, window) =>
      `Por qué descanso: ${trainingDaysOf(trained, window)}, y el cuerpo se recupera descansando.`,
    longStep: (step) =>
      `Por qué suave: ${step.km} km; en los ${step.windowDays} días de antes, ${step.longestKm} como mucho. Con días suaves se asimila mejor.`,
    meal: "Por qué comida: tras entrenar, los carbohidratos recargan y la proteína repara. COMIDA NO quita estas ideas.",
    bedtime:
      "Por qué dormir: contamos hacia atrás desde tu alarma, con un horario regular. DORMIR NO quita estos mensajes.",
    event: "Por qué: tu perfil marca una carrera al día siguiente. CARRERA NO la quita.",
    bigDay: "Por qué suave: una carrera o una tirada muy larga le cuesta al cuerpo más que una sesión normal.",
    starter: "Por qué empezar ligero: empiezas con la fuerza, o la retomas, y el cuerpo necesita unas semanas.",
    recovering:
      "Por qué suave: tras una sesión dura o larga el músculo necesita de uno a tres días; ESTADO los cuenta en tu registro.",
    raceDay: "Por qué: hay una carrera anotada para ese día. CARRERA NO la quita.",
    nothingHard: "Por qué: ESTADO mira tu registro. No toca descanso y ninguna sesión dura sigue en las piernas.",
    nothing: "Estos días no te hemos escrito sobre tu entreno. ESTADO te dice cómo vas.",
  },
  numberWillDo: "La próxima vez basta el número.",
  rpeNoted: (rpe, name) => `Gracias${name.tail}: ${rpe} de 10, anotado.`,
  rpeWithoutWorkout:
    "No hay ningún entreno de las últimas 24 horas para ese número. Envíalo otra vez cuando esté registrado.",
  safety: ({ tier, emergencyNumber, crisisLine, isMinor }) => {
    const adult = isMinor ? "Avisa ya a un adulto. " : "";
    const number = emergencyNumber === null ? "a emergencias" : `al ${emergencyNumber}`;
    if (tier === "crisis") {
      const line =
        crisisLine === null
          ? "con alguien de confianza"
          : `ya con alguien: ${formatCrisisLine(crisisLine, "día y noche")}`;
      return `Lo que sientes importa. ${adult}Habla ${line}. En peligro llama ${number}. Sin mensajes hasta SEGUIR.`;
    }
    const first =
      tier === "emergency"
        ? `Detente ya. ${adult}Llama ahora ${number}. Ve al médico antes de volver a entrenar.`
        : `Cuídate: para y no entrenes hasta que te vea un médico. ${adult}Si empeora, llama ${number}.`;
    return `${first} Sin mensajes. ¿Falsa alarma? Escribe SEGUIR.`;
  },
};
