import type { MuscleArea, Reason } from "../../domain/reason.ts";
import type { Language } from "../language.ts";

/** One short sentence that tells an athlete a reason with its numbers; it rides on texts, so at most 75 characters. */
export function reasonSentence(reason: Reason, language: Language): string {
  return SENTENCES[language](reason);
}

const SENTENCES: Readonly<Record<Language, (reason: Reason) => string>> = { en: sentenceEn };

function sentenceEn(reason: Reason): string {
  switch (reason.code) {
    case "RED_FLAG":
      return "You wrote that you felt unwell, so training tips are off for now.";
    case "REST_QUOTA":
      return `${count(reason.evidence.trainingDays, "training day")} in the last ${reason.evidence.windowDays}.`;
    case "RETURN":
      return `First run after ${reason.evidence.daysWithoutRun} days off: build up gently this week.`;
    case "ALTERNATE":
      return alternateEn(reason.evidence);
    case "RUN_SPIKE":
      return `Longest run in ${reason.evidence.windowDays} days: ${km(reason.evidence.distanceMeters)} km, before it ${km(reason.evidence.longestMeters)} km.`;
    case "MONOTONY":
      return "Your days have looked much alike lately: an easy one helps.";
    case "STRENGTH_CAP":
      return `${reason.evidence.strengthDays} lifting days in a week: ${reason.evidence.maxStrengthDays} are plenty to start with.`;
    case "MILEAGE_HIGH":
      return `New to lifting? Run a bit less for now: ${km(reason.evidence.weekMeters)} km this week.`;
    case "NEGLECTED_MUSCLE":
      return `No ${listEn(reason.evidence.areas)} lifts for ${reason.evidence.unliftedDays} days: worth a set or two.`;
    case "BUILDING":
      return `Day ${reason.evidence.historyDays} of ${reason.evidence.neededDays}: still getting to know your training.`;
  }
}

function alternateEn({ phase, neededHours }: Extract<Reason, { readonly code: "ALTERNATE" }>["evidence"]): string {
  return phase === "foundation" || neededHours === null
    ? "A run and a lift on one day: for now, take turns by day."
    : `Run and lift close together: ${neededHours} h between them suits both better.`;
}

const AREA_NAMES: Readonly<Record<MuscleArea, string>> = { legs: "leg", push: "push", pull: "pull", core: "core" };

function listEn(areas: readonly MuscleArea[]): string {
  const names = areas.map((area) => AREA_NAMES[area]);
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Kilometres with at most one decimal. */
function km(meters: number): string {
  return String(Math.round(meters / 100) / 10);
}
