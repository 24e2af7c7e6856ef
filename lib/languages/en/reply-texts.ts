import { formatCrisisLine } from "../format.ts";
import type { ReplyTexts } from "../language.ts";
import { trainingDaysOf } from "./rest-days.ts";

export const replyTexts: ReplyTexts = {
  help: (teamName) =>
    `${teamName}: STATUS, SNOOZE, PAUSE 7, SICK, RESUME, LESS, MORE, REST 1, FOOD OFF, RACE 11 OCT, 0-10 effort. Msg & data rates may apply. STOP = end.`,
  unclear:
    "Didn't get that. I know STATUS, SNOOZE, PAUSE 7, SICK, RESUME, LESS, MORE, REST 1, FOOD OFF, RACE 11 OCT and effort, 0-10. STOP = end.",
  join: (teamName, max) =>
    `${teamName} texts you on rest days and food, max ${max} a day. 18 or over? Reply YES to join. Msg & data rates may apply. HELP = help, STOP = end.`,
  joined: (teamName) =>
    `You're in: ${teamName} texts you after you train. STATUS = today, HELP = all commands, STOP = end.`,
  consentHelp: (teamName) =>
    `${teamName}: reply YES for recovery texts, STOP for none. Questions? Ask your coach. Msg & data rates may apply.`,
  dataAsked: "Noted: your team will send you a copy of your data within 30 days.",
  deletionAsked:
    "Noted: no more texts, and your team will delete your data within 30 days. Changed your mind? Text START.",
  hello: (name) =>
    `Hello${name.tail}! These texts are automatic; nobody reads yours. Text STATUS, WHY, PAUSE 7, SICK or 0-10 (effort); HELP lists more.`,
  foodQuestion:
    "After training, carbs refuel and protein repairs: have both at your next meal. Before a race, nothing new. Ideas come by text after sessions.",
  foodIsOff: "Food ideas are off for you, so we say nothing on food. FOOD ON brings them back.",
  bedtimeQuestion: {
    known: (bed, wake, hours) =>
      hours === null
        ? `Lights out by ${bed}, with your alarm at ${wake}: regular nights recover best.`
        : `Lights out by ${bed} gives you ${hours} of sleep before your ${wake} alarm.`,
    unknown: "We don't know when you get up. Your coach can add it; then we count your bedtime back from it.",
  },
  effortToo: (rpe) => `${rpe}/10 noted.`,
  helpShort: "Didn't get that. HELP lists what I know.",
  stopped: "Done: no more texts from us. Changed your mind? Text START.",
  stopUnsure: "Stop all texts? Reply STOP. Else ignore this.",
  pain: "Stop what hurts. Sharp, swollen or worse on walking: see a doctor or physio. PAUSE = no texts for 7 days.",
  status: {
    today: "Today",
    tomorrow: "Tomorrow",
    rest: (day, trained, window) => `${day} is a rest day: ${trainingDaysOf(trained, window)}. A walk is fine.`,
  },
  snoozed: (date, time) => `Quiet until ${date}, ${time}. RESUME ends it sooner.`,
  paused: (until) => `Paused: no texts before ${until}. RESUME brings them back sooner.`,
  sick: (until, name) => `Get well soon${name.tail}. No texts before ${until}. Better sooner? Text RESUME.`,
  resumed: (name) => `Welcome back${name.tail}. Texts are back on.`,
  redFlagLifted: (name) =>
    `Good to hear you are well${name.tail}. Texts are back on. If it comes back: stop, and get medical help at once.`,
  stillSick: (until, name) =>
    `Good to hear${name.tail}. You wrote that you were sick, so no texts before ${until}. Well already? Text RESUME.`,
  crisisLifted: (name, line) =>
    `Good to hear from you${name.tail}. Texts are back on. If it gets hard again, ${line === null ? "talk to someone you trust" : `call ${formatCrisisLine(line, "any time")}`}.`,
  frequency: {
    less: "Fewer texts from now on. MORE brings them back.",
    usual: "Back to the usual number of texts. LESS or MORE changes it.",
    more: "More texts from now on. LESS turns it down again.",
  },
  restDays: (perWeek) => `Noted: ${perWeek} rest ${perWeek === 1 ? "day" : "days"} a week from now on.`,
  restDaysKeptForAge: (perWeek) => `Under 18 it stays at ${perWeek} rest days a week: growing takes recovery too.`,
  noRestDays: "No more rest-day texts. REST 2 brings them back.",
  foodOn: "Food ideas are back. FOOD OFF ends them.",
  foodOff: "No more food ideas. FOOD ON brings them back.",
  bedtimeOn: "Bedtime texts are on from now. BEDTIME OFF ends them.",
  bedtimeOff: "No more bedtime texts. BEDTIME ON brings them back.",
  race: (date) => `Race noted for ${date}. Good luck!`,
  races: (dates) => `Races noted: ${dates}. One too many? Text RACE OFF and its date.`,
  raceUnclear: "Which day is the race? Text it like this: RACE 11 OCT.",
  raceOff: (date) => `Race on ${date} removed. Rest days are planned as usual.`,
  noRace: "No such race is noted, so there's nothing to remove.",
  lifting: {
    new: "Noted: lifting is new to you, so we ease you in. LIFTER ends that.",
    experienced: "Noted: lifting is nothing new to you. NEW changes it back.",
  },
  why: {
    restDay: (trained, window) =>
      `Why rest: ${trainingDaysOf(trained, window)}, and your body catches up while you rest.`,
    longStep: (step) =>
      `Why easy: ${step.km} km, up from ${step.longestKm} in the ${step.windowDays} days before. Easy days help you absorb it.`,
    meal: "Why food: after training, carbs refuel and protein rebuilds. FOOD OFF ends these.",
    bedtime: "Why bedtime: we count back from your alarm and keep your nights regular. BEDTIME OFF ends these.",
    event: "Why: your profile has a race on the day after that text. RACE OFF removes it.",
    bigDay: "Why easy days: a race or a very long run takes longer to recover from than a usual session.",
    starter: "Why a light start: lifting was new, or new again, and legs and joints need some weeks to get used to it.",
    recovering:
      "Why easy: after a hard or long session muscles need one to three days, and STATUS counts them from your log.",
    raceDay: "Why: a race is noted for that day. RACE OFF removes it.",
    nothingHard: "Why: STATUS reads your log. No rest day is due then, and no hard session is still in your legs.",
    nothing: "We haven't texted you about your training lately. STATUS says where you stand.",
  },
  numberWillDo: "Next time just the number will do.",
  rpeNoted: (rpe, name) => `Thanks${name.tail}: ${rpe}/10 noted.`,
  rpeWithoutWorkout: "No workout in the last 24 hours to rate. Text it again once one is logged.",
  safety: ({ tier, emergencyNumber, crisisLine, isMinor }) => {
    const adult = isMinor ? "Tell an adult now. " : "";
    const number = emergencyNumber ?? "your local emergency number";
    if (tier === "crisis") {
      const line =
        crisisLine === null
          ? "talk to someone you trust now"
          : `talk to someone now: ${formatCrisisLine(crisisLine, "any time")}`;
      return `What you feel matters. ${adult}Please ${line}. In danger: ${number}. Texts pause until RESUME.`;
    }
    const first =
      tier === "emergency"
        ? `Stop now. ${adult}Call ${number} right away. See a doctor before you train again.`
        : `Please stop: no training until a doctor has looked at it. ${adult}Worse? Call ${number}.`;
    return `${first} Texts are off. False alarm? Text RESUME.`;
  },
};
