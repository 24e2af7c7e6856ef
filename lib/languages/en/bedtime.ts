import type { BedtimeSlots, BedtimeTexts } from "../reminder-texts.ts";
import type { Line } from "../wordings.ts";

/** Wordings that do not speak of a night: true for somebody who sleeps by day as well. */
const ANY_TIME: readonly Line<BedtimeSlots>[] = [
  (s) => (n) =>
    `${n.lead}your ${s.wake} alarm is kinder after ${s.hours} of sleep: lights out by ${s.bed}, no screens ${s.windDown}.`,
  (s) => (n) =>
    `${n.lead}lights out by ${s.bed} gives you ${s.hours} of sleep before your ${s.wake} alarm. Wind down ${s.windDown}.`,
  (s) => (n) =>
    `${n.lead}sleep is when training pays off. For ${s.hours} before ${s.wake}, lights out by ${s.bed}; dim screens ${s.windDown}.`,
  (s) => (n) =>
    `Alarm at ${s.wake}${n.tail}? Lights out by ${s.bed} gets you ${s.hours}. A book beats a screen ${s.windDown}.`,
  (s) => (n) =>
    `${n.lead}to sleep ${s.hours} before your ${s.wake} alarm, aim for lights out at ${s.bed}. Take it slow ${s.windDown}.`,
  (s) => (n) =>
    `${n.lead}${s.hours} of sleep before ${s.wake} starts with lights out at ${s.bed}. Phone away ${s.windDown}.`,
];

