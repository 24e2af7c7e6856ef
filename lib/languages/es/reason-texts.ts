import { kilometersToAimFor } from "../../domain/rules/mileage-high.ts";
import type { MuscleArea } from "../../domain/rules/reason.ts";
import { formatDaysInARow, formatDecimal, formatKilometers, formatList } from "../format.ts";
import type { ReasonSources, ReasonTexts, StatusCauses } from "../language.ts";
import { formats } from "./formats.ts";
import { trainingDaysOf } from "./rest-days.ts";

const AREAS: Readonly<Record<MuscleArea, string>> = { legs: "pierna", push: "empuje", pull: "tracción", core: "core" };

const RULE_OF_THUMB = "Es una regla práctica nuestra; no sale de un estudio.";

export const reasonTexts: ReasonTexts = {
  sentences: {
    RED_FLAG: () => "Escribiste que te sentías mal: por ahora no hay consejos de entreno.",
    REST_QUOTA: (e) =>
      e.trainingDays === 1
        ? `1 día de entreno en los últimos ${e.windowDays}.`
        : `${trainingDaysOf(e.trainingDays, e.windowDays)}.`,
    SICK: () => "Escribiste que te sentías mal: el entreno puede esperar.",
    EVENT: () => "Mañana compites: no estrenes nada y a dormir temprano.",
    BIG_DAY: (e) =>
      e.runMeters > 0
        ? `${km(e.runMeters)} km: ${e.days} ${e.days === 1 ? "día" : "días"} para asimilarlos.`
        : `Un gran día: ${e.days} ${e.days === 1 ? "día" : "días"} para asimilarlo.`,
    ILLNESS: (e) =>
      e.easyDates.length === 0 ? "Sales de una enfermedad." : `Sales de una enfermedad: ${days(e.easyDates)}, suave.`,
    RETURN: (e) =>
      e.easyDates.length === 0
        ? `Vuelves a correr tras ${e.daysWithoutRun} días: ve poco a poco.`
        : `${e.daysWithoutRun} días sin correr: ${days(e.easyDates)}, suave.`,
    RUN_SPIKE: (e) =>
      e.easyDates.length === 0
        ? `Tu tirada más larga en ${e.windowDays} días: ${km(e.distanceMeters)} km (antes, ${km(e.longestMeters)}).`
        : `De ${km(e.longestMeters)} a ${km(e.distanceMeters)} km: ${days(e.easyDates)}, suave.`,
    DRIFT: (e) => {
      const what = e.kind === "run" ? "Correr" : "La fuerza";
      return e.easyDates.length === 0
        ? `${what} te cuesta más que de costumbre.`
        : `${what} te cuesta más: ${days(e.easyDates)}, suave.`;
    },
    RISING: () => "Tres semanas subiendo: la próxima, de descarga.",
    MONOTONY: (e) =>
      e.easyDates.length === 0
        ? "Tus días se parecen mucho: uno suave viene bien."
        : `Tus días se parecen mucho: ${days(e.easyDates)}, suave.`,
    ALTERNATE: (e) =>
      e.neededHours === null
        ? "Correr y fuerza el mismo día: mejor alterna."
        : "Correr y fuerza seguidos: deja unas horas entre ambos.",
    LIGHTER: () => "Las cargas pueden esperar: ligero, 12-15 repeticiones.",
    STRENGTH_CAP: (e) => `${e.strengthDays} días de fuerza en una semana: por ahora con ${e.maxStrengthDays} basta.`,
    MILEAGE_HIGH: (e) => `${km(e.weekMeters)} km en una semana: con la fuerza, mejor ${kilometersToAimFor(e)}.`,
    NEGLECTED_MUSCLE: (e) =>
      `${e.areas.length > 2 ? "" : "Fuerza: "}${e.unliftedDays} días sin ${formatList(
        e.areas.map((area) => AREAS[area]),
        "ni",
      )}: ${e.areas.length > 2 ? "toca ya." : "toca retomar."}`,
    BUILDING: (e) => `Día ${e.historyDays} de ${e.neededDays}: aún te estamos conociendo.`,
  },
  longStep: (s) =>
    `Tu tirada de ${s.km} km fue un ${s.percentLonger} % más larga que la mayor de los ${s.windowDays} días anteriores (${s.longestKm} km). Un estudio con 5.205 corredores y corredoras señala que los saltos de más del 10 % en una sola tirada son los que conviene tomar con cuidado.`,
  details: {
    RETURN: (e) =>
      `Para nosotros, ${e.neededDays} días o más sin correr son un parón, y los primeros ${e.easyDays} días de la vuelta son para ir subiendo. ${RULE_OF_THUMB}`,
    ALTERNATE: (e) =>
      e.neededHours === null
        ? `Cuerpo y agenda tardan unas semanas en acostumbrarse a las dos cosas. ${RULE_OF_THUMB}`
        : `Tú dejaste menos de ${e.neededHours} h. En muchos estudios, la fuerza explosiva mejoró menos así que con más tiempo entre ambas.`,
    MONOTONY: (e) =>
      `En los últimos 7 días, tu carga media fue de ${Math.round(e.meanLoadAu)} al día (esfuerzo 0-10 x minutos) y varió solo ${Math.round(e.sampleDeviationAu)}. Cuando la media es más de ${formatDecimal(e.limit, formats)} veces la variación, conviene alternar más los días duros y los suaves (medida de Foster).`,
    STRENGTH_CAP: (e) =>
      `En las primeras semanas de fuerza, también tras un parón largo, sugerimos no pasar de ${e.maxStrengthDays} días en ${e.windowDays}. ${RULE_OF_THUMB}`,
    MILEAGE_HIGH: (e) =>
      `En las cuatro semanas antes de la fuerza, tu semana normal era de ${km(e.usualWeekMeters)} km. En las primeras semanas de fuerza sugerimos un ${Math.round(e.limitShare * 100)} % de eso como máximo. ${RULE_OF_THUMB}`,
    NEGLECTED_MUSCLE: (e) =>
      `Miramos tus ${e.strengthWorkouts} sesiones de fuerza de los últimos ${e.windowDays} días. Sugerimos que pierna, empuje, tracción y core aparezcan cada ${e.unliftedDays} días. ${RULE_OF_THUMB}`,
    ILLNESS: (e) =>
      `Después de ${e.sickDays} ${e.sickDays === 1 ? "día" : "días"} de enfermedad sugerimos más o menos otros tantos suaves, entre dos y siete. ${RULE_OF_THUMB}`,
    DRIFT: (e) =>
      `El esfuerzo habitual de tus últimos ${e.recentDays} días fue de ${formatDecimal(e.recentRpe, formats)}, y en las cuatro semanas anteriores, de ${formatDecimal(e.usualRpe, formats)}, en sesiones apenas más largas. Cuando lo mismo cuesta más durante una semana, unos días suaves son buena idea.`,
    RISING: (e) =>
      `Tu semana sumó ${Math.round(e.weekLoadAu)} (esfuerzo 0-10 x minutos), y una normal del mes anterior, ${Math.round(e.usualWeekLoadAu)}. Tras tres semanas de subida sugerimos una más ligera. ${RULE_OF_THUMB}`,
    LIGHTER: () =>
      `En las primeras semanas bastan bandas, mancuernas ligeras o ejercicios sin material: 12-15 repeticiones, y guárdate dos o tres. ${RULE_OF_THUMB}`,
  },
};

