import type { Channel, Diet, Topic } from "../../domain/profile.ts";
import type { AthletePageTexts } from "../athlete-page-texts.ts";
import { formatList } from "../format.ts";

const CHANNELS: Readonly<Record<Channel, string>> = { sms: "SMS", email: "correo" };
const ABOUT: Readonly<Record<Topic, string>> = { "rest-day": "de descanso", meal: "de comida", bedtime: "de sueño" };
const DIETS: Readonly<Record<Diet, string>> = {
  omnivore: "Come de todo",
  pescatarian: "Come pescado y nada de carne",
  vegetarian: "Come vegetariano",
  vegan: "Come vegano",
};

export const athletePageTexts: AthletePageTexts = {
  texts: {
    title: "Mensajes",
    noReach: "sin teléfono ni correo",
    ofWeeks: (weeks) => `Mensajes de ${weeks} semanas`,
    newestLast: "Mensajes, el más reciente al final",
    none: (days) => `Ningún mensaje en los últimos ${days} días.`,
    earlier: (count) => `No se muestran ${count} anteriores.`,
    theAthlete: "Respuesta:",
    hidden: "Solo quien lo recibe puede ver el texto.",
    email: "Correo",
    emailTo: (address) => `Correo a ${address}`,
    parts: (count) => `${count} partes`,
    why: "Por qué",
    whyThis: (kind) => `este mensaje: ${kind}`,
  },
  status: {
    title: "Hoy y mañana",
    hardWork: "Lo duro encaja a partir de",
    hardWorkOf: { hardRun: "Correr fuerte", lowerLift: "Fuerza de pierna", upperLift: "Fuerza de tren superior" },
    hardWorkNote:
      "Más tarde de lo que piden los músculos donde antes toca descanso, un día suave o el otro tipo de entreno.",
    onHold: "en espera",
    now: "ya",
  },
  planned: {
    title: "Previsto",
    none: "Ahora no hay ningún mensaje previsto. Con cada sesión y cada noche se planifica de nuevo.",
  },
  silences: {
    title: "Silencios",
    lead: (days) => `Lo que no salió en los últimos ${days} días, y por qué.`,
    count: (silences) => (silences === 1 ? "1 silencio" : `${silences} silencios`),
    nonePlanned: "nada previsto",
  },
  calendar: { title: "Calendario", event: "Carrera", noTraining: "sin entreno" },
  load: {
    title: "Carga",
    none: "Aún no hay sesiones.",
    shown: "Periodo",
    ranges: { 28: "4 semanas", 91: "3 meses", 182: "6 meses", 365: "1 año", 730: "2 años" },
    meaning:
      "La forma física es la carga de unas seis semanas; la fatiga, la de una. La frescura es lo que sobraba de una sobre la otra antes del entreno de hoy. Describen lo hecho; no predicen nada, y ningún mensaje habla de ellas.",
    form: "Frescura hoy",
    formOf: (fitness, fatigue) => `= forma física de ayer ${fitness} − fatiga de ayer ${fatigue}`,
    byWeek: "Por semanas, en una tabla",
    weekOf: "Semana del",
    load: "Carga",
    fitness: "Forma física",
    fatigue: "Fatiga",
    ofDay: "Carga del día (RPE × minutos)",
    ofSixWeeks: "Forma física (42 días)",
    ofOneWeek: "Fatiga (7 días)",
    day: (day, { load, fitness, fatigue, level }) =>
      `${day}: carga ${load}, forma física ${fitness}, fatiga ${fatigue}. Consejo para el día siguiente: ${level.toLowerCase()}`,
    description: ({ days, most, mostOn, today, fitness, fatigue }) =>
      `Carga de los últimos ${days} días. La mayor: ${most}, el ${mostOn}. Hoy: ${today}, forma física ${fitness}, fatiga ${fatigue}.`,
  },
  muscles: {
    title: "Músculos",
    names: {
      quads: "Cuádriceps",
      hamstrings: "Isquios",
      glutes: "Glúteos",
      calves: "Gemelos",
      lowerBack: "Zona lumbar",
      core: "Core",
      chest: "Pecho",
      upperBack: "Espalda alta",
      shoulders: "Hombros",
      arms: "Brazos",
    },
    allReady: "Todos los músculos están a punto",
    map: "Músculos, por delante y por detrás; la lista de al lado dice cuándo está a punto cada uno",
    front: "Delante",
    back: "Detrás",
    ready: "a punto",
  },
  profile: {
    title: "Perfil",
    lives: (place, language) => `Vive en ${place} y lee en ${language}.`,
    minor: (consent) =>
      consent === null
        ? "Es menor de 18 y no consta el permiso de su familia."
        : `Es menor de 18; ${consent.name} dio su permiso el ${consent.date}.`,
    texts: (wanted) => {
      const topics = wanted.map(
        ({ topic, channels }) => `${ABOUT[topic]} por ${channels.map((each) => CHANNELS[each]).join(" o ")}`,
      );
      return `Recibe mensajes ${formatList(topics, "y")}.`;
    },
    noTexts: "No quiere mensajes.",
    agreed: (channel, { date, method }) => `${heading(channel)}: permiso del ${date} (${method}).`,
    ended: (channel, { date, method }) => `${heading(channel)}: terminó el ${date} (${method}).`,
    noWake: "No indica hora de levantarse, así que no hay mensajes de sueño.",
    wakes: (times, { sleepHours, everyNight }) =>
      `Se levanta a las ${times}${sleepHours === null ? "" : `, necesita ${sleepHours} h de sueño`}; mensajes de sueño ${everyNight ? "cada noche" : "tras entrenar"}.`,
    restDays: (perWeek, when) =>
      `${perWeek === 1 ? "1 día de descanso" : `${perWeek} días de descanso`} a la semana, con aviso ${when === "evening" ? "la tarde anterior" : "esa misma mañana"}.`,
    noFood: "No quiere nada sobre comida.",
    eats: (diet, without) => `${DIETS[diet]}${without.length === 0 ? "" : `, sin ${formatList(without, "ni")}`}.`,
    allergens: {
      fish: "pescado",
      shellfish: "marisco",
      treeNuts: "frutos secos",
      peanut: "cacahuete",
      milk: "leche",
      egg: "huevo",
      soy: "soja",
      wheat: "trigo",
      sesame: "sésamo",
    },
    lifting: { new: "Empieza con la fuerza.", experienced: "Hace fuerza desde hace tiempo." },
    phase: {
      foundation: "Por ahora corre y hace fuerza en días distintos.",
      combined: "Corre y hace fuerza el mismo día, con horas de por medio.",
    },
    events: (days) => `Carreras: ${days}.`,
    unwell: (moment) => `Escribió que se encontraba mal (${moment}): no recibe mensajes.`,
    paused: (moment) => `Sin mensajes hasta ${moment} (PAUSA, ENFERMO o un coach).`,
    snoozed: (moment) => `Sin mensajes hasta ${moment} (LUEGO).`,
  },
};

function heading(channel: Channel): string {
  return channel === "sms" ? "SMS" : "Correo";
}
