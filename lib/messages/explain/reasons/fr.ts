import type { MuscleArea, Reason } from "../../../domain/rules/reason.ts";
import { joined } from "../../days.ts";
import { kilometers } from "../../numbers.ts";

const AREAS: Readonly<Record<MuscleArea, string>> = {
  legs: "jambes",
  push: "poussée",
  pull: "tirage",
  core: "gainage",
};
/** A reason in one short sentence. */
export function fr(reason: Reason): string {
  switch (reason.code) {
    case "RED_FLAG":
      return "Tu as écrit que ça n'allait pas : pas de conseils pour le moment.";
    case "REST_QUOTA":
      return reason.evidence.trainingDays === 1
        ? `1 jour d'entraînement sur les ${reason.evidence.windowDays} derniers.`
        : `${reason.evidence.trainingDays} jours d'entraînement sur les ${reason.evidence.windowDays} derniers.`;
    case "RETURN":
      return `Reprise après ${reason.evidence.daysWithoutRun} jours sans courir : vas-y doucement.`;
    case "ALTERNATE":
      return reason.evidence.neededHours === null
        ? "Course et muscu le même jour : alterne pour l'instant."
        : `Course et muscu trop proches : ${reason.evidence.neededHours} h d'écart aident.`;
    case "RUN_SPIKE":
      return `Plus longue sortie en ${reason.evidence.windowDays} jours : ${kilometers(reason.evidence.distanceMeters, "fr")} km, avant ${kilometers(reason.evidence.longestMeters, "fr")}.`;
    case "MONOTONY":
      return "Tes journées se ressemblent : une plus calme aide.";
    case "STRENGTH_CAP":
      return `${reason.evidence.strengthDays} jours de muscu par semaine : au début, ${reason.evidence.maxStrengthDays} ${reason.evidence.maxStrengthDays === 1 ? "suffit" : "suffisent"}.`;
    case "MILEAGE_HIGH":
      return `${kilometers(reason.evidence.weekMeters, "fr")} km en une semaine : la muscu débute, cours moins.`;
    case "NEGLECTED_MUSCLE":
      return `${reason.evidence.unliftedDays} jours sans ${joined(
        reason.evidence.areas.map((area) => AREAS[area]),
        "ni",
      )}${reason.evidence.areas.length > 2 ? "." : " : bientôt ?"}`;
    case "BUILDING":
      return `Jour ${reason.evidence.historyDays} sur ${reason.evidence.neededDays} : on apprend encore à connaître ton entraînement.`;
  }
}
