import type { MuscleArea, Reason } from "../../../domain/rules/reason.ts";
import { joined } from "../../days.ts";
import { kilometers } from "../../numbers.ts";

const AREAS: Readonly<Record<MuscleArea, string>> = { legs: "Beine", push: "Drücken", pull: "Ziehen", core: "Rumpf" };
/** A reason in one short sentence. */
export function de(reason: Reason): string {
  switch (reason.code) {
    case "RED_FLAG":
      return "Du hast geschrieben, dass es dir nicht gut geht: vorerst keine Tipps.";
    case "REST_QUOTA":
      return reason.evidence.trainingDays === 1
        ? `1 Trainingstag in den letzten ${reason.evidence.windowDays} Tagen.`
        : `${reason.evidence.trainingDays} Trainingstage in den letzten ${reason.evidence.windowDays} Tagen.`;
    case "RETURN":
      return `Nach ${reason.evidence.daysWithoutRun} Tagen Pause läufst du wieder: steigere sanft.`;
    case "ALTERNATE":
      return reason.evidence.neededHours === null
        ? "Lauf und Kraft an einem Tag: lieber im Wechsel."
        : `Lauf und Kraft dicht an dicht: ${reason.evidence.neededHours} h Abstand tun gut.`;
    case "RUN_SPIKE":
      return `Längster Lauf in ${reason.evidence.windowDays} Tagen: ${kilometers(reason.evidence.distanceMeters, "de")} km, vorher ${kilometers(reason.evidence.longestMeters, "de")}.`;
    case "MONOTONY":
      return "Deine Tage ähneln sich gerade: ein lockerer hilft.";
    case "STRENGTH_CAP":
      return `${reason.evidence.strengthDays} Krafttage in einer Woche: am Anfang ${reason.evidence.maxStrengthDays === 1 ? "reicht" : "reichen"} ${reason.evidence.maxStrengthDays}.`;
    case "MILEAGE_HIGH":
      return `${kilometers(reason.evidence.weekMeters, "de")} km in der Woche: Kraft ist neu, lauf weniger.`;
    case "NEGLECTED_MUSCLE":
      return `${reason.evidence.unliftedDays} Tage ohne ${joined(
        reason.evidence.areas.map((area) => AREAS[area]),
        "und",
      )}${reason.evidence.areas.length > 2 ? "." : ": bald dran?"}`;
    case "BUILDING":
      return `Tag ${reason.evidence.historyDays} von ${reason.evidence.neededDays}: Wir lernen dein Training noch kennen.`;
  }
}
