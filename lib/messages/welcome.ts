import type { Topic } from "../domain/profile.ts";
import type { ReminderFacts } from "../domain/reminder.ts";
import { listInWords } from "./days.ts";
import { type Draft, type Scene, smsContact, type Wording } from "./draft.ts";
import type { Language } from "./language.ts";
import { mailTeamName, smsTeamName } from "./names.ts";

type WelcomeFacts = Extract<ReminderFacts, { readonly kind: "welcome" }>;

interface Slots {
  readonly team: string;
  /** "rest, food and sleep" */
  readonly topics: string;
  readonly max: number;
  /** Set for one-way teams. */
  readonly contact: string | null;
}

interface WelcomeText {
  readonly topics: Readonly<Record<Topic, string>>;
  /** In place of topics when none is chosen yet. */
  readonly anyTopic: string;
  readonly wordings: readonly ((slots: Slots) => Wording)[];
  readonly plain: (slots: Slots) => Wording;
  readonly subject: string;
  readonly lines: Readonly<Record<Topic, string>>;
  readonly opening: (team: string, max: number) => string;
  readonly closing: readonly string[];
}

const TEXT: Readonly<Record<Language, WelcomeText>> = {
  en: {
    topics: { "rest-day": "rest", meal: "food", bedtime: "sleep" },
    anyTopic: "recovery",
    wordings: [
      (s) => (n) =>
        `Welcome${n.tail}. ${s.team} texts by Cooldown: ${s.topics}, max ${s.max} a day. ${smallPrintEn(s)}`,
    ],
    plain: (s) => () => `${s.team} texts: ${s.topics}, max ${s.max} a day. ${smallPrintEn(s)}`,
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
  },
};

/** The first text after consent: who writes, about what, how often at most, and how to stop (rules.md 9). */
export function welcomeDraft(facts: WelcomeFacts, scene: Scene): Draft {
  const text = TEXT[scene.language];
  const topics = topicsOf(scene);
  const slots: Slots = {
    team: smsTeamName(scene.team.name),
    topics:
      topics.length === 0
        ? text.anyTopic
        : listInWords(
            topics.map((topic) => text.topics[topic]),
            scene.language,
          ),
    max: facts.maxTextsPerDay,
    contact: smsContact(scene.team),
  };
  return {
    wordings: text.wordings.map((wording) => wording(slots)),
    plain: text.plain(slots),
    question: null,
    namesContact: true,
    subject: text.subject,
    paragraphs: [
      text.opening(mailTeamName(scene.team.name), facts.maxTextsPerDay),
      ...(topics.length === 0 ? [] : [topics.map((topic) => text.lines[topic]).join("\n")]),
      ...text.closing,
    ],
  };
}

/** What this athlete will hear about on this channel: chosen topics only, bedtime only with a wake time. */
function topicsOf(scene: Scene): readonly Topic[] {
  const { channels, noFoodAdvice, wake } = scene.profile;
  const silent = { "rest-day": false, meal: noFoodAdvice, bedtime: Object.keys(wake).length === 0 };
  const topics: readonly Topic[] = ["rest-day", "meal", "bedtime"];
  return topics.filter((topic) => channels[topic]?.includes(scene.channel) === true && !silent[topic]);
}

function smallPrintEn(slots: Slots): string {
  const stop = slots.contact === null ? "HELP = help, STOP = end." : `No replies. Help or stop: ${slots.contact}`;
  return `Msg & data rates may apply. ${stop}`;
}
