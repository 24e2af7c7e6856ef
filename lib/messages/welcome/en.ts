import type { WelcomeSlots, WelcomeWords } from "./words.ts";

export const en: WelcomeWords = {
  topics: { "rest-day": "rest", meal: "food", bedtime: "sleep" },
  anyTopic: "recovery",
  wordings: [
    (s) => (n) =>
      `Welcome${n.tail}. ${s.team} texts by Cooldown: ${s.topics}, max ${s.max} a day. ${smallPrint(s, ", LESS = fewer")}`,
    (s) => (n) => `Welcome${n.tail}. ${s.team} texts by Cooldown: ${s.topics}, max ${s.max} a day. ${smallPrint(s)}`,
  ],
  plain: (s) => () => `${s.team} texts: ${s.topics}, max ${s.max} a day. Rates may apply. ${stop(s)}`,
  subject: "Welcome to your recovery reminders",
  lines: {
    "rest-day": "- rest: which days to keep free after a full week of training",
    meal: "- food: after a session, an idea for your next meal",
    bedtime: "- sleep: when to turn the light out before your alarm",
  },
  opening: (team, max) =>
    `Welcome to the reminders of ${team}. They come from the workouts you log, at most ${max} a day.`,
  closing: [
    "Each one says why it was sent. They are suggestions: you know best how you feel, and the choice is yours.",
    "They are no medical advice. If you feel dizzy, faint or unwell, or something hurts, stop and see a doctor.",
  ],
};

function smallPrint(slots: WelcomeSlots, less = ""): string {
  return `Msg & data rates may apply. ${stop(slots, less)}`;
}

function stop({ contact }: WelcomeSlots, less = ""): string {
  return contact === null ? `HELP = help, STOP = end${less}.` : `No replies. Help or stop: ${contact}`;
}
