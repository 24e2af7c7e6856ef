import type { MealFocus, MealSession } from "../../domain/reminder-facts.ts";
import type { MealSlots, MealTexts } from "../reminder-texts.ts";
import { las } from "./formats.ts";

interface SessionForms {
  readonly name: string;
  /** Of what agrees with the name: "anotad" + "o". */
  readonly ending: "o" | "a";
  readonly a: string;
  readonly that: string;
  readonly nice: string;
}

const FEMININE = { ending: "a", a: "una", that: "Esa", nice: "¡Buena" } as const;
const LONG_RUN: SessionForms = { name: "tirada", ...FEMININE };
const SESSIONS: Readonly<Record<MealSession, SessionForms>> = {
  run: { name: "entreno", ending: "o", a: "un", that: "Ese", nice: "¡Buen" },
  lift: { name: "sesión de fuerza", ...FEMININE },
  cross: { name: "sesión", ...FEMININE },
  "run-and-lift": { name: "sesión doble", ...FEMININE },
};

/** What a day starts with. */
const STARTS: Readonly<Record<MealFocus, string>> = {
  protein: "proteína",
  carbohydrate: "carbohidratos",
  both: "carbohidratos y proteína",
};

const NO_HURRY =
  "Sin prisa: el efecto de una sesión se nota un día o más, así que tu próxima comida normal llega a tiempo.";

export const meal: MealTexts = {
  foods: (first, second) => `${first} con ${second}`,
  wordings: {
    protein: [
      (s) => (n) => `${n.lead}tras ${a(s)}, el músculo se repara con proteína. Próxima comida, por ejemplo: ${s.food}.`,
      (s) => (n) =>
        `${n.lead}${done(s, "anotad")}. El músculo se repara con proteína; en tu próxima comida, por ejemplo, ${s.food}.`,
      (s) => (n) => `${nice(s)}${n.tail}! En tu próxima comida, primero proteína: ¿qué tal ${s.food}?`,
      (s) => (n) =>
        `${n.lead}una idea para tu próxima comida: ${s.food}. La proteína ayuda al músculo que acaba de trabajar.`,
      (s) => (n) => `${done(s, "hech")}${n.tail}. Para tu próxima comida, ${s.food}: proteína para reparar.`,
      (s) => (n) => `${n.lead}${s.food} en tu próxima comida: ahí va la proteína para reparar el músculo.`,
      (s) => (n) =>
        `${done(s, "anotad")}${n.tail}. En el plato de tu próxima comida: ${s.food}, con la proteína primero.`,
      (s) => (n) =>
        `¿Tu próxima comida${n.tail}? Por ejemplo, ${s.food}: la proteína repara el músculo que ha trabajado.`,
    ],
    carbohydrate: [
      (s) => (n) => `${n.lead}${spends(s)}. Para reponerlas en tu próxima comida: ${s.food}.`,
      (s) => (n) => `${n.lead}${done(s, "anotad")}. Carbohidratos primero en tu próxima comida: ${s.food}.`,
      (s) => (n) => `Has gastado energía${n.tail}: en tu próxima comida, carbohidratos primero, como ${s.food}.`,
      (s) => (n) => `${n.lead}una idea para tu próxima comida: ${s.food}. Los carbohidratos recargan tras ${a(s)}.`,
      (s) => (n) =>
        `${that(s)} pedía energía${n.tail}. Recarga con carbohidratos en tu próxima comida: ¿qué tal ${s.food}?`,
      (s) => (n) => `${n.lead}tras ${a(s)}, los carbohidratos van primero: ${s.food} en tu próxima comida.`,
      (s) => (n) =>
        `${done(s, "hech")}${n.tail}. En tu próxima comida, carbohidratos primero y proteína al lado: ${s.food}.`,
      (s) => (n) => `¿Tu próxima comida tras ${a(s)} así${n.tail}? Carbohidratos primero, para reponer: ${s.food}.`,
    ],
    both: [
      (s) => (n) =>
        `${n.lead}carbohidratos y proteína combinan bien tras ${a(s)}. Próxima comida, por ejemplo: ${s.food}.`,
      (s) => (n) =>
        `${n.lead}${done(s, "anotad")}. Los carbohidratos recargan y la proteína repara: ${s.food} en tu próxima comida.`,
      (s) => (n) => `${nice(s)}${n.tail}! Para recargar y reparar en tu próxima comida: ${s.food}.`,
      (s) => (n) =>
        `${n.lead}una idea para tu próxima comida: ${s.food}. Carbohidratos para recargar, proteína para reparar.`,
      (s) => (n) => `${done(s, "hech")}${n.tail}. Tu próxima comida, para recargar y reparar: ¿qué tal ${s.food}?`,
      (s) => (n) =>
        `${n.lead}${s.food} en tu próxima comida: carbohidratos para las reservas y proteína para el músculo.`,
      (s) => (n) =>
        `${done(s, "anotad")}${n.tail}. En el plato de tu próxima comida: ${s.food}, para recargar y reparar.`,
      (s) => (n) => `¿Tu próxima comida${n.tail}? Por ejemplo, ${s.food}: para recargar y reparar.`,
    ],
  },
  short: [
    (s) => (n) => `${done(s, "anotad")}${n.tail}. En tu próxima comida: ${s.food}.`,
    (s) => (n) => `${n.lead}para tu próxima comida: ${s.food}.`,
    (s) => (n) => `Próxima comida${n.tail}: ${s.food}.`,
  ],
  plain: (s) => () => `Próxima comida: ${s.firstFood}.`,
  breakfast: {
    wordings: [
      (s) => (n) => `Anoche entrenaste tarde${n.tail}: empieza el día con ${STARTS[s.focus]}, por ejemplo ${s.food}.`,
      (s) => (n) => `¿Desayuno tras ${last(s)}${n.tail}? Por ejemplo, ${s.food}: ahí hay ${STARTS[s.focus]}.`,
      (s) => (n) => `${n.lead}${last(s)} aún cuenta: para desayunar, ${s.food}.`,
      (s) => (n) => `${n.lead}una idea de desayuno tras entrenar tarde: ${s.food}.`,
      (s) => (n) => `Acabaste tarde${n.tail}. Recarga con el desayuno: ${s.food}.`,
      (s) => (n) => `${n.lead}para desayunar tras ${last(s)}: ${s.food}, y a reponer.`,
      (s) => (n) => `¿Qué desayunar hoy${n.tail}? Quizá ${s.food}: ${STARTS[s.focus]} para el músculo.`,
      (s) => (n) => `${n.lead}cierra bien ${last(s)}: para desayunar, ${s.food}.`,
    ],
    short: [
      (s) => (n) => `Desayuno tras ${last(s)}${n.tail}: ${s.food}.`,
      (s) => (n) => `Desayuno${n.tail}: ${s.food}.`,
    ],
    plain: (s) => () => `Desayuno: ${s.firstFood}.`,
  },
  drink: "Bebe según tu sed.",
  aimFor: [
    (grams) => `Come unos ${grams} g de proteína.`,
    (grams) => `Unos ${grams} g de proteína van bien.`,
    (grams) => `Objetivo: ${grams} g de proteína.`,
    (grams) => `Apunta a ${grams} g de proteína.`,
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
      `Por qué: tu ${SESSIONS[s.session].name} terminó a ${las(s.endedAt)}. Un músculo que trabaja se reconstruye, y lo hace con proteína. ${NO_HURRY}`,
    carbohydrate: (s) =>
      `Por qué: tu ${SESSIONS[s.session].name} terminó a ${las(s.endedAt)}. Una sesión larga o dura gasta los carbohidratos guardados en los músculos. Al comer se reponen; con algo de proteína, el músculo se repara.`,
    both: (s) =>
      `Por qué: tu ${SESSIONS[s.session].name} terminó a ${las(s.endedAt)}. Gastó carbohidratos y dejó músculo por reparar: en el plato, carbohidratos y proteína. ${NO_HURRY}`,
  },
  grams: (grams) =>
    `Tu objetivo: unos ${grams} g de proteína en la comida (0,25-0,3 g por kg de masa corporal, entre 20 y 40 g).`,
  noteRpe:
    "Si tu app deja anotar cuánto costó la sesión, de 0 a 10, anótalo: esta llegó sin ese dato y el esfuerzo es una estimación.",
};

