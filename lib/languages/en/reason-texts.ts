import { kilometersToAimFor } from "../../domain/rules/mileage-high.ts";
import type { MuscleArea } from "../../domain/rules/reason.ts";
import { formatDaysInARow, formatDecimal, formatKilometers, formatList } from "../format.ts";
import type { ReasonSources, ReasonTexts, StatusCauses } from "../language.ts";
import { formats } from "./formats.ts";
import { trainingDaysOf } from "./rest-days.ts";

const AREAS: Readonly<Record<MuscleArea, string>> = { legs: "leg", push: "push", pull: "pull", core: "core" };

const RULE_OF_THUMB = "That is our rule of thumb, not a study result.";

export const reasonTexts: ReasonTexts = {
  sentences: {
    RED_FLAG: () => "You wrote that you felt unwell, so training tips are off for now.",
    REST_QUOTA: (e) =>
      e.trainingDays === 1
        ? `1 training day in the last ${e.windowDays}.`
        : `${trainingDaysOf(e.trainingDays, e.windowDays)}.`,
    SICK: () => "You wrote that you are sick: training can wait.",
    EVENT: () => "Your race is tomorrow: nothing new, an early night.",
    BIG_DAY: (e) =>
      e.runMeters > 0
        ? `${km(e.runMeters)} km: ${e.days} ${e.days === 1 ? "day" : "days"} to recover.`
        : `A big day: ${e.days} ${e.days === 1 ? "day" : "days"} to recover.`,
    ILLNESS: (e) =>
      e.easyDates.length === 0
        ? "Just back from being sick."
        : `Just back from being sick: keep ${days(e.easyDates)} easy.`,
    RETURN: (e) =>
      e.easyDates.length === 0
        ? `Back to running after ${e.daysWithoutRun} days: build up gently.`
        : `Back after ${e.daysWithoutRun} days without a run: easy ${days(e.easyDates)}.`,
    RUN_SPIKE: (e) =>
      e.easyDates.length === 0
        ? `Longest run in ${e.windowDays} days: ${km(e.distanceMeters)} km, up from ${km(e.longestMeters)}.`
        : `${km(e.distanceMeters)} km, up from ${km(e.longestMeters)}: keep ${days(e.easyDates)} easy.`,
    DRIFT: (e) => {
      const what = e.kind === "run" ? "Runs" : "Lifts";
      return e.easyDates.length === 0
        ? `${what} have felt harder than usual lately.`
        : `${what} feel harder than usual: keep ${days(e.easyDates)} easy.`;
    },
    RISING: () => "Three weeks of building up: make the next one lighter.",
    MONOTONY: (e) =>
      e.easyDates.length === 0
        ? "Your days have looked alike lately: make one easy."
        : `Your days have looked alike lately: keep ${days(e.easyDates)} easy.`,
    ALTERNATE: (e) =>
      e.neededHours === null
        ? "Run and lift on the same day: for now, alternate days."
        : "Run and lift back to back: leave some hours between.",
    LIGHTER: () => "Hard lifts can wait: 12-15 light reps, with some left.",
    STRENGTH_CAP: (e) => `${e.strengthDays} lifting days in a week: ${e.maxStrengthDays} is plenty for now.`,
    MILEAGE_HIGH: (e) => `${km(e.weekMeters)} km in a week: with lifts on top, aim for ${kilometersToAimFor(e)}.`,
    NEGLECTED_MUSCLE: (e) =>
      `No ${formatList(
        e.areas.map((area) => AREAS[area]),
        "or",
      )} lifts in ${e.unliftedDays} days: ${e.areas.length > 2 ? "add some" : "fit them in"}.`,
    BUILDING: (e) => `Day ${e.historyDays} of ${e.neededDays}: still getting to know your training.`,
  },
  longStep: (s) =>
    `Your run of ${s.km} km was ${s.percentLonger}% longer than the longest of the ${s.windowDays} days before it (${s.longestKm} km). A study of 5,205 runners found that single-run jumps of more than 10% are the ones to be careful with.`,
  details: {
    RETURN: (e) =>
      `We count ${e.neededDays} or more days without a run as a break, and the first ${e.easyDays} days back as time to build up. ${RULE_OF_THUMB}`,
    ALTERNATE: (e) =>
      e.neededHours === null
        ? `Give your body and your calendar a few weeks to get used to both. ${RULE_OF_THUMB}`
        : `You had less than ${e.neededHours} h between the two. Over many studies, explosive strength grew less that way than with more time between them.`,
    MONOTONY: (e) =>
      `Over the last 7 days your load averaged ${Math.round(e.meanLoadAu)} a day (effort 0-10 x minutes) and varied by only ${Math.round(e.sampleDeviationAu)}. When the average is over ${formatDecimal(e.limit, formats)} times the variation, mix hard and easy days more (Foster's measure).`,
    STRENGTH_CAP: (e) =>
      `In the first weeks of lifting, or when you return to it after a long time, we suggest no more than ${e.maxStrengthDays} days of it in ${e.windowDays}. ${RULE_OF_THUMB}`,
    MILEAGE_HIGH: (e) =>
      `In the four weeks before you lifted, a usual week was ${km(e.usualWeekMeters)} km. For the first weeks of lifting we suggest up to ${Math.round(e.limitShare * 100)}% of that. ${RULE_OF_THUMB}`,
    NEGLECTED_MUSCLE: (e) =>
      `Based on your ${e.strengthWorkouts} strength workouts in the last ${e.windowDays} days. We suggest that legs, push, pull and core each get a turn in ${e.unliftedDays} days. ${RULE_OF_THUMB}`,
    ILLNESS: (e) =>
      `After ${e.sickDays} ${e.sickDays === 1 ? "day" : "days"} of being sick we suggest about as many easy ones, two at least and seven at most. ${RULE_OF_THUMB}`,
    DRIFT: (e) =>
      `Your usual effort was ${formatDecimal(e.recentRpe, formats)} over the last ${e.recentDays} days, up from ${formatDecimal(e.usualRpe, formats)} in the four weeks before, in sessions that were hardly longer. When the same work feels harder for a week, some easy days are a good idea.`,
    RISING: (e) =>
      `Your week's load was ${Math.round(e.weekLoadAu)} (effort 0-10 x minutes), up from ${Math.round(e.usualWeekLoadAu)} in a usual week of the month before. After three weeks of rises we suggest a lighter one. ${RULE_OF_THUMB}`,
    LIGHTER: () =>
      `In the first weeks, bands, light dumbbells or your own body are plenty: 12-15 repetitions, with two or three left at the end. ${RULE_OF_THUMB}`,
  },
};

