import { epochDay } from "../domain/local-time.ts";
import type { Channel, Profile } from "../domain/profile.ts";
import type { ToldLine } from "../domain/reminder.ts";
import type { AppendedReason } from "../domain/rules/reason.ts";
import { upperFirst } from "../languages/format.ts";
import type { Language } from "../languages/language.ts";
import type { Line, Wording } from "../languages/wordings.ts";
import { type ExtraLine, fitSms } from "./fit-sms.ts";
import { toGsm7 } from "./gsm7.ts";
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
  /** Whether a text may call a food a source of omega-3. */
  readonly tellsOmega3: boolean;
}

/** A text with what it tells of all that its reminder was planned to. */
export interface ComposedText {
  readonly text: RenderedText;
  readonly told: readonly ToldLine[];
}

/** One text before its channel is known. */
export interface TextDraft {
  /** SMS wordings, the one of the day first, shorter ones after. */
  readonly wordings: readonly Wording[];
  /** The SMS wording short enough for any name, food, appended reason and contact. */
  readonly plain: Wording;
  /** A reason that follows: a sentence of an SMS, paragraphs of an e-mail. */
  readonly appended?: AppendedReason | null;
  /** Said where there is room and nothing else is: to drink, how much protein. */
  readonly tip?: string | undefined;
  /** That a food is a source of omega-3; said as a tip is, once in a while. */
  readonly omega3?: string | undefined;
  /** An offer that an athlete who can answer takes up by a text. */
  readonly offer?: string | undefined;
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
export function composeText(draft: TextDraft, context: RenderContext): ComposedText {
  return context.channel === "sms" ? composeSms(draft, context) : composeEmail(draft, context);
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

function composeSms(draft: TextDraft, context: RenderContext): ComposedText {
  const line = extraLine(draft, context);
  const { body, saysLine } = fitSms({
    wordings: draft.wordings,
    plain: draft.plain,
    name: nameSlots(smsName(context.profile.name)),
    line,
    question: context.team.optOutContact === null ? draft.question : undefined,
    ending: howToStop(draft, context),
  });
  const told = !saysLine || line === undefined || line.says === "tip" || line.says === "offer" ? [] : [line.says];
  return { text: { subject: null, body }, told };
}

/** One line at most, the first of these (docs/rules.md 10). */
function extraLine(draft: TextDraft, context: RenderContext): ExtraLine | undefined {
  const reason = draft.appended ?? null;
  const fading = fadingLine(draft, context);
  if (reason !== null) return { says: "sentence", text: reasonSentence(reason, context.language.reasonTexts) };
  if (fading !== undefined) return { says: "fading", text: fading };
  if (draft.offer !== undefined && context.team.optOutContact === null) return { says: "offer", text: draft.offer };
  if (draft.tip !== undefined) return { says: "tip", text: draft.tip };
  return mayTellOmega3(draft, context) ? { says: "omega-3", text: draft.omega3 } : undefined;
}

function mayTellOmega3<Draft extends Pick<TextDraft, "omega3">>(
  draft: Draft,
  { tellsOmega3 }: RenderContext,
): draft is Draft & { readonly omega3: string } {
  return tellsOmega3 && draft.omega3 !== undefined;
}

/** That texts become fewer, and how to get all of them where answers are read. */
function fadingLine(
  { announcesFading }: TextDraft,
  { channel, language, team, tellsFading }: RenderContext,
): string | undefined {
  if (announcesFading !== true || !tellsFading) return undefined;
  const { fading } = language.reminderTexts.greetingAndFooter;
  return channel === "sms" && team.optOutContact === null ? fading.answerable : fading.plain;
}

function howToStop({ saysHowToStop }: TextDraft, { language, stopHint, team }: RenderContext): string | undefined {
  const { noReplies, stopHint: hint } = language.reminderTexts.greetingAndFooter;
  if (saysHowToStop) return undefined;
  const contact = smsContact(team);
  if (contact !== null) return noReplies(contact);
  return stopHint ? hint : undefined;
}

function composeEmail(draft: TextDraft, context: RenderContext): ComposedText {
  const { appended = null, email } = draft;
  const { language, profile, team } = context;
  const { subject, paragraphs, note } = email();
  const fading = fadingLine(draft, context);
  const omega3 = mayTellOmega3(draft, context) ? draft.omega3 : undefined;
  const body = [
    language.reminderTexts.greetingAndFooter.hello(emailName(profile.name)),
    ...paragraphs,
    omega3,
    ...(appended === null ? [] : appendedParagraphs(appended, language)),
    note,
    fading,
    `${emailTeamName(team.name)} / Cooldown`,
  ];
  const told = [
    ...(appended === null ? [] : ["sentence" as const]),
    ...(fading === undefined ? [] : ["fading" as const]),
    ...(omega3 === undefined ? [] : ["omega-3" as const]),
  ];
  return { text: { subject, body: body.filter((paragraph) => paragraph !== undefined).join("\n\n") }, told };
}
