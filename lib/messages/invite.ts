import { type Draft, type Scene, smsContact, type Wording } from "./draft.ts";
import type { Language } from "./language.ts";
import { mailTeamName, smsTeamName } from "./names.ts";

interface Slots {
  readonly team: string;
  /** Set for one-way teams. */
  readonly contact: string | null;
}

interface InviteText {
  readonly wordings: readonly ((slots: Slots) => Wording)[];
  readonly plain: (slots: Slots) => Wording;
  readonly subject: string;
  readonly paragraphs: (team: string) => readonly string[];
}

const TEXT: Readonly<Record<Language, InviteText>> = {
  en: {
    wordings: [
      (s) => (n) =>
        `${n.lead}${s.team} would like to text you when to rest, eat and sleep, from workouts you log. ${answerEn(s)} ${RATES_EN}`,
    ],
    plain: (s) => () => `May ${s.team} text you on rest, food and sleep? ${answerEn(s)} ${RATES_EN}`,
    subject: "Reminders to rest, eat and sleep: would you like them?",
    paragraphs: (team) => [
      `${team} would like to send you reminders when to rest, what to eat after a session and when to go to bed. They come from the workouts you log.`,
      "If you would like them, tell your coach. If you do nothing, nothing more is sent.",
    ],
  },
};

const RATES_EN = "Msg & data rates may apply.";

/** The question before any reminder: only a yes starts them (rules.md 9). */
export function inviteDraft(scene: Scene): Draft {
  const text = TEXT[scene.language];
  const slots: Slots = { team: smsTeamName(scene.team.name), contact: smsContact(scene.team) };
  return {
    wordings: text.wordings.map((wording) => wording(slots)),
    plain: text.plain(slots),
    question: null,
    namesContact: true,
    subject: text.subject,
    paragraphs: text.paragraphs(mailTeamName(scene.team.name)),
  };
}

function answerEn(slots: Slots): string {
  return slots.contact === null ? "Reply YES to start, STOP for never." : `No replies. Yes or no: ${slots.contact}.`;
}
