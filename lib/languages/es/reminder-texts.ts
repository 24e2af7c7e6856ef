import type { ReminderTexts } from "../reminder-texts.ts";
import type { ServiceSlots } from "../texts-about-texts.ts";
import { bedtime } from "./bedtime.ts";
import { meal } from "./meal.ts";
import { bigDay, restAfter, starter } from "./milestones.ts";
import { easyDay, restDay } from "./rest-days.ts";

export const reminderTexts: ReminderTexts = {
  greetingAndFooter: {
    noReplies: (contact) => `No respondas. Baja: ${contact}`,
    stopHint: "STOP = fin.",
    fading: {
      answerable: "Desde hoy, solo lo importante; MAS = todo.",
      plain: "Desde hoy, solo lo importante.",
    },
    hello: (name) => (name === null ? "Hola:" : `Hola, ${name}:`),
    sources: (sources) => `${sources.length > 1 ? "Fuentes" : "Fuente"}: ${sources.join("; ")}`,
  },
  meal,
  bedtime,
  restDay,
  easyDay,
  bigDay,
  restAfter,
  starter,
  event: {
    wordings: [
      (n) => `Mañana hay carrera${n.tail}: todo listo, no estrenes nada y a dormir temprano. ¡A disfrutar!`,
      (n) =>
        `Mañana es el día${n.tail}. Todo listo, no estrenes nada y a dormir temprano: el trabajo ya está hecho. ¡A disfrutar!`,
    ],
    plain: "Mañana hay carrera: todo listo, no estrenes nada y a dormir temprano. ¡A disfrutar!",
    subject: "Mañana hay carrera",
    why: (date) =>
      `Según tu perfil, compites el ${date}. Deja todo preparado esta tarde. No estrenes nada: ni zapatillas, ni ropa, ni comida.`,
  },
  welcome: {
    topics: { "rest-day": "descanso", meal: "comida", bedtime: "sueño" },
    anyTopic: "recuperación",
    wordings: [
      (s) => (n) =>
        `Hola${n.tail}. Avisos de ${s.team} con Cooldown: ${s.topics}, máx. ${s.max} al día. ${smallPrint(s, ", MENOS = menos avisos")}`,
      (s) => (n) =>
        `Hola${n.tail}. Avisos de ${s.team} con Cooldown: ${s.topics}, máx. ${s.max} al día. ${smallPrint(s)}`,
    ],
    plain: (s) => () => `${s.team}: ${s.topics}, máx. ${s.max} al día. ${smallPrint(s)}`,
    subject: "Te damos la bienvenida a tus avisos de recuperación",
    lines: {
      "rest-day": "- descanso: qué días dejar libres tras una semana cargada",
      meal: "- comida: después de una sesión, una idea para tu próxima comida",
      bedtime: "- sueño: a qué hora apagar la luz según tu alarma",
    },
    opening: (team, max) =>
      `Te damos la bienvenida a los avisos de ${team}. Salen de los entrenos que registras, como mucho ${max} al día.`,
    closing: [
      "Cada uno te dice el porqué. Son sugerencias: nadie sabe mejor que tú cómo te sientes, y decides tú.",
      "No son consejo médico. Si te mareas, te desmayas o te encuentras mal, o si algo te duele, para y consulta a un médico.",
    ],
  },
  consentRequest: {
    wordings: [
      (s) => (n) =>
        `${n.lead}${s.team} quiere avisarte de cuándo ${s.sleep ? "descansar, comer y dormir" : "descansar y comer"} según lo que entrenas. ${howToAnswer(s)} Pueden aplicarse tarifas.`,
    ],
    plain: (s) => () =>
      `¿Avisos de ${s.team} sobre ${s.sleep ? "descanso, comida y sueño" : "descanso y comida"}? ${howToAnswer(s)} Puede haber tarifas.`,
    subject: "Avisos para descansar, comer y dormir: ¿los quieres?",
    paragraphs: (team) => [
      `${team} quiere enviarte avisos sobre cuándo descansar, qué comer después de una sesión y cuándo irte a dormir. Salen de los entrenos que registras.`,
      "Si los quieres, díselo a tu coach. Si no, no te escribiremos más.",
    ],
  },
  quietNotice: {
    nothing: {
      wording: (n) =>
        `Todavía no nos ha llegado nada${n.tail}: ¿está conectada la app? En cuanto lleguen tus entrenos, te escribimos.`,
      plain: "Todavía no nos ha llegado nada: ¿está conectada la app?",
    },
    recovery: {
      wording: (n) =>
        `Pasear y hacer yoga cuentan como recuperación${n.tail}, y ahí hay poco que añadir; si corres, haces fuerza o montas en bici, te escribimos.`,
      plain: "Pasear y hacer yoga es recuperación; si corres, haces fuerza o bici, te escribimos.",
    },
    subject: "Por qué no has tenido noticias nuestras",
  },
  textsOff: {
    wording: (n) =>
      `${n.lead}sin mensajes desde que escribiste que te sentías mal. ¿Estás mejor? Escribe SEGUIR. Si no, habla con un médico.`,
    plain:
      "Sin mensajes desde que escribiste que te sentías mal. ¿Estás mejor? Escribe SEGUIR. Si no, habla con un médico.",
    oneWay: "Sin mensajes desde que te sentías mal. ¿Mejor? Díselo a tu coach. Si no, ve al médico.",
    subject: "Tus avisos están desactivados",
  },
};

function smallPrint({ contact }: ServiceSlots, less = ""): string {
  const stop = contact === null ? `HELP = ayuda, STOP = fin${less}.` : `No respondas. Ayuda/baja: ${contact}`;
  return `Pueden aplicarse tarifas. ${stop}`;
}

function howToAnswer({ contact }: ServiceSlots): string {
  return contact === null
    ? "Responde SI para empezar, STOP para rechazar."
    : `No respondas: un sí o un no a ${contact}.`;
}
