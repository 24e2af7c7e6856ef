import type { Reminder } from "../../domain/reminder.ts";
import type { ReminderFacts } from "../../domain/reminder-facts.ts";
import type { AppendedReason } from "../../domain/rules/reason.ts";
import { formatClockTime, formatKilometers, formatList } from "../../languages/format.ts";
import { FORMATS, PLAN_TEXTS } from "../../languages/index.ts";
import { type DayFacts, displayName, formatDayName, formatMoment } from "./day-facts.ts";
import { distancesAreFromStrava, isFromStrava, reasonForOthers } from "./strava-records.ts";

type FactsOf<Kind extends ReminderFacts["kind"]> = Extract<ReminderFacts, { readonly kind: Kind }>;

/** Why a reminder was planned, and why for this instant: the rule with its numbers. */
export function whyPlanned(reminder: Reminder, facts: DayFacts): readonly string[] {
  const told = reminder.facts;
  const texts = PLAN_TEXTS[facts.language];
  switch (told.kind) {
    case "rest-day":
      return [...restDay(told, reminder, facts), ...appended(told.rider, facts)];
    case "easy-day":
      return easyDay(told, facts);
    case "meal":
      return [...meal(told, reminder, facts), ...appended(told.rider, facts)];
    case "bedtime":
      return bedtime(told, reminder, facts);
    case "rest-after":
      return [texts.restAfter(dayNames(told.restDates, facts), formatDayName(told.hardWorkFrom, facts))];
    case "big-day":
      return [texts.bigDay(formatDayName(told.hardWorkFrom, facts)), ...(told.namesFood ? [] : [texts.noFood])];
    case "starter":
      return [texts.starter[told.again ? "again" : "first"]];
    case "event":
      return [texts.event(formatDayName(told.date, facts))];
    case "welcome":
      return [texts.welcome(displayName(facts.athlete), momentOf(reminder.plannedAt, reminder, facts))];
    case "invite":
      return [texts.invite];
    case "notice-quiet":
      return [texts.quiet[told.logged === "nothing" ? "nothing" : "recovery"]];
    case "notice":
      return [texts.textsOff];
  }
}

function momentOf(instant: string, { zone }: Reminder, { date, language }: DayFacts): string {
  return formatMoment(instant, { zone, date, language });
}

function dayNames(dates: readonly string[], facts: DayFacts): string {
  return formatList(
    dates.map((date) => formatDayName(date, facts)),
    FORMATS[facts.language].and,
  );
}

function restDay(told: FactsOf<"rest-day">, reminder: Reminder, facts: DayFacts): readonly string[] {
  const texts = PLAN_TEXTS[facts.language];
  const { restDaysPerWeek } = reminder.reason.evidence;
  const { trainingDays, windowDays } = told;
  const wanted = typeof restDaysPerWeek === "number" ? restDaysPerWeek : 7 - trainingDays;
  const name = displayName(facts.athlete);
  const [first = facts.date, ...more] = told.restDates;
  const day = formatDayName(first, facts);
  const time = formatClockTime(reminder.plannedAt, reminder.zone);
  return [
    texts.restDay({ day, name, windowDays, trainingDays, restDaysPerWeek: wanted }),
    ...(more.length === 0 ? [] : [texts.moreRestDays(dayNames(more, facts))]),
    texts.restDayAt({ when: facts.athlete.profile.restDayAt, name, time }),
    ...(told.offersRestOne ? [texts.offersRestOne] : []),
  ];
}

function easyDay(told: FactsOf<"easy-day">, facts: DayFacts): readonly string[] {
  const formats = FORMATS[facts.language];
  const distances = distancesAreFromStrava(facts)
    ? null
    : {
        km: formatKilometers(told.distanceMeters, formats),
        longestKm: formatKilometers(told.longestMeters, formats),
      };
  const name = displayName(facts.athlete);
  const { windowDays, easyDates } = told;
  return [PLAN_TEXTS[facts.language].easyDay({ name, distances, windowDays, days: dayNames(easyDates, facts) })];
}

function meal(told: FactsOf<"meal">, { zone, sendBefore }: Reminder, { log, athlete, language }: DayFacts) {
  const texts = PLAN_TEXTS[language];
  const { session, forBreakfast } = told;
  return [
    texts.meal({
      session,
      endedAt: isFromStrava(told) ? null : formatClockTime(told.endedAt, zone),
      forBreakfast,
      until: formatClockTime(sendBefore, zone),
      delayMinutes: log.policy.mealDelayMinutes,
      minSessionMinutes: log.policy.mealMinSessionMinutes,
    }),
    texts.food(told.focus, athlete.profile.diet),
    ...(told.asksRpe ? [texts.asksRpe] : []),
  ];
}

function bedtime(told: FactsOf<"bedtime">, { zone, plannedAt }: Reminder, { log, language }: DayFacts) {
  const texts = PLAN_TEXTS[language];
  const { sleepLatencyMinutes, hardDaySleepMinutes } = log.policy;
  return [
    texts.bedtime({
      bed: formatClockTime(told.bedtimeAt, zone),
      wake: formatClockTime(told.wakeAt, zone),
      hours: FORMATS[language].hours(told.needMinutes),
      extraMinutes: told.hardDay ? hardDaySleepMinutes : null,
      latencyMinutes: sleepLatencyMinutes,
      capped: told.capped,
    }),
    texts.bedtimePlanned(formatClockTime(plannedAt, zone)),
    ...(told.beforeEvent ? [texts.beforeEvent] : []),
    ...(told.clocksMoveMinutes === 0 ? [] : [texts.clocksMove(told.clocksMoveMinutes)]),
  ];
}

function appended(reason: AppendedReason | null, facts: DayFacts): readonly string[] {
  return reason === null ? [] : [PLAN_TEXTS[facts.language].appended(reason.code, reasonForOthers(reason, facts))];
}
