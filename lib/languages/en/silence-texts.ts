import type { SilenceTexts } from "../coach-texts.ts";

export const silenceTexts: SilenceTexts = {
  sentences: {
    EDITED: () => "The log or the profile changed before it went, and after that it was not called for.",
    TRAINED: ({ name }) => `${name} trained on the rest day it was about.`,
    OPTED_OUT: ({ name }) => `${name} had not consented to this channel, or had withdrawn.`,
    RED_FLAG: ({ name }) => `${name} had written of feeling unwell; until that is lifted no reminder goes.`,
    SNOOZED: ({ name }) => `${name} had texted SNOOZE.`,
    PAUSED: ({ name }) => `${name} had texted PAUSE or SICK, or a coach had paused the texts.`,
    HABIT: () => "This weekday has been free of training for four weeks: no need to say what is a habit already.",
    IGNORED: () => "The last rest-day texts were followed by training, so the next ones are further apart.",
    FADED: () => "After the first four weeks this kind goes only when there is something new to say.",
    FASTING: ({ name }) => `It fell in the hours in which ${name} fasts.`,
    CARRIER_OPT_OUT: () => "The carrier refuses the number because it texted STOP.",
    UNDELIVERABLE: ({ name }) =>
      `The carrier says that no text reaches this number; SMS go again once ${name} texts or the profile changes.`,
    EMAIL_UNCONFIRMED: () => "The e-mail address is not confirmed yet.",
    SPEND_CAP: () => "The team's budget for texts this month was used up.",
    QUIET_HOURS: () => "It fell in quiet hours, and would have been too late after them.",
    PAST: () => "The workout reached us so late that the text could not be on time any more.",
    TOO_EARLY: () => "Its time was earlier than bedtime texts may go (19:00).",
    TOO_LATE: () => "Bedtime is after midnight, and bedtime texts do not go that late.",
    EVENT: () =>
      "A race or another event of the profile is near: its day is never a rest day, and on its eve it has a text of its own.",
    MERGED: ({ mealDelayMinutes }) =>
      `A session within ${mealDelayMinutes} min of the meal text joined one whose text had already gone.`,
    BUDGET: ({ maxTextsPerDay, maxTextsPerWeek }) =>
      `At most one text of a kind and ${maxTextsPerDay} in all go a day, and after four weeks ${maxTextsPerWeek} in seven days, the last of them for a rest day: this one was over it.`,
    SPACING: ({ spacingMinutes }) =>
      `Texts keep ${spacingMinutes} minutes apart, and there was no room left before it would be worth nothing.`,
    NO_CHANNEL: () => "None of the channels the profile lists for it could be used.",
    NO_ATHLETE: () => "The athlete had been removed.",
    NOT_WELCOMED: () => "Reminders start after the welcome is sent.",
    OVERDUE: () => "It was picked up too late to be useful.",
    LEASE_RAN_OUT: () => "The function died while sending: it may have gone out, so it is never tried again.",
    UNREADABLE: () => "Its item in the table cannot be read: a fault, see the runbook.",
    REFUSED: ({ error }) => `SNS refused to send it${error}.`,
    AMBIGUOUS: ({ error }) => `SNS gave no clear answer${error}: it may have gone out, so it is never tried again.`,
  },
  absences: {
    redFlag: (name, date) => `${name} wrote of feeling unwell on ${date}, and nobody has lifted that.`,
    notWanted: (topic, name) =>
      `The profile lists no channel for ${topic} texts (channels.${topic}): ${name} does not get them.`,
    noChannel: (topic, states) =>
      `None of the channels of ${topic} texts can be used now: ${states.map(({ channel, consent }) => `${channel} ${consent ?? "without a recorded consent"}`).join(", ")}.`,
    noFood: (name) => `${name} wants no food advice (noFoodAdvice, or FOOD OFF by text).`,
    noLongSession: (minutes, isOver) =>
      `No run, lift or cross-training of at least ${minutes} minutes was logged on this day${isOver ? "" : " so far"}.`,
    noWakeTime: (day) => `The profile names no wake time for ${day} (wake).`,
    noRestDay: ({ day, name, windowDays, trainingDays, restDaysPerWeek }) =>
      `${day} is no rest day for ${name}: the ${windowDays} days before it hold ${counted(trainingDays, "training day")}; with ${counted(restDaysPerWeek, "rest day")} a week it takes ${7 - restDaysPerWeek}.`,
    noTrainingDay: (topic, { minutes, isOver }) =>
      `This was no training day${isOver ? "" : " so far"}: a ${topic} text goes only on a day with at least ${minutes} minutes of training.`,
    onlySilent:
      "All that was logged on this day was imported, or reached us more than 24 h late: history causes no texts.",
    notPlanned: "Planning saw no reason for one at the time.",
  },
};

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
