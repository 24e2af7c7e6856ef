import type { Phase } from "../../domain/profile.ts";
import type { Level } from "../../domain/recovery/status.ts";
import type { ExplanationTexts } from "../language.ts";

const LEVELS: Readonly<Record<Level, string>> = {
  rest: "descanso",
  building: "en construcción",
  easy: "suave",
  ready: "a punto",
};
const PHASES: Readonly<Record<Phase, string>> = { foundation: "base", combined: "combinada" };

export const explanationTexts: ExplanationTexts = {
  todayRests: "Hoy es día de descanso.",
  advice: {
    rest: (weekday) => `No planees nada para mañana (${weekday}): descanso.`,
    building: (weekday) => `Mañana (${weekday}) decides tú: los consejos llegan con una semana registrada.`,
    easy: (weekday) => `Mañana (${weekday}), con calma.`,
    ready: (weekday) => `Mañana (${weekday}) puede ser un día de entreno como cualquier otro.`,
  },
  coach: {
    heading: ({ date, level, phase }) =>
      `${date}: nivel ${LEVELS[level]} para el día siguiente, fase ${PHASES[phase]}.`,
    source: (citation) => `Fuente: ${citation}`,
    citations: {
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
    },
    undefined: "aún sin definir",
    none: "ninguno",
    context: (c) => [
      `Carga: ${c.dayLoad} UA en el día, ${c.weekLoad} UA en 7 días (RPE de la sesión x minutos, Foster 2001).`,
      `Estado de forma (fitness) ${c.fitness}, fatiga ${c.fatigue}, frescura (form) ${c.form} (42 y 7 días, variante de GoldenCheetah).`,
      `Monotonía ${c.monotony}, tensión (strain) ${c.strain} (Foster 1998).`,
      `Lo reciente frente a lo habitual: ${c.recentVsUsual} (Williams 2017; describe, no predice: Impellizzeri 2020).`,
    ],
    now: "ya",
    readyFrom: ({ hardRun, legs, upperBody }) =>
      `A partir de: carrera dura ${hardRun}, piernas ${legs}, tren superior ${upperBody}.`,
  },
};