export const statusCauses: StatusCauses = {
  SICK: (day) => `${day}: descanso. Recupérate primero, el entreno puede esperar.`,
  BIG_DAY_REST: (day) => `${day}: descanso. Has hecho algo grande, date tiempo para asimilarlo. Puedes pasear.`,
  BIG_DAY: (day) => `${day}: suave. Tu gran día sigue en las piernas.`,
  EVENT: (day) => `${day}: ¡día de carrera! No estrenes nada y a disfrutar.`,
  EVENT_IF_WELL: (day) =>
    `${day}: día de carrera, pero solo si ya estás bien. ¿Fiebre o sin fuerzas? Entonces descansa.`,
  ILLNESS: (day) => `${day}: suave. Sales de una enfermedad, vuelve poco a poco.`,
  DRIFT: (day) => `${day}: suave. Últimamente lo mismo te cuesta más que antes.`,
  RETURN: (day) => `${day}: suave. Acabas de volver a correr, ve poco a poco.`,
  RUN_SPIKE: (day) => `${day}: suave. Tu tirada larga fue un gran salto, date tiempo para asimilarla.`,
  MONOTONY: (day) => `${day}: suave. Tus días han sido muy parecidos, haz este más ligero.`,
  RECOVERING: (day) => `${day}: suave. Tus piernas aún se recuperan.`,
  BUILDING: (day) => `${day}: según tu plan. Tu registro aún es corto: con una semana registrada diremos más.`,
  NONE: (day) => `${day}: según tu plan. Nada en tu registro pide descanso.`,
};

export const reasonSources: ReasonSources = {
  SICK: "regla propia de Cooldown: descanso mientras la persona dice que está enferma",
  EVENT: "regla propia de Cooldown: nada se opone a una competición",
  BIG_DAY: "decisión de producto; días de recuperación según lo hecho",
  ILLNESS: "decisión de producto; más o menos tantos días suaves como de enfermedad",
  DRIFT: "decisión de producto, según Meeusen 2013, Med Sci Sports Exerc 45(1):186-205",
  RISING: "decisión de producto: una semana más ligera tras tres de subida",
  LIGHTER: "artículo fundador de Cooldown: empezar ligero, con muchas repeticiones",
  RED_FLAG: "regla propia de Cooldown: no hay consejos de entreno hasta que la persona o un coach lo levante",
  REST_QUOTA:
    "artículo fundador de Cooldown; la AAP pide al menos un día libre por semana (doi 10.1542/peds.2023-065129)",
  RETURN: "decisión de producto; sobre saltos bruscos, Frandsen 2025 (doi 10.1136/bjsports-2024-109380)",
  ALTERNATE: "artículo fundador de Cooldown; para las horas entre ambas, Schumann 2022, Sports Med 52(3):601-612",
  RUN_SPIKE: "Frandsen 2025, Br J Sports Med (doi 10.1136/bjsports-2024-109380)",
  MONOTONY: "Foster 1998, Med Sci Sports Exerc 30(7):1164-1168",
  STRENGTH_CAP: "artículo fundador de Cooldown; ACSM: al empezar, 2-3 días no seguidos",
  MILEAGE_HIGH: "artículo fundador de Cooldown; el porcentaje es decisión de producto",
  NEGLECTED_MUSCLE: "artículo fundador de Cooldown; los plazos son decisión de producto",
  BUILDING: "regla propia de Cooldown: sin consejos con menos de una semana",
};

function km(meters: number): string {
  return formatKilometers(meters, formats);
}

function days(dates: readonly string[]): string {
  return formatDaysInARow(dates, formats);
}
