import { decimal, kilometers } from "../numbers.ts";
import type { OtherRider, RiderWords } from "./words.ts";

const RULE_OF_THUMB = "That is our rule of thumb, not a study result.";

export const en: RiderWords = {
  longStep: (s) =>
    `Your run of ${s.km} km was ${s.percentLonger} % longer than the longest of the ${s.windowDays} days before it (${s.longestKm} km). A study of 5205 runners points to single steps of more than 10 % as the ones to take with care.`,
  detail,
};

function detail(rider: OtherRider): string {
  switch (rider.code) {
    case "RETURN":
      return `We take ${rider.evidence.neededDays} days or more without a run for a break, and the first ${rider.evidence.easyDays} days after it for the time to build up. ${RULE_OF_THUMB}`;
    case "ALTERNATE":
      return rider.evidence.neededHours === null
        ? `It takes some weeks until body and calendar are used to both. ${RULE_OF_THUMB}`
        : `There were ${Math.round(rider.evidence.gapHours)} h between yours. In a study of 7 weeks, strength grew less when the two followed each other at once than with 6 h or a day between them.`;
    case "MONOTONY":
      return `Your average day of the last 7 came to ${Math.round(rider.evidence.meanLoadAu)} (effort from 0 to 10, times minutes), and the days strayed from it by ${Math.round(rider.evidence.sampleDeviationAu)}. When the average is more than ${decimal(rider.evidence.limit, "en")} times as large, we suggest more ups and downs; the measure is Foster's.`;
    case "STRENGTH_CAP":
      return `You have ${rider.evidence.strengthWorkouts} strength workouts behind you in these weeks; up to ${rider.evidence.neededWorkouts}, we suggest no more than ${rider.evidence.maxStrengthDays} days of them in ${rider.evidence.windowDays}. ${RULE_OF_THUMB}`;
    case "MILEAGE_HIGH":
      return `Before your first lift, a usual week was ${kilometers(rider.evidence.usualWeekMeters, "en")} km. For the first weeks of lifting we suggest up to ${Math.round(rider.evidence.limitShare * 100)} % of that. ${RULE_OF_THUMB}`;
    case "NEGLECTED_MUSCLE":
      return `Looked at: your ${rider.evidence.strengthWorkouts} strength workouts of the last ${rider.evidence.windowDays} days. We suggest that legs, push, pull and core each get a turn in ${rider.evidence.unliftedDays} days. ${RULE_OF_THUMB}`;
  }
}
