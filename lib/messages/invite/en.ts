import type { InviteSlots, InviteWords } from "./words.ts";

export const en: InviteWords = {
  wordings: [
    (s) => (n) =>
      `${n.lead}${s.team} would like to text you when to rest, eat and sleep, from workouts you log. ${answer(s)} Msg & data rates may apply.`,
  ],
  plain: (s) => () => `May ${s.team} text you on rest, food and sleep? ${answer(s)} Msg & data rates may apply.`,
  subject: "Reminders to rest, eat and sleep: would you like them?",
  paragraphs: (team) => [
    `${team} would like to send you reminders when to rest, what to eat after a session and when to go to bed. They come from the workouts you log.`,
    "If you would like them, tell your coach. If you do nothing, nothing more is sent.",
  ],
};

function answer({ contact }: InviteSlots): string {
  return contact === null ? "Reply YES to start, STOP for never." : `No replies. Yes or no: ${contact}.`;
}
