import { TOPICS, type Topic } from "../domain/profile.ts";
import type { ReminderFacts } from "../domain/reminder-facts.ts";
import { formatList } from "../languages/format.ts";
import { emailOpening, type RenderContext, smsContact, type TextDraft } from "./compose.ts";
import { emailTeamName, smsTeamName } from "./names.ts";

type WelcomeFacts = Extract<ReminderFacts, { readonly kind: "welcome" }>;
type QuietNoticeFacts = Extract<ReminderFacts, { readonly kind: "notice-quiet" }>;

/** The request for consent: no reminder is sent before a yes (docs/rules.md 9). */
export function consentRequestText(context: RenderContext): TextDraft {
  const { language, team } = context;
  const texts = language.reminderTexts.consentRequest;
  const sleep = topicsOf(context).includes("bedtime");
  const slots = { team: smsTeamName(team.name), contact: smsContact(team), sleep };
  return {
    wordings: texts.wordings.map((line) => line(slots)),
    plain: texts.plain(slots),
    saysHowToStop: true,
    email: () => ({ subject: texts.subject, paragraphs: texts.paragraphs(emailTeamName(team.name)) }),
  };
}

/** The first text after consent: who writes, about what, how often at most, and how to stop (docs/rules.md 9). */
export function welcomeText({ maxTextsPerDay }: WelcomeFacts, context: RenderContext): TextDraft {
  const { formats, reminderTexts } = context.language;
  const texts = reminderTexts.welcome;
  const topics = topicsOf(context);
  const named = topics.map((topic) => texts.topics[topic]);
  const slots = {
    team: smsTeamName(context.team.name),
    topics: named.length === 0 ? texts.anyTopic : formatList(named, formats.and),
    max: maxTextsPerDay,
    contact: smsContact(context.team),
  };
  return {
    wordings: texts.wordings.map((line) => line(slots)),
    plain: texts.plain(slots),
    saysHowToStop: true,
    email: () => ({
      subject: texts.subject,
      paragraphs: [
        texts.opening(emailTeamName(context.team.name), maxTextsPerDay),
        ...(topics.length === 0 ? [] : [topics.map((topic) => texts.lines[topic]).join("\n")]),
        ...texts.closing,
      ],
    }),
  };
}

/** The topics of this athlete on this channel: those chosen, bedtime only with a wake time. */
function topicsOf({ channel, profile }: RenderContext): readonly Topic[] {
  const { channels, noFoodAdvice, wake } = profile;
  const silent = { "rest-day": false, meal: noFoodAdvice, bedtime: Object.keys(wake).length === 0 };
  return TOPICS.filter((topic) => channels[topic]?.includes(channel) === true && !silent[topic]);
}

/** Why no text came since the welcome: nothing was logged, or recovery alone (docs/rules.md 8). */
export function quietNoticeText({ logged }: QuietNoticeFacts, { language }: RenderContext): TextDraft {
  const { subject, [logged]: texts } = language.reminderTexts.quietNotice;
  const { wording, plain } = texts;
  return { wordings: [wording], plain: () => plain, email: () => ({ subject, paragraphs: [emailOpening([wording])] }) };
}

/** 72 h after a red flag that was not lifted: texts are off, and how to turn them on again (docs/rules.md 9). */
export function textsOffText({ language, team }: RenderContext): TextDraft {
  const { wording, plain, oneWay, subject } = language.reminderTexts.textsOff;
  if (smsContact(team) !== null)
    return { wordings: [], plain: () => oneWay, email: () => ({ subject, paragraphs: [oneWay] }) };
  return { wordings: [wording], plain: () => plain, email: () => ({ subject, paragraphs: [plain] }) };
}
