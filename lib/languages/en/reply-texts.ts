import type { ReplyTexts } from "../language.ts";

export const replyTexts: ReplyTexts = {
  help: (teamName) =>
    `${teamName}: STATUS, SNOOZE, PAUSE 7, SICK, RESUME, LESS, MORE, REST 1, FOOD OFF, RACE 11 OCT, 0-10 effort. Msg & data rates may apply. STOP = end.`,
  status: {
    today: "Today",
    tomorrow: "Tomorrow",
    rest: (day, trained, window) =>
      `${day} is a rest day: ${trained} of your last ${window} days held training. A walk is fine.`,
  },
  snoozed: (date, time) => `Quiet until ${date}, ${time}. RESUME ends it sooner.`,
  paused: (until) => `Paused until ${until}. RESUME brings the texts back sooner.`,
  sick: (until, name) => `Get well soon${name.tail}. No texts until ${until}; RESUME when you are fit before that.`,
  resumed: (name) => `Welcome back${name.tail}. Texts are on again.`,
  redFlagLifted: (name) =>
    `Good to hear you are well${name.tail}. Texts are on again. If it comes back: stop, and see a doctor.`,
  frequency: {
    less: "Fewer texts from now on. MORE brings them back.",
    usual: "The usual number of texts from now on. LESS and MORE change it.",
    more: "More texts from now on. LESS turns it down again.",
  },
  restDays: (perWeek) => `Noted: ${perWeek} rest ${perWeek === 1 ? "day" : "days"} a week from now on.`,
  restDaysKeptForAge: (perWeek) => `Under 18 it stays at ${perWeek} rest days a week: growing takes recovery too.`,
  noRestDays: "No more rest-day texts. REST 2 brings them back.",
  foodOn: "Food ideas are back. FOOD OFF ends them.",
  foodOff: "No more food ideas. FOOD ON brings them back.",
  race: (date) => `Race noted for ${date}. No rest day will fall on it. Good luck!`,
  raceUnclear: "Which day is the race? Text it like this: RACE 11 OCT.",
  rpeNoted: (rpe, name) =>
    `Thanks${name.tail}: ${rpe} of 10, noted. Just text the number next time too; no answer means it is in.`,
  rpeWithoutWorkout:
    "There is no workout of the last 24 hours to put that number on. Text it again once one is logged.",
  safety: ({ tier, emergencyNumber, isMinor }) => {
    const adult = isMinor ? "Tell an adult now. " : "";
    const number = emergencyNumber ?? "your local emergency number";
    const first =
      tier === "emergency"
        ? `Stop now. ${adult}Call ${number} right away. See a doctor before you train again.`
        : `Stop. ${adult}See a doctor before you train again; if it gets worse, call ${number}.`;
    return `${first} Tips are off. False alarm? Text RESUME.`;
  },
};
