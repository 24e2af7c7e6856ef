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
  { text: "7 (the first number ever, later ones are taken silently)", replies: [{ kind: "rpe-noted", rpe: 7 }] },
  { text: "7 (no workout within 24 hours)", replies: [{ kind: "rpe-without-workout" }] },
  { text: "SNOOZE", replies: [{ kind: "snoozed", day: THURSDAY, at: "08:00" }] },
  { text: "PAUSE, PAUSE 14", replies: [{ kind: "paused", untilDay: THURSDAY }] },
  { text: "SICK", replies: [{ kind: "sick", untilDay: THURSDAY }] },
  {
    text: "RESUME",
    replies: [
      { kind: "resumed", liftedRedFlag: false },
      { kind: "resumed", liftedRedFlag: true },
    ],
  },
  { text: "LESS, MORE", replies: [{ kind: "frequency", frequency: "less" }] },
  { text: "REST 1", replies: [{ kind: "rest-days", perWeek: 1, heldForAge: false }] },
  { text: "REST 1 (under 18)", replies: [{ kind: "rest-days", perWeek: 2, heldForAge: true }] },
  { text: "FOOD OFF", replies: [{ kind: "food", wanted: false }] },
  { text: "RACE 11 OCT", replies: [{ kind: "race", day: epochDay("2026-10-11") }] },
  { text: "RACE 11/10 (which could be two days)", replies: [{ kind: "race-unclear" }] },
  {
    text: "My chest hurts",
    replies: [{ kind: "safety", tier: "emergency", emergencyNumber: "911", isMinor: false }],
  },
  {
    text: "Felt dizzy (under 18)",
    replies: [{ kind: "safety", tier: "doctor", emergencyNumber: "911", isMinor: true }],
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
Spanish, German and French words work as well. STOP and START are answered by the carrier. A text that asks for nothing
of this gets the answer to HELP, at most once a day. Words of alarm are never weighed: "not dizzy" is taken as dizzy, all
other texts stop, and 72 hours later one notice says so.

${answers.join("\n\n")}

72 hours after a word of alarm that nobody lifted:

${LANGUAGES.map((language) => `- "${textOf({ kind: "notice" }, { profile: { language } }).body}"`).join("\n")}`;
}
