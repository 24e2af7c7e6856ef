import type { MuscleArea } from "../../domain/rules/reason.ts";
import { formatDecimal, formatKilometers, formatList } from "../format.ts";
import type { ReasonSources, ReasonTexts, StatusCauses } from "../language.ts";
import { formats } from "./formats.ts";

const AREAS: Readonly<Record<MuscleArea, string>> = { legs: "pierna", push: "empuje", pull: "tracción", core: "core" };

const RULE_OF_THUMB = "Es nuestra regla práctica, no el resultado de un estudio.";

export const reasonTexts: ReasonTexts = {
  sentences: {
    RED_FLAG: () => "Escribiste que te sentías mal: por ahora no hay consejos de entreno.",
    REST_QUOTA: (e) =>
      e.trainingDays === 1
        ? `1 día de entreno en los últimos ${e.windowDays}.`
        : `${e.trainingDays} días de entreno en los últimos ${e.windowDays}.`,
    RETURN: (e) => `Vuelves a correr tras ${e.daysWithoutRun} días: ve poco a poco.`,
    ALTERNATE: (e) =>
      e.neededHours === null
        ? "Carrera y fuerza el mismo día: mejor, alterna días."
        : `Carrera y fuerza muy juntas: mejor con ${e.neededHours} h en medio.`,
    RUN_SPIKE: (e) =>
      `Carrera más larga en ${e.windowDays} días: ${km(e.distanceMeters)} km; antes, ${km(e.longestMeters)}.`,
    MONOTONY: () => "Tus días se parecen mucho: uno suave viene bien.",
    STRENGTH_CAP: (e) => `${e.strengthDays} días de fuerza en una semana: por ahora con ${e.maxStrengthDays} basta.`,
    MILEAGE_HIGH: (e) => `${km(e.weekMeters)} km en una semana: al empezar fuerza, corre menos.`,
    NEGLECTED_MUSCLE: (e) =>
      `${e.unliftedDays} días sin ${formatList(
        e.areas.map((area) => AREAS[area]),
        "ni",
      )}: ¿la próxima?`,
    BUILDING: (e) => `Día ${e.historyDays} de ${e.neededDays}: aún estamos conociendo tu entreno.`,
  },
  longStep: (s) =>
    `Tu carrera de ${s.km} km fue un ${s.percentLonger} % más larga que la mayor de los ${s.windowDays} días anteriores (${s.longestKm} km). Un estudio con 5205 personas que corren señala los saltos de más del 10 % de una sola vez como los que conviene tomar con cuidado.`,
  details: {
    RETURN: (e) =>
      `Para nosotros, ${e.neededDays} días o más sin correr son una pausa, y los primeros ${e.easyDays} días de la vuelta son para ir subiendo. ${RULE_OF_THUMB}`,
    ALTERNATE: (e) =>
      e.neededHours === null
        ? `Cuerpo y agenda tardan unas semanas en acostumbrarse a las dos cosas. ${RULE_OF_THUMB}`
        : `Entre las tuyas hubo ${Math.round(e.gapHours)} h. En un estudio de 7 semanas, la fuerza creció menos cuando iban seguidas que con 6 h o un día entre ambas.`,
    MONOTONY: (e) =>
      `Tu día medio de los últimos 7 sumó ${Math.round(e.meanLoadAu)} (esfuerzo de 0 a 10 por minutos) y los días se apartaron de él en ${Math.round(e.sampleDeviationAu)}. Cuando la media es más de ${formatDecimal(e.limit, formats)} veces mayor, sugerimos más altibajos; la medida es de Foster.`,
    STRENGTH_CAP: (e) =>
      `Llevas ${e.strengthWorkouts} sesiones de fuerza en estas semanas; hasta las ${e.neededWorkouts}, sugerimos no pasar de ${e.maxStrengthDays} en ${e.windowDays} días. ${RULE_OF_THUMB}`,
    MILEAGE_HIGH: (e) =>
      `Antes de empezar con la fuerza, tu semana normal era de ${km(e.usualWeekMeters)} km. En las primeras semanas de fuerza sugerimos hasta un ${Math.round(e.limitShare * 100)} % de eso. ${RULE_OF_THUMB}`,
    NEGLECTED_MUSCLE: (e) =>
      `Miramos tus ${e.strengthWorkouts} sesiones de fuerza de los últimos ${e.windowDays} días. Sugerimos que pierna, empuje, tracción y core tengan su turno cada ${e.unliftedDays} días. ${RULE_OF_THUMB}`,
  },
};

export const statusCauses: StatusCauses = {
  RETURN: (day) => `${day}: suave. Acabas de volver a correr, ve poco a poco.`,
  RUN_SPIKE: (day) => `${day}: suave. Tu tirada larga fue un gran salto, deja que asiente.`,
  MONOTONY: (day) => `${day}: suave. Tus días han sido muy parecidos, uno ligero ayuda.`,
  RECOVERING: (day) => `${day}: suave. Tus piernas aún se recuperan.`,
  BUILDING: (day) => `${day}: según tu plan. Tu registro es nuevo: con una semana habrá más que decir.`,
  NONE: (day) => `${day}: según tu plan. Nada en tu registro pide descanso.`,
};

export const reasonSources: ReasonSources = {
  RED_FLAG: "regla propia de Cooldown: no hay consejos de entreno hasta que la persona o un coach lo levante",
  REST_QUOTA:
    "artículo fundador de Cooldown; la AAP pide al menos un día libre por semana (doi 10.1542/peds.2023-065129)",
  RETURN: "decisión de producto; sobre saltos bruscos, Frandsen 2025 (doi 10.1136/bjsports-2024-109380)",
  ALTERNATE:
    "artículo fundador de Cooldown; para las horas entre ambas, Robineau 2016, J Strength Cond Res 30(3):672-683",
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
