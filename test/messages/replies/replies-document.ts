import type { Reply } from "../../../lib/domain/conversation/decision.ts";
import { LANGUAGES } from "../../../lib/domain/language.ts";
import { epochDay } from "../../../lib/domain/local-time.ts";
import { textOf } from "../reminders.ts";
import { inEveryLanguage } from "./in-every-language.ts";

const THURSDAY = epochDay("2026-12-03");

/** What an athlete texts, and what comes of it. */
const ANSWERS: readonly { readonly text: string; readonly replies: readonly Reply[] }[] = [
  { text: "HELP", replies: [{ kind: "help" }] },
  {
    text: "STATUS",
    replies: [
      { kind: "status", day: THURSDAY, isToday: true, cause: { code: "REST_QUOTA", trainingDays: 5, windowDays: 6 } },
      { kind: "status", day: THURSDAY, isToday: false, cause: { code: "RUN_SPIKE" } },
      { kind: "status", day: THURSDAY, isToday: false, cause: { code: "NONE" } },
    ],
  },
  {
    text: "7 (the first number ever, later ones are taken silently)",
    replies: [{ kind: "rpe-noted", rpe: 7, isBare: true }],
  },
  { text: "felt like a 7", replies: [{ kind: "rpe-noted", rpe: 7, isBare: false }] },
  { text: "7 (no workout within 24 hours)", replies: [{ kind: "rpe-without-workout" }] },
  { text: "SNOOZE", replies: [{ kind: "snoozed", day: THURSDAY, at: "08:00" }] },
  { text: "PAUSE, PAUSE 14", replies: [{ kind: "paused", untilDay: THURSDAY }] },
  { text: "SICK", replies: [{ kind: "sick", untilDay: THURSDAY }] },
  {
    text: "RESUME",
    replies: [
      { kind: "resumed", liftedRedFlag: false },
      { kind: "resumed", liftedRedFlag: true },
      { kind: "still-sick", untilDay: THURSDAY },
      { kind: "crisis-lifted", crisisLine: "988" },
    ],
  },
  { text: "LESS, MORE", replies: [{ kind: "frequency", frequency: "less" }] },
  { text: "REST 1", replies: [{ kind: "rest-days", perWeek: 1, heldForAge: false }] },
  { text: "REST 1 (under 18)", replies: [{ kind: "rest-days", perWeek: 2, heldForAge: true }] },
  { text: "my knee hurts", replies: [{ kind: "pain" }] },
  {
    text: "WHY",
    replies: [{ kind: "why", why: { kind: "rest-day", trainingDays: 5, windowDays: 6 } }, { kind: "why-nothing" }],
  },
  {
    text: "WHY (after a STATUS)",
    replies: [
      { kind: "why", why: { kind: "recovering" } },
      { kind: "why", why: { kind: "race-day" } },
      { kind: "why", why: { kind: "nothing-hard" } },
    ],
  },
  { text: "hi; are you a bot?", replies: [{ kind: "hello" }] },
  {
    text: "what should I eat? (the second answer: food ideas are off)",
    replies: [
      { kind: "food-question", isWanted: true },
      { kind: "food-question", isWanted: false },
    ],
  },
  {
    text: "when should I sleep? (the second answer: no wake time is known)",
    replies: [
      { kind: "bedtime-question", night: { bed: "22:15", wake: "06:30", needMinutes: 480 } },
      { kind: "bedtime-question", night: null },
    ],
  },
  {
    text: "7, and pause for 3 days",
    replies: [{ kind: "rpe-and", rpe: 7, reply: { kind: "paused", untilDay: THURSDAY } }],
  },
  {
    text: "sick, stop the food tips",
    replies: [
      {
        kind: "both",
        replies: [
          { kind: "sick", untilDay: THURSDAY },
          { kind: "food", wanted: false },
        ],
      },
    ],
  },
  { text: "BEDTIME OFF", replies: [{ kind: "bedtime", wanted: false }] },
  {
    text: "NEW, LIFTER",
    replies: [
      { kind: "lifting", experience: "new" },
      { kind: "lifting", experience: "experienced" },
    ],
  },
  {
    text: "RACE OFF",
    replies: [
      { kind: "race-off", day: epochDay("2026-10-11") },
      { kind: "race-off", day: null },
    ],
  },
  { text: "please take me off this list", replies: [{ kind: "stopped" }] },
  { text: "stop that (which may mean anything)", replies: [{ kind: "stop-unsure" }] },
  { text: "JOIN and the team's code, from an unknown number", replies: [{ kind: "join", maxTextsPerDay: 3 }] },
  { text: "HELP, before the YES to JOIN or to an invitation", replies: [{ kind: "consent-help" }] },
  { text: "JOIN, from somebody whose texts are on", replies: [{ kind: "joined" }] },
  { text: "MY DATA", replies: [{ kind: "data-request", about: "copy" }] },
  { text: "DELETE ME", replies: [{ kind: "data-request", about: "deletion" }] },
  { text: "A text that is not understood", replies: [{ kind: "unclear" }] },
  { text: "A second text of a day that is not understood", replies: [{ kind: "help-short" }] },
  { text: "FOOD OFF", replies: [{ kind: "food", wanted: false }] },
  { text: "RACE 11 OCT", replies: [{ kind: "race", day: epochDay("2026-10-11") }] },
  { text: "RACE 11/10 (which could be two days)", replies: [{ kind: "race-unclear" }] },
  {
    text: "My chest hurts",
    replies: [{ kind: "safety", tier: "emergency", emergencyNumber: "911", crisisLine: "988", isMinor: false }],
  },
  {
    text: "I want to die",
    replies: [{ kind: "safety", tier: "crisis", emergencyNumber: "911", crisisLine: "988", isMinor: false }],
  },
  {
    text: "Felt dizzy (under 18)",
    replies: [{ kind: "safety", tier: "doctor", emergencyNumber: "911", crisisLine: "988", isMinor: true }],
  },
];

/** The section of docs/texts.md about answers. */
export function repliesSection(): string {
  const answers = ANSWERS.map(({ text, replies }) => {
    const bodies = replies
      .flatMap((reply) => Object.values(inEveryLanguage(reply)).map((body) => `- "${body}"`))
      .join("\n");
    return `${text}:\n\n${bodies}`;
  });
  return `## Answers

What an athlete can text, and what comes back at once, whatever the hour. Case, accents and punctuation do not matter, and
Spanish, German and French words work as well. A bare STOP and START are answered by the carrier. A text that
asks for nothing of this gets the words that we know once a day, the next one a short line, further ones none. After words of
alarm all other texts stop, and 72 hours later one notice says so. docs/conversation.md says how texts are read.

${answers.join("\n\n")}

72 hours after a word of alarm that nobody lifted:

${LANGUAGES.map((language) => `- "${textOf({ kind: "notice" }, { profile: { language } }).body}"`).join("\n")}`;
}
