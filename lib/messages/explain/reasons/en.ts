import type { MuscleArea, Reason } from "../../../domain/rules/reason.ts";
import { joined } from "../../days.ts";
import { kilometers } from "../../numbers.ts";

const AREAS: Readonly<Record<MuscleArea, string>> = { legs: "leg", push: "push", pull: "pull", core: "core" };
/** A reason in one short sentence. */
export function en(reason: Reason): string {
  switch (reason.code) {
    case "RED_FLAG":
      return "You wrote that you felt unwell, so training tips are off for now.";
    case "REST_QUOTA":
      return reason.evidence.trainingDays === 1
        ? `1 training day in the last ${reason.evidence.windowDays}.`
        : `${reason.evidence.trainingDays} training days in the last ${reason.evidence.windowDays}.`;
    case "RETURN":
      return `Back running after ${reason.evidence.daysWithoutRun} days off: build up gently.`;
    case "ALTERNATE":
      return reason.evidence.neededHours === null
        ? "Run and lift on one day: for now, take turns by day."
        : `Run and lift close together: ${reason.evidence.neededHours} h apart suits both.`;
    case "RUN_SPIKE":
      return `Longest run in ${reason.evidence.windowDays} days: ${kilometers(reason.evidence.distanceMeters, "en")} km, before it ${kilometers(reason.evidence.longestMeters, "en")}.`;
    case "MONOTONY":
      return "Your days are much alike lately: an easy one helps.";
    case "STRENGTH_CAP":
      return `${reason.evidence.strengthDays} lifting days in a week: ${reason.evidence.maxStrengthDays} ${reason.evidence.maxStrengthDays === 1 ? "is" : "are"} plenty at first.`;
    case "MILEAGE_HIGH":
      return `${kilometers(reason.evidence.weekMeters, "en")} km in a week: new to lifting, run a bit less.`;
    case "NEGLECTED_MUSCLE":
      return `No ${joined(
        reason.evidence.areas.map((area) => AREAS[area]),
        "or",
      )} lifts for ${reason.evidence.unliftedDays} days: next up?`;
    case "BUILDING":
      return `Day ${reason.evidence.historyDays} of ${reason.evidence.neededDays}: still getting to know your training.`;
  }
}
