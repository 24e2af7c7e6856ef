import type { Phase } from "../../domain/profile.ts";
import type { Level } from "../../domain/recovery/status.ts";
import type { ExplanationTexts } from "../explanation-texts.ts";

const LEVELS: Readonly<Record<Level, string>> = {
  rest: "Ruhe",
  building: "im Aufbau",
  easy: "locker",
  ready: "bereit",
};
const PHASES: Readonly<Record<Phase, string>> = { foundation: "Grundlage", combined: "kombiniert" };

export const explanationTexts: ExplanationTexts = {
  todayRests: "Heute ist Ruhetag.",
  advice: {
    rest: (weekday) => `Morgen (${weekday}) kein Training: Ruhetag.`,
    building: (weekday) =>
      `Morgen (${weekday}) entscheidest du: Tipps gibt es, sobald eine Woche im Trainingstagebuch steht.`,
    easy: (weekday) => `Lass es morgen (${weekday}) ruhig angehen.`,
    ready: (weekday) => `Morgen (${weekday}) kann ein Trainingstag wie jeder andere sein.`,
  },
  coach: {
    heading: ({ date, level, phase }) =>
      `${date}: Stufe ${LEVELS[level]} für den nächsten Tag, Phase ${PHASES[phase]}.`,
    source: (citation) => `Quelle: ${citation}`,
    undefined: "noch nicht bestimmt",
    none: "keine",
    context: (c) => [
      `Belastung: ${c.dayLoad} AE am Tag, ${c.weekLoad} AE in 7 Tagen (Session-RPE x Minuten, Foster 2001).`,
      `Fitness ${c.fitness}, Ermüdung ${c.fatigue}, Form ${c.form} (42 und 7 Tage, Variante von GoldenCheetah).`,
      `Monotonie ${c.monotony}, Strain ${c.strain} (Foster 1998).`,
      `Zuletzt gegenüber üblich: ${c.recentVsUsual} (Williams 2017; Beschreibung, keine Vorhersage: Impellizzeri 2020).`,
    ],
    now: "jetzt",
    readyFrom: ({ hardRun, legs, upperBody }) =>
      `Bereit ab: harter Lauf ${hardRun}, Beine ${legs}, Oberkörper ${upperBody}.`,
  },
};
