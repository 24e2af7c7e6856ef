import type { ReminderTexts } from "../reminder-texts.ts";
import type { ServiceSlots } from "../texts-about-texts.ts";
import { bedtime } from "./bedtime.ts";
import { meal } from "./meal.ts";
import { bigDay, restAfter, starter } from "./milestones.ts";
import { easyDay, restDay } from "./rest-days.ts";

export const reminderTexts: ReminderTexts = {
  greetingAndFooter: {
    noReplies: (contact) => `No replies. Stop: ${contact}`,
    stopHint: "STOP = end.",
    fading: {
      answerable: "From here only when it matters; MORE = all.",
      plain: "From here only when it matters.",
    },
    hello: (name) => (name === null ? "Hello," : `Hi ${name},`),
    sources: (sources) => `${sources.length > 1 ? "Sources" : "Source"}: ${sources.join("; ")}`,
  },
  meal,
  bedtime,
  restDay,
  easyDay,
  bigDay,
  restAfter,
  starter,
  event: {
    wordings: [
      (n) => `Race tomorrow${n.tail}: kit ready, nothing new, early night. Enjoy it!`,
      (n) => `Tomorrow's the day${n.tail}. Kit ready, nothing new, early night: the work is done. Enjoy it!`,
    ],
    plain: "Race tomorrow: kit ready, nothing new, early night. Enjoy it!",
    subject: "Race tomorrow",
    why: (date) =>
      `Your profile names a race on ${date}. Lay out your kit this evening. Nothing new: only shoes, clothes and food you know.`,
  },
  welcome: {
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
      bedtime: "- sleep: when to turn the light out, by your alarm",
    },
    opening: (team, max) =>
      `Welcome to ${team}'s reminders. They are based on the workouts you log; you get at most ${max} a day.`,
    closing: [
      "Each one says why it was sent. They are suggestions: you know best how you feel, and the choice is yours.",
      "They are not medical advice. If you feel dizzy, faint or unwell, or something hurts, stop and see a doctor.",
    ],
  },
  consentRequest: {
    wordings: [
      (s) => (n) =>
        `${n.lead}${s.team} would like to text you when to ${s.sleep ? "rest, eat and sleep" : "rest and eat"}, based on your workouts. ${howToAnswer(s)} Msg & data rates may apply.`,
    ],
    plain: (s) => () =>
      `May ${s.team} text you on ${s.sleep ? "rest, food and sleep" : "rest and food"}? ${howToAnswer(s)} Msg & data rates may apply.`,
    subject: "Reminders to rest, eat and sleep: would you like them?",
    paragraphs: (team) => [
      `${team} would like to remind you when to rest, what to eat after a session and when to go to bed. The reminders are based on the workouts you log.`,
      "If you would like them, tell your coach. If you do nothing, nothing more is sent.",
    ],
  },
  quietNotice: {
    nothing: {
      wording: (n) =>
        `Nothing has reached us yet${n.tail}: is the app connected? Once your workouts arrive, texts follow.`,
      plain: "Nothing has reached us yet: is the app connected?",
    },
    recovery: {
      wording: (n) =>
        `Walks and yoga count as recovery${n.tail}, so there's little to add; run, lift or ride and we'll text.`,
      plain: "Walks and yoga count as recovery; run, lift or ride and we'll text.",
    },
    subject: "Why you have not heard from us",
  },
  textsOff: {
    wording: (n) =>
      `${n.lead}texts have been off since you said you weren't well. Better now? Text RESUME. If not, please talk to a doctor.`,
    plain:
      "Texts have been off since you said you weren't well. Better now? Text RESUME. If not, please talk to a doctor.",
    oneWay: "Texts have been off since you said you weren't well. Better? Tell your coach. If not, see a doctor.",
    subject: "Your reminders are off",
  },
};

function smallPrint(slots: ServiceSlots, less = ""): string {
  return `Msg & data rates may apply. ${stop(slots, less)}`;
}

function stop({ contact }: ServiceSlots, less = ""): string {
  return contact === null ? `HELP = help, STOP = end${less}.` : `No replies. Help or stop: ${contact}`;
}

function howToAnswer({ contact }: ServiceSlots): string {
  return contact === null ? "Reply YES to start, STOP to decline." : `No replies. Yes or no: ${contact}.`;
}
