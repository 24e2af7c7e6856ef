import type { Level } from "../../../domain/recovery/status.ts";
import { isCauseOf } from "../../../domain/rules/index.ts";
import type { Reason } from "../../../domain/rules/reason.ts";
import { calledName, type DayFacts } from "./day-facts.ts";
import { dayAfter, dayName, moment } from "./moments.ts";
import { reasonForOthers } from "./strava-records.ts";

/** What the rules said at the end of the day, for a coach: advice, each reason with its numbers, the load. */
export function statusLines(facts: DayFacts): readonly string[] {
  const { status } = facts;
  const { dayLoadAu, weekLoadAu } = status.context;
  return [
    ...(status.today === "rest" ? ["This was a rest day."] : []),
    `Advice for ${dayName(dayAfter(facts.date))}: ${ADVICE[status.level]}.`,
    ...status.reasons.map((reason) => `${reason.code}: ${inWords(reason, facts)}`),
    ...stillRecovering(facts),
    `Load: ${Math.round(dayLoadAu)} AU on the day, ${Math.round(weekLoadAu)} AU in 7 days (RPE x minutes).`,
  ];
}

/** What holds the next day back where no reason does: the legs. */
function stillRecovering({ status, log, date }: DayFacts): readonly string[] {
  const { hardRun, lowerLift } = status.readyFrom;
  const speaks = status.reasons.some((reason) => isCauseOf("easy", reason));
  if (status.level !== "easy" || speaks || hardRun === null || lowerLift === null) return [];
  const from = (instant: string): string => moment(instant, { zone: log.zone, date });
  return [`The legs are not ready: for a hard run ${from(hardRun)}, for a lift ${from(lowerLift)}.`];
}

/** The other sentences speak to nobody in particular. */
function inWords(reason: Reason, { athlete, log, date }: DayFacts): string {
  if (reason.code !== "RED_FLAG") return reasonForOthers(reason, { log });
  const since = moment(reason.evidence.since, { zone: log.zone, date });
  return `${calledName(athlete)} wrote of feeling unwell ${since}; nothing but safety texts goes until that is lifted.`;
}

const ADVICE: Readonly<Record<Level, string>> = {
  rest: "rest",
  building: "none yet, a week has to be logged first",
  easy: "keep it easy",
  ready: "ready to train",
};
