import type { MealFocus, MealSession } from "../../domain/reminder-facts.ts";
import type { MealSlots, MealTexts } from "../reminder-texts.ts";

/** All feminine, so that they fit the sentences. */
const SESSIONS: Readonly<Record<MealSession, string>> = {
  run: "salida",
  lift: "sesión de fuerza",
  cross: "sesión",
  "run-and-lift": "sesión doble",
};

/** What a day starts with. */
const STARTS: Readonly<Record<MealFocus, string>> = {
  protein: "proteína",
  carbohydrate: "carbohidratos",
  both: "carbohidratos y proteína",
};

const NO_HURRY =
  "Sin prisa: el efecto de una sesión dura un día o más, así que tu próxima comida normal llega a tiempo.";

export const meal: MealTexts = {
  foods: (first, second) => `${first} con ${second}`,
  wordings: {
    protein: [
      (s) => (n) =>
        `${n.lead}tras una ${SESSIONS[s.session]}, el músculo se rehace con proteína. Próxima comida, por ejemplo: ${s.food}.`,
      (s) => (n) =>
        `${n.lead}${SESSIONS[s.session]} anotada. El músculo se repara con proteína; en tu próxima comida, por ejemplo, ${s.food}.`,
      (s) => (n) =>
        `¡Buena ${SESSIONS[s.session]}${n.tail}! En tu próxima comida, primero proteína: ¿qué tal ${s.food}?`,
      (s) => (n) =>
        `${n.lead}una idea para tu próxima comida: ${s.food}. La proteína ayuda al músculo que acaba de trabajar.`,
      (s) => (n) =>
        `${SESSIONS[s.session]} hecha${n.tail}. Tu próxima comida podría ser ${s.food}: proteína para reparar.`,
      (s) => (n) => `${n.lead}${s.food} en tu próxima comida: ahí está la proteína con la que se rehace el músculo.`,
      (s) => (n) =>
        `${SESSIONS[s.session]} registrada${n.tail}. En el plato de tu próxima comida: ${s.food}, con la proteína primero.`,
      (s) => (n) =>
        `¿Tu próxima comida${n.tail}? Por ejemplo, ${s.food}: con proteína se rehace el músculo que ha trabajado.`,
    ],
    carbohydrate: [
      (s) => (n) => `${n.lead}una ${described(s)} vacía las reservas. Para reponerlas en tu próxima comida: ${s.food}.`,
      (s) => (n) => `${n.lead}${described(s)} anotada. Carbohidratos primero en tu próxima comida: ${s.food}.`,
      (s) => (n) =>
        `Esa ${SESSIONS[s.session]} ha gastado energía${n.tail}: en tu próxima comida, carbohidratos primero, como ${s.food}.`,
      (s) => (n) =>
        `${n.lead}una idea para tu próxima comida: ${s.food}. Los carbohidratos recargan tras una ${described(s)}.`,
      (s) => (n) =>
        `Esa ${described(s)} ha pedido energía${n.tail}. Recarga con carbohidratos en tu próxima comida: ¿qué tal ${s.food}?`,
      (s) => (n) => `${n.lead}tras una ${described(s)}, los carbohidratos van primero: ${s.food} en tu próxima comida.`,
      (s) => (n) =>
        `${described(s)} hecha${n.tail}. En tu próxima comida, carbohidratos primero y proteína al lado: ${s.food}.`,
      (s) => (n) =>
        `¿Tu próxima comida tras una ${SESSIONS[s.session]} así${n.tail}? Carbohidratos primero, para reponer: ${s.food}.`,
    ],
    both: [
      (s) => (n) =>
        `${n.lead}carbohidratos y proteína combinan bien tras una ${SESSIONS[s.session]}. Próxima comida, por ejemplo: ${s.food}.`,
      (s) => (n) =>
        `${n.lead}${SESSIONS[s.session]} anotada. Los carbohidratos recargan y la proteína repara: ${s.food} en tu próxima comida.`,
      (s) => (n) =>
        `¡Buena ${SESSIONS[s.session]}${n.tail}! Para recargar y reparar, tu próxima comida podría ser ${s.food}.`,
      (s) => (n) =>
        `${n.lead}una idea para tu próxima comida: ${s.food}. Carbohidratos para recargar, proteína para reparar.`,
      (s) => (n) =>
        `${SESSIONS[s.session]} hecha${n.tail}. Tu próxima comida tiene dos tareas, recargar y reparar: ¿qué tal ${s.food}?`,
      (s) => (n) =>
        `${n.lead}${s.food} en tu próxima comida: carbohidratos para las reservas y proteína para el músculo.`,
      (s) => (n) =>
        `${SESSIONS[s.session]} registrada${n.tail}. En el plato de tu próxima comida: ${s.food}, para recargar y reparar.`,
      (s) => (n) => `¿Tu próxima comida${n.tail}? Por ejemplo, ${s.food}: una cosa recarga y la otra repara.`,
    ],
  },
  short: [
    (s) => (n) => `${SESSIONS[s.session]} anotada${n.tail}. En tu próxima comida: ${s.food}.`,
    (s) => (n) => `${n.lead}para tu próxima comida: ${s.food}.`,
    (s) => (n) => `Próxima comida${n.tail}: ${s.food}.`,
  ],
  plain: (s) => () => `Próxima comida: ${s.firstFood}.`,
  breakfast: {
    wordings: [
      (s) => (n) => `Anoche entrenaste tarde${n.tail}: empieza el día con ${STARTS[s.focus]}, por ejemplo ${s.food}.`,
      (s) => (n) =>
        `¿Desayuno tras la ${SESSIONS[s.session]} de anoche${n.tail}? Por ejemplo, ${s.food}: ahí hay ${STARTS[s.focus]}.`,
      (s) => (n) => `${n.lead}la ${SESSIONS[s.session]} de anoche aún cuenta: para desayunar, ${s.food}.`,
      (s) => (n) => `${n.lead}una idea de desayuno tras entrenar tarde: ${s.food}.`,
      (s) => (n) => `Acabaste tarde${n.tail}, así que le toca al desayuno: ${s.food}.`,
      (s) => (n) => `${n.lead}para desayunar tras una ${SESSIONS[s.session]} nocturna: ${s.food}, y así repones.`,
      (s) => (n) => `¿Qué desayunar hoy${n.tail}? Quizá ${s.food}, con ${STARTS[s.focus]} para el músculo.`,
      (s) => (n) => `${n.lead}${s.food} en el desayuno cierra bien la ${SESSIONS[s.session]} de anoche.`,
    ],
    short: [
      (s) => (n) => `Desayuno tras la ${SESSIONS[s.session]} de anoche${n.tail}: ${s.food}.`,
      (s) => (n) => `Desayuno${n.tail}: ${s.food}.`,
    ],
    plain: (s) => () => `Desayuno: ${s.firstFood}.`,
  },
  drink: "Bebe según la sed.",
  aimFor: [
    (grams) => `Apunta a ${grams} g de proteína.`,
    (grams) => `Unos ${grams} g de proteína van bien.`,
    (grams) => `Objetivo: ${grams} g de proteína.`,
    (grams) => `Con ${grams} g de proteína basta.`,
    (grams) => `Tu medida: ${grams} g de proteína.`,
    (grams) => `Busca ${grams} g de proteína en total.`,
    (grams) => `Proteína para ti: ${grams} g.`,
    (grams) => `Calcula ${grams} g de proteína.`,
  ],
  question: "¿Esfuerzo, 0-10? Responde con el número.",
  offerNew: "¿Empiezas con la fuerza? Escribe NUEVO.",
  subject: "Una idea para tu próxima comida",
  why: {
    protein: (s) =>
      `Por qué: tu ${SESSIONS[s.session]} terminó a las ${s.endedAt}. Un músculo que trabaja se reconstruye, y lo hace con proteína. ${NO_HURRY}`,
    carbohydrate: (s) =>
      `Por qué: tu ${SESSIONS[s.session]} terminó a las ${s.endedAt}. Cuando es larga o dura, gasta los carbohidratos guardados en los músculos. Al comer se reponen; con algo de proteína, el músculo se repara.`,
    both: (s) =>
      `Por qué: tu ${SESSIONS[s.session]} terminó a las ${s.endedAt}. Usó carbohidratos guardados y dejó músculo por reparar, así que las dos cosas tienen sitio en el plato. ${NO_HURRY}`,
  },
  grams: (grams) => `Para ti son unos ${grams} g de proteína en la comida (de 0,25 a 0,3 g por kg, entre 20 y 40 g).`,
  noteRpe:
    "Si tu app deja anotar cuánto costó la sesión, de 0 a 10, anótalo: esta llegó sin ese dato y el esfuerzo es una estimación.",
};

/** "salida larga y dura": what is true of it, and no more. */
function described({ session, long, hard }: MealSlots): string {
  const words = [...(long ? ["larga"] : []), ...(hard ? ["dura"] : [])];
  return words.length === 0 ? SESSIONS[session] : `${SESSIONS[session]} ${words.join(" y ")}`;
}
