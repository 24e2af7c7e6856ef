import { epochDay } from "../domain/local-time.ts";
import type { Channel, Profile } from "../domain/profile.ts";
import type { AppendedReason } from "../domain/rules/reason.ts";
import type { Language } from "../languages/language.ts";
import type { Line, Wording } from "../languages/wordings.ts";
import { fitsOnePart, toGsm7 } from "./gsm7.ts";
import { emailName, emailTeamName, NAMELESS, nameSlots, smsName } from "./names.ts";
import { appendedParagraphs, reasonSentence } from "./reasons.ts";

/** The team that sends, and whether the athlete can answer. */
export interface TeamVoice {
  /** At most 24 characters. */
  readonly name: string;
  /**
   * Where to write instead of replying, at most 40 characters; null when replies are read. A text with a contact asks
   * for no reply and says so.
   */
  readonly optOutContact: string | null;
}

export interface RenderedText {
  /** E-mail only. */
  readonly subject: string | null;
  readonly body: string;
}

/** What every text is composed of. */
export interface RenderContext {
  readonly language: Pick<Language, "formats" | "reminderTexts" | "reasonTexts">;
  readonly channel: Channel;
  readonly profile: Profile;
  readonly team: TeamVoice;
  /** IANA zone of every day and time the text names. */
  readonly zone: string;
  /** ISO date the reminder belongs to; it chooses the wording. */
  readonly localDate: string;
  readonly nowMs: number;
  /** Whether an SMS ends with how to stop: the first of a month does. */
  readonly stopHint: boolean;
  /** Whether a text that may say that texts become fewer does so. */
  readonly tellsFading: boolean;
}

/** One text before its channel is known. */
export interface TextDraft {
  /** SMS wordings, the one of the day first, shorter ones after. */
  readonly wordings: readonly Wording[];
  /** The SMS wording short enough for any name, food, appended reason and contact. */
  readonly plain: Wording;
  /** A reason that follows: a sentence of an SMS, paragraphs of an e-mail. */
  readonly appended?: AppendedReason | null;
  /** Said in an SMS where the day's wording leaves room. */
  readonly tip?: string | undefined;
  /** Asked or offered at the end of an SMS that can be answered. */
  readonly question?: string | undefined;
  /** Whether it says that from now on texts go only when it matters. */
  readonly announcesFading?: boolean;
  /** Set when the wordings themselves say how to stop. */
  readonly saysHowToStop?: true;
  readonly email: () => EmailDraft;
}

interface EmailDraft {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** The last paragraph. */
  readonly note?: string | undefined;
}

/** The text as its channel carries it; an SMS is GSM-7 and one part. */
export function composeText(draft: TextDraft, context: RenderContext): RenderedText {
  return context.channel === "sms" ? { subject: null, body: smsBody(draft, context) } : emailText(draft, context);
}

/** A one-way team's contact as an SMS can write it; null for a team whose athletes can answer. */
export function smsContact(team: TeamVoice): string | null {
  return team.optOutContact === null ? null : toGsm7(team.optOutContact.replaceAll(/\s+/gu, " ").trim());
}

/** Lines with their facts filled in, the one of the day first; the next day begins with the next line. */
export function wordingsOfDay<Slots>(
  lines: readonly Line<Slots>[],
  slots: Slots,
  { localDate }: RenderContext,
): readonly Wording[] {
  return rotateByDay(lines, epochDay(localDate)).map((line) => line(slots));
}

/** The list, beginning with the entry of an epoch day; the next day begins with the next entry. */
export function rotateByDay<T>(list: readonly T[], day: number): readonly T[] {
  const first = indexOfDay(list.length, day);
  return [...list.slice(first), ...list.slice(0, first)];
}

/** The index for an epoch day, which rises by one each day, modulo `length`; 0 for an empty list. */
export function indexOfDay(length: number, day: number): number {
  return length === 0 ? 0 : ((day % length) + length) % length;
}

/** The first wording without a name: what an e-mail opens with. */
export function emailOpening(wordings: readonly Wording[]): string {
  return upperFirst(wordings[0]?.(NAMELESS) ?? "");
}

/**
 * The first wording that fits one part, with the tip and the name if possible: the tip gives way first, then the name.
 * When none fits, the question is left out, then the plain wording is used.
 */
function smsBody(draft: TextDraft, context: RenderContext): string {
  const name = nameSlots(smsName(context.profile.name));
  const { wordings, tip, plain } = draft;
  const question = context.team.optOutContact === null ? draft.question : undefined;
  const tips = tip === undefined ? [] : [tip];
  for (const asked of question === undefined ? [[]] : [[question], []]) {
    const [full, ending] = [smsEnding([...tips, ...asked], draft, context), smsEnding(asked, draft, context)];
    for (const wording of wordings) {
      const tries = [
        [wording(name), ...full],
        [wording(name), ...ending],
        [wording(NAMELESS), ...ending],
      ];
      const fitting = tries.map(smsText).find(fitsOnePart);
      if (fitting !== undefined) return fitting;
    }
  }
  return smsText([plain(NAMELESS), ...smsEnding([], draft, context)]);
}

function smsText([first = "", ...rest]: readonly string[]): string {
  return toGsm7([upperFirst(first), ...rest].join(" "));
}

/** What follows the wording. */
function smsEnding(extras: readonly string[], draft: TextDraft, context: RenderContext): readonly string[] {
  const reason = draft.appended ?? null;
  const appended = reason === null ? [] : [reasonSentence(reason, context.language.reasonTexts)];
  return [...appended, ...extras, ...fadingLine(draft, context), ...howToStop(draft, context)];
}

/** That texts become fewer, and how to get all of them where answers are read. */
function fadingLine(
  { announcesFading }: TextDraft,
  { channel, language, team, tellsFading }: RenderContext,
): readonly string[] {
  if (announcesFading !== true || !tellsFading) return [];
  const { fading } = language.reminderTexts.greetingAndFooter;
  return [channel === "sms" && team.optOutContact === null ? fading.answerable : fading.plain];
}

function howToStop({ saysHowToStop }: TextDraft, { language, stopHint, team }: RenderContext): readonly string[] {
  const { noReplies, stopHint: hint } = language.reminderTexts.greetingAndFooter;
  if (saysHowToStop) return [];
  const contact = smsContact(team);
  if (contact !== null) return [noReplies(contact)];
  return stopHint ? [hint] : [];
}

function emailText(draft: TextDraft, context: RenderContext): RenderedText {
  const { appended = null, email } = draft;
  const { language, profile, team } = context;
  const { subject, paragraphs, note } = email();
  const body = [
    language.reminderTexts.greetingAndFooter.hello(emailName(profile.name)),
    ...paragraphs,
    ...(appended === null ? [] : appendedParagraphs(appended, language)),
    ...(note === undefined ? [] : [note]),
    ...fadingLine(draft, context),
    `${emailTeamName(team.name)} / Cooldown`,
  ];
  return { subject, body: body.join("\n\n") };
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