export const bedtime: BedtimeTexts = {
  windDown: (time) => (time === null ? "from now" : `from ${time}`),
  wordings: {
    daytime: [
      ...ANY_TIME,
      (s) => (n) =>
        `The plan${n.tail}: lights out at ${s.bed}, alarm at ${s.wake}, ${s.hours} of sleep. Keep it quiet ${s.windDown}.`,
      (s) => (n) =>
        `Lights out at ${s.bed}${n.tail}: that leaves ${s.hours} of sleep until ${s.wake}. Dim the lights ${s.windDown}.`,
    ],
    ordinary: [
      ...ANY_TIME,
      (s) => (n) =>
        `Tonight's plan${n.tail}: lights out at ${s.bed}, alarm at ${s.wake}, ${s.hours} of sleep. Keep it quiet ${s.windDown}.`,
      (s) => (n) =>
        `Lights out at ${s.bed} tonight${n.tail}: that leaves ${s.hours} of sleep until ${s.wake}. Dim the lights ${s.windDown}.`,
    ],
    hard: [
      (s) => (n) =>
        `After a day like this${n.tail}, ${s.hours} of sleep is a good plan: lights out by ${s.bed}, alarm at ${s.wake}. Take it easy ${s.windDown}.`,
      (s) => (n) =>
        `${n.lead}big day: lights out by ${s.bed} for ${s.hours} before your ${s.wake} alarm. Wind down ${s.windDown}.`,
      (s) => (n) =>
        `Big session${n.tail}. Let sleep do its part: lights out by ${s.bed} for ${s.hours} before ${s.wake}. Dim screens ${s.windDown}.`,
      (s) => (n) =>
        `${n.lead}today took a lot, so tonight counts: lights out by ${s.bed} for ${s.hours} before ${s.wake}. A book beats a screen ${s.windDown}.`,
      (s) => (n) =>
        `${n.lead}big effort, longer night: ${s.hours} of sleep before ${s.wake} means lights out by ${s.bed}. Take it slow ${s.windDown}.`,
      (s) => (n) =>
        `${n.lead}today was a big one. For ${s.hours} of sleep before ${s.wake}, lights out by ${s.bed}; phone away ${s.windDown}.`,
      (s) => (n) =>
        `More sleep tonight${n.tail}: your body has work to do. Lights out by ${s.bed}: ${s.hours} of sleep by ${s.wake}. Keep it quiet ${s.windDown}.`,
      (s) => (n) =>
        `${n.lead}a little more sleep after today: lights out by ${s.bed} makes ${s.hours} before ${s.wake}. Dim the lights ${s.windDown}.`,
    ],
    clocks: [
      (s) => (n) =>
        `Clocks go ${direction(s)} tonight${n.tail}. For ${s.hours} of sleep before your ${s.wake} alarm, lights out is ${s.bed}, ${shift(s)} than usual.`,
      (s) => (n) =>
        `${n.lead}clocks go ${direction(s)} tonight, so lights out is ${shift(s)}: ${s.bed} for ${s.hours} before your ${s.wake} alarm.`,
    ],
  },
  capped: {
    wordings: [
      (s) => (n) => `${n.lead}sleep in, but lights out by ${s.bed}: regular nights recover best.`,
      (s) => (n) => `No early alarm${n.tail}? Lights out by ${s.bed} at the latest, and sleep longer in the morning.`,
      (s) => (n) =>
        `${n.lead}lights out by ${s.bed}, even with a later alarm: your body likes regular nights, and you still sleep longer.`,
      (s) => (n) =>
        `Lights out by ${s.bed}${n.tail}, within an hour of your usual time. The later alarm is extra sleep.`,
    ],
    clocks: (s) => (n) =>
      `Clocks go ${direction(s)} tonight${n.tail}. Sleep in, but lights out by ${s.bed}: regular nights recover best.`,
    plain: (s) => () => `Lights out by ${s.bed}, then sleep in.`,
    why: (s) =>
      `Why: your alarm is later than usual. To keep nights regular, take the extra sleep in the morning and turn the light out by ${s.bed}. Sleep experts agree that regular nights are good for health and performance.`,
  },
  eve: {
    wordings: [
      (s) => (n) => `${n.lead}lights out by ${s.bed}, then let tomorrow come. Take it slow ${s.windDown}.`,
      (s) => (n) =>
        `Bag packed${n.tail}? Then lights out by ${s.bed}, screens away ${s.windDown}. A restless night before a race is nothing unusual.`,
    ],
    clocks: (s) => (n) =>
      `Clocks go ${direction(s)} tonight${n.tail}: check your alarm. Lights out by ${s.bed}, then let tomorrow come.`,
    plain: (s) => () => `Lights out by ${s.bed}, and enjoy tomorrow.`,
    why: (s) =>
      `Why: it is the night before your race. ${s.bed} follows from your usual alarm; if you start early, turn the light out earlier.`,
  },
  plain: (s) => () =>
    s.clocksMoveMinutes === 0
      ? `Lights out by ${s.bed} for ${s.hours} before your ${s.wake} alarm.`
      : `Clocks go ${direction(s)} tonight: lights out by ${s.bed} for ${s.hours} before your ${s.wake} alarm.`,
  subject: (s) =>
    s.clocksMoveMinutes === 0 ? `Lights out by ${s.bed}` : `Clocks go ${direction(s)} tonight: lights out by ${s.bed}`,
  why: (s) =>
    `Why: your alarm is ${s.wake}. Counting back ${s.hours} of sleep${s.latencyMinutes > 0 ? ` plus ${s.latencyMinutes} min to fall asleep` : ""} gives ${s.bed}.${s.clocksMoveMinutes === 0 ? "" : " The clock change is included."}`,
  hardDay: "After a long or hard day we plan a longer night. That is our rule of thumb, not a study result.",
  recommended: "For most adults, 7 to 9 hours a night is recommended; for teenagers, 8 to 10; from age 65, 7 to 8.",
};

function direction(slots: BedtimeSlots): string {
  return slots.clocksMoveMinutes > 0 ? "forward" : "back";
}

function shift(slots: BedtimeSlots): string {
  const minutes = Math.abs(slots.moveAsleepMinutes);
  return `${minutes === 60 ? "an hour" : `${minutes} min`} ${slots.moveAsleepMinutes > 0 ? "earlier" : "later"}`;
}