/** "una tirada larga y dura": what is true of it, and no more. */
function a(slots: MealSlots): string {
  const { a: article } = formsOf(slots);
  return `${article} ${described(slots)}`;
}

function that(slots: MealSlots): string {
  return `${formsOf(slots).that} ${described(slots)}`;
}

/** "tirada larga anotada" */
function done(slots: MealSlots, participle: "anotad" | "hech"): string {
  return `${described(slots)} ${participle}${formsOf(slots).ending}`;
}

/** "¡Buen entreno" */
function nice(slots: MealSlots): string {
  const { nice: good, name } = SESSIONS[slots.session];
  return `${good} ${name}`;
}

/** "el entreno de anoche" */
function last({ session }: MealSlots): string {
  const { ending, name } = SESSIONS[session];
  return `${ending === "a" ? "la" : "el"} ${name} de anoche`;
}

/** A long or hard session empties the stores, any other takes from them. */
function spends(slots: MealSlots): string {
  return slots.long || slots.hard ? `${a(slots)} vacía las reservas` : "entrenar gasta reservas";
}

function described(slots: MealSlots): string {
  const { name, ending } = formsOf(slots);
  const words = [...(slots.long ? [`larg${ending}`] : []), ...(slots.hard ? [`dur${ending}`] : [])];
  return words.length === 0 ? name : `${name} ${words.join(" y ")}`;
}

function formsOf({ session, long }: MealSlots): SessionForms {
  return session === "run" && long ? LONG_RUN : SESSIONS[session];
}
