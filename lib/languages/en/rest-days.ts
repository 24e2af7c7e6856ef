import type { EasyDayTexts, RestDaySlots, RestDayTexts } from "../reminder-texts.ts";

export const restDay: RestDayTexts = {
  count: trainingDaysOf,
  wordings: [
    (s) => (n) => `${n.lead}that makes ${s.count}. Leave ${s.and} open: rest is training too.`,
    (s) => (n) => `${n.lead}${s.count}. Keep ${s.and} clear: that's when the week's work pays off. A walk is fine.`,
    (s) => (n) => `${n.lead}take ${s.and} off: ${s.count}, and muscles rebuild while you rest. A walk is fine.`,
    (s) => (n) => `Time to let it settle${n.tail}: ${s.count}. Keep ${s.and} free. Stretching is fine.`,
    (s) => (n) => `${restDays(s)} ${s.and}${n.tail}. ${s.count} is plenty, and rest turns it into fitness.`,
    (s) => (n) => `Busy days${n.tail}: ${s.count}. No training ${s.and}; a stroll is fine.`,
    (s) => (n) => `Feet up ${s.and}${n.tail}. After ${s.count}, your body catches up while you rest.`,
    (s) => (n) => `${n.lead}after ${s.count}, rest is what counts: nothing ${s.or}, or an easy walk if you like.`,
  ],
  short: [
    (s) => (n) => `${n.lead}keep ${s.and} free after ${s.count}.`,
    (s) => (n) => `${s.count}${n.tail}: time to rest ${s.and}.`,
    (s) => (n) => `Take ${s.and} off${n.tail}: ${s.count}.`,
  ],
  plain: (s) => () => `Rest ${s.weekdays}.`,
  longRun: [
    (s) => (n) => `${n.lead}rest ${s.and}, or ${free(s)} if the long run calls: ${s.count}.`,
    (s) => (n) => `${s.count}${n.tail}: rest ${s.and}, or ${free(s)} if the long run calls.`,
  ],
  offer: "Prefer one rest day a week? Text REST 1.",
  subject: (s) => `${restDays(s)}: ${s.and}`,
  why: (s) => [
    `${restDays(s)}: ${s.dates}. That means no run, no lift and no hard ride; a walk or some stretching is fine.`,
    `Why: ${s.count}, and getting better takes training and recovery in balance. The number of rest days a week is no fixed rule: your coach can change it.`,
  ],
};

export const easyDay: EasyDayTexts = {
  wordings: [
    (s) => (n) =>
      `${n.lead}${s.km} km, up from ${s.longestKm}: your longest run in ${s.windowDays} days. Keep ${s.days} easy - feet up or a gentle jog.`,
    (s) => (n) =>
      `${s.km} km is a step up from ${s.longestKm}${n.tail}. Keep ${s.days} easy so your legs catch up. Upper-body lifting is fine.`,
    (s) => (n) =>
      `${n.lead}from ${s.longestKm} to ${s.km} km: your longest run in ${s.windowDays} days. Go gently ${s.days} and let it settle.`,
  ],
  plain: (s) => () => `Longest run in ${s.windowDays} days: ${s.km} km. Keep ${s.days} easy.`,
  subject: (s) => `Keep ${s.days} easy`,
  easy: "Easy means rest, a walk or a gentle jog; upper-body lifting is fine.",
};

/** "5 training days in the last 6", "6 training days in a row" */
export function trainingDaysOf(trainingDays: number, windowDays: number): string {
  return trainingDays === windowDays
    ? `${trainingDays} training days in a row`
    : `${trainingDays} training days in the last ${windowDays}`;
}

function restDays(slots: RestDaySlots): string {
  return slots.several ? "Rest days" : "Rest day";
}

/** When one rest day is left where the long run takes the first. */
function free({ several, dayLater }: RestDaySlots): string {
  return several ? `just ${dayLater}` : dayLater;
}
