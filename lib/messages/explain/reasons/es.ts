import type { MuscleArea, Reason } from "../../../domain/rules/reason.ts";
import { joined } from "../../days.ts";
import { kilometers } from "../../numbers.ts";

const AREAS: Readonly<Record<MuscleArea, string>> = { legs: "pierna", push: "empuje", pull: "tirón", core: "core" };
/** A reason in one short sentence. */
export function es(reason: Reason): string {
  switch (reason.code) {
    case "RED_FLAG":
      return "Escribiste que te sentías mal: por ahora no hay consejos de entreno.";
    case "REST_QUOTA":
      return reason.evidence.trainingDays === 1
        ? `1 día de entreno en los últimos ${reason.evidence.windowDays}.`
        : `${reason.evidence.trainingDays} días de entreno en los últimos ${reason.evidence.windowDays}.`;
    case "RETURN":
      return `Vuelves a correr tras ${reason.evidence.daysWithoutRun} días: ve poco a poco.`;
    case "ALTERNATE":
      return reason.evidence.neededHours === null
        ? "Carrera y fuerza el mismo día: mejor, alterna días."
        : `Carrera y fuerza muy juntas: mejor con ${reason.evidence.neededHours} h en medio.`;
    case "RUN_SPIKE":
      return `Carrera más larga en ${reason.evidence.windowDays} días: ${kilometers(reason.evidence.distanceMeters, "es")} km; antes, ${kilometers(reason.evidence.longestMeters, "es")}.`;
    case "MONOTONY":
      return "Tus días se parecen mucho: uno suave viene bien.";
    case "STRENGTH_CAP":
      return `${reason.evidence.strengthDays} días de fuerza en una semana: por ahora con ${reason.evidence.maxStrengthDays} basta.`;
    case "MILEAGE_HIGH":
      return `${kilometers(reason.evidence.weekMeters, "es")} km en una semana: al empezar fuerza, corre menos.`;
    case "NEGLECTED_MUSCLE":
      return `${reason.evidence.unliftedDays} días sin ${joined(
        reason.evidence.areas.map((area) => AREAS[area]),
        "ni",
      )}: ¿la próxima?`;
    case "BUILDING":
      return `Día ${reason.evidence.historyDays} de ${reason.evidence.neededDays}: aún estamos conociendo tu entreno.`;
  }
}
