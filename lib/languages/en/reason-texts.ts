import type { MuscleArea } from "../../domain/rules/reason.ts";
import { formatDecimal, formatKilometers, formatList } from "../format.ts";
import type { ReasonSources, ReasonTexts, StatusCauses } from "../language.ts";
import { formats } from "./formats.ts";

const AREAS: Readonly<Record<MuscleArea, string>> = { legs: "leg", push: "push", pull: "pull", core: "core" };

const RULE_OF_THUMB = "That is our rule of thumb, not a study result.";

export const reasonTexts: ReasonTexts = {
  sentences: {
    RED_FLAG: () => "You wrote that you felt unwell, so training tips are off for now.",
    REST_QUOTA: (e) =>
      e.trainingDays === 1
        ? `1 training day in the last ${e.windowDays}.`
        : `${e.trainingDays} training days in the last ${e.windowDays}.`,
    RETURN: (e) => `Back running after ${e.daysWithoutRun} days off: build up gently.`,
    ALTERNATE: (e) =>
      e.neededHours === null
        ? "Run and lift on one day: for now, take turns by day."
        : `Run and lift close together: ${e.neededHours} h apart suits both.`,
    RUN_SPIKE: (e) =>
      `Longest run in ${e.windowDays} days: ${km(e.distanceMeters)} km, before it ${km(e.longestMeters)}.`,
    MONOTONY: () => "Your days are much alike lately: an easy one helps.",
    STRENGTH_CAP: (e) =>
      `${e.strengthDays} lifting days in a week: ${e.maxStrengthDays} ${e.maxStrengthDays === 1 ? "is" : "are"} plenty at first.`,
    MILEAGE_HIGH: (e) => `${km(e.weekMeters)} km in a week: new to lifting, run a bit less.`,
    NEGLECTED_MUSCLE: (e) =>
      `No ${formatList(
        e.areas.map((area) => AREAS[area]),
        "or",
      )} lifts for ${e.unliftedDays} days: next up?`,
    BUILDING: (e) => `Day ${e.historyDays} of ${e.neededDays}: still getting to know your training.`,
  },
  longStep: (s) =>
    `Your run of ${s.km} km was ${s.percentLonger} % longer than the longest of the ${s.windowDays} days before it (${s.longestKm} km). A study of 5205 runners points to single steps of more than 10 % as the ones to take with care.`,
  details: {
    RETURN: (e) =>
      `We take ${e.neededDays} days or more without a run for a break, and the first ${e.easyDays} days after it for the time to build up. ${RULE_OF_THUMB}`,
    ALTERNATE: (e) =>
      e.neededHours === null
        ? `It takes some weeks until body and calendar are used to both. ${RULE_OF_THUMB}`
        : `There were ${Math.round(e.gapHours)} h between yours. In a study of 7 weeks, strength grew less when the two followed each other at once than with 6 h or a day between them.`,
    MONOTONY: (e) =>
      `Your average day of the last 7 came to ${Math.round(e.meanLoadAu)} (effort from 0 to 10, times minutes), and the days strayed from it by ${Math.round(e.sampleDeviationAu)}. When the average is more than ${formatDecimal(e.limit, formats)} times as large, we suggest more ups and downs; the measure is Foster's.`,
    STRENGTH_CAP: (e) =>
      `You have ${e.strengthWorkouts} strength workouts behind you in these weeks; up to ${e.neededWorkouts}, we suggest no more than ${e.maxStrengthDays} days of them in ${e.windowDays}. ${RULE_OF_THUMB}`,
    MILEAGE_HIGH: (e) =>
      `Before your first lift, a usual week was ${km(e.usualWeekMeters)} km. For the first weeks of lifting we suggest up to ${Math.round(e.limitShare * 100)} % of that. ${RULE_OF_THUMB}`,
    NEGLECTED_MUSCLE: (e) =>
      `Looked at: your ${e.strengthWorkouts} strength workouts of the last ${e.windowDays} days. We suggest that legs, push, pull and core each get a turn in ${e.unliftedDays} days. ${RULE_OF_THUMB}`,
  },
};

export const statusCauses: StatusCauses = {
  RETURN: (day) => `${day}: keep it easy. You are just back to running, so build up bit by bit.`,
  RUN_SPIKE: (day) => `${day}: keep it easy. Your long run was a big step up, let it settle.`,
  MONOTONY: (day) => `${day}: keep it easy. Your days have looked much alike lately, a light one helps.`,
  RECOVERING: (day) => `${day}: keep it easy. Your legs are still recovering.`,
  BUILDING: (day) => `${day}: go as planned. Your log is young: after a week of workouts there is more to say.`,
  NONE: (day) => `${day}: go as planned. Nothing in your log asks for a rest.`,
};

export const reasonSources: ReasonSources = {
  RED_FLAG: "Cooldown's own rule: training advice stops until the athlete or a coach lifts it",
  REST_QUOTA: "Cooldown's founding article; AAP asks for at least one day off a week (doi 10.1542/peds.2023-065129)",
  RETURN: "product decision; see Frandsen 2025 on sudden jumps (doi 10.1136/bjsports-2024-109380)",
  ALTERNATE: "Cooldown's founding article; for the hours between, Robineau 2016, J Strength Cond Res 30(3):672-683",
  RUN_SPIKE: "Frandsen 2025, Br J Sports Med (doi 10.1136/bjsports-2024-109380)",
  MONOTONY: "Foster 1998, Med Sci Sports Exerc 30(7):1164-1168",
  STRENGTH_CAP: "Cooldown's founding article; ACSM: beginners 2-3 non-consecutive days",
  MILEAGE_HIGH: "Cooldown's founding article; the share is a product decision",
  NEGLECTED_MUSCLE: "Cooldown's founding article; the windows are a product decision",
  BUILDING: "Cooldown's own rule: no advice on less than a week",
};

function km(meters: number): string {
  return formatKilometers(meters, formats);
}
