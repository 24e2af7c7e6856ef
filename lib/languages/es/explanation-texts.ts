import type { Phase } from "../../domain/profile.ts";
import type { Level } from "../../domain/recovery/status.ts";
import type { ExplanationTexts } from "../explanation-texts.ts";

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
    rest: (weekday) => `Mañana (${weekday}), sin entreno: descanso.`,
    building: (weekday) => `Mañana (${weekday}) decides tú: los consejos llegan con una semana registrada.`,
    easy: (weekday) => `Mañana (${weekday}), con calma.`,
    ready: (weekday) => `Mañana (${weekday}) puede ser un día de entreno como cualquier otro.`,
  },
  coach: {
    heading: ({ date, level, phase }) =>
      `${date}: nivel ${LEVELS[level]} para el día siguiente, fase ${PHASES[phase]}.`,
    source: (citation) => `Fuente: ${citation}`,
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
