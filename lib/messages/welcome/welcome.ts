import type { LanguageCode } from "../../domain/language.ts";
import type { Topic } from "../../domain/profile.ts";
import type { ReminderFacts } from "../../domain/reminder.ts";
import { listInWords } from "../days.ts";
import { type Draft, type Scene, smsContact } from "../draft.ts";
import { mailTeamName, smsTeamName } from "../names.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { WelcomeSlots, WelcomeWords } from "./words.ts";

type WelcomeFacts = Extract<ReminderFacts, { readonly kind: "welcome" }>;

const WORDS: Readonly<Record<LanguageCode, WelcomeWords>> = { en, es, de, fr };

/** The first text after consent: who writes, about what, how often at most, and how to stop (rules.md 9). */
export function welcomeDraft(facts: WelcomeFacts, scene: Scene): Draft {
  const words = WORDS[scene.language];
  const topics = topicsOf(scene);
  const slots: WelcomeSlots = {
    team: smsTeamName(scene.team.name),
    topics:
      topics.length === 0
        ? words.anyTopic
        : listInWords(
            topics.map((topic) => words.topics[topic]),
            scene.language,
          ),
    max: facts.maxTextsPerDay,
    contact: smsContact(scene.team),
  };
  return {
    wordings: words.wordings.map((line) => line(slots)),
    plain: words.plain(slots),
    rider: null,
    question: null,
    saysHowToStop: true,
    subject: words.subject,
    paragraphs: [
      words.opening(mailTeamName(scene.team.name), facts.maxTextsPerDay),
      ...(topics.length === 0 ? [] : [topics.map((topic) => words.lines[topic]).join("\n")]),
      ...words.closing,
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