export const statusCauses: StatusCauses = {
  SICK: (day) => `${day}: rest. Get well first, training can wait.`,
  BIG_DAY_REST: (day) => `${day}: rest. You did something big, let it sink in. A walk is fine.`,
  BIG_DAY: (day) => `${day}: keep it easy. Your big day is still in your legs.`,
  EVENT: (day) => `${day}: race day! Nothing new, and enjoy it.`,
  EVENT_IF_WELL: (day) => `${day}: race day, but only if you are well. A fever, or still weak? Then rest.`,
  ILLNESS: (day) => `${day}: keep it easy. You are just over being sick, so come back bit by bit.`,
  DRIFT: (day) => `${day}: keep it easy. The same work has felt harder than usual lately.`,
  RETURN: (day) => `${day}: keep it easy. You are just back to running, so build up bit by bit.`,
  RUN_SPIKE: (day) => `${day}: keep it easy. Your long run was a big step up: give your body time.`,
  MONOTONY: (day) => `${day}: keep it easy. Your days have looked much the same lately, so make this one light.`,
  RECOVERING: (day) => `${day}: keep it easy. Your legs are still recovering.`,
  BUILDING: (day) => `${day}: all can go as planned. Your log is new: after a week there's more to go on.`,
  NONE: (day) => `${day}: all can go as planned. Nothing in your log calls for rest.`,
};

export const reasonSources: ReasonSources = {
  SICK: "Cooldown's own rule: rest while the athlete says they are sick",
  EVENT: "Cooldown's own rule: nothing is held against a race",
  BIG_DAY: "product decision; days of recovery by what was done",
  ILLNESS: "product decision; about as many easy days as days of sickness",
  DRIFT: "product decision, after Meeusen 2013, Med Sci Sports Exerc 45(1):186-205",
  RISING: "product decision: a lighter week after three that rose",
  LIGHTER: "Cooldown's founding article: start light, with high repetitions",
  RED_FLAG: "Cooldown's own rule: training advice stops until the athlete or a coach lifts it",
  REST_QUOTA: "Cooldown's founding article; AAP asks for at least one day off a week (doi 10.1542/peds.2023-065129)",
  RETURN: "product decision; see Frandsen 2025 on sudden jumps (doi 10.1136/bjsports-2024-109380)",
  ALTERNATE: "Cooldown's founding article; for the hours between, Schumann 2022, Sports Med 52(3):601-612",
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

function days(dates: readonly string[]): string {
  return formatDaysInARow(dates, formats);
}
