import type { LanguageCode } from "../domain/language.ts";
import { epochDay } from "../domain/local-time.ts";
import type { Channel, Profile } from "../domain/profile.ts";
import { FRAME } from "./frame.ts";
import { fitsOnePart, toGsm7 } from "./gsm7.ts";
import { mailName, mailTeamName, NAMELESS, type NameSlots, nameSlots, smsName } from "./names.ts";
import { rotated } from "./rotate.ts";

/** Who texts, and whether the athlete can answer. */
export interface TeamVoice {
  /** At most 24 characters. */
  readonly name: string;
  /**
   * Where to write instead, at most 40 characters; set for one-way sender ids: then no text asks for a reply and
   * each says so.
   */
  readonly optOutContact: string | null;
}

export interface RenderedText {
  /** E-mail only. */
  readonly subject: string | null;
  readonly body: string;
}

/** What every text is written with. */
export interface Scene {
  readonly language: LanguageCode;
  readonly channel: Channel;
  readonly profile: Profile;
  readonly team: TeamVoice;
  /** IANA zone of every day and time the text names. */
  readonly zone: string;
  /** ISO date the reminder belongs to; its day decides whose turn it is among the wordings. */
  readonly localDate: string;
  readonly nowMs: number;
  /** Whether an SMS ends with how to stop: the first of a month does. */
  readonly stopHint: boolean;
}

export type Wording = (name: NameSlots) => string;

/** A wording before the text's own facts are known. */
export type Line<Slots> = (slots: Slots) => Wording;

/** One text before its channel is known. */
export interface Draft {
  /** SMS wordings, the one whose turn it is first, shorter ones after. */
  readonly wordings: readonly Wording[];
  /** The SMS wording short enough for any name, food, rider and contact. */
  readonly plain: Wording;
  /** A sentence that rides on an SMS. */
  readonly rider: string | null;
  /** Asked or offered at the end of an SMS that can be answered. */
  readonly question: string | null;
  /** Whether the wordings themselves say how to stop. */
  readonly saysHowToStop: boolean;
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** The text as its channel carries it. */
export function rendered(draft: Draft, scene: Scene): RenderedText {
  return scene.channel === "sms"
    ? { subject: null, body: smsBody(draft, scene) }
    : { subject: draft.subject, body: mailBody(draft, scene) };
}

/** A one-way team's contact as an SMS can write it; null for a team whose athletes can answer. */
export function smsContact(team: TeamVoice): string | null {
  return team.optOutContact === null ? null : toGsm7(team.optOutContact.replaceAll(/\s+/gu, " ").trim());
}

/** Lines with their facts filled in, the one whose turn it is first. */
export function inTurn<Slots>(lines: readonly Line<Slots>[], slots: Slots, scene: Scene): readonly Wording[] {
  return rotated(lines, epochDay(scene.localDate)).map((line) => line(slots));
}

/** The wording whose turn it is, without a name: what an e-mail opens with. */
export function nameless(wordings: readonly Wording[]): string {
  return upperFirst(wordings[0]?.(NAMELESS) ?? "");
}

/**
 * The first wording that fits one part, with the name if it can; when none does the question is given up, then all
 * but the plain wording.
 */
function smsBody(draft: Draft, scene: Scene): string {
  const names = [nameSlots(smsName(scene.profile.name)), NAMELESS];
  const closings = smsClosings(draft, scene);
  for (const closing of closings) {
    for (const wording of draft.wordings) {
      const fitting = names.map((name) => smsText([wording(name), ...closing])).find(fitsOnePart);
      if (fitting !== undefined) return fitting;
    }
  }
  return smsText([draft.plain(NAMELESS), ...(closings.at(-1) ?? [])]);
}

function smsText([first = "", ...rest]: readonly string[]): string {
  return toGsm7([upperFirst(first), ...rest].join(" "));
}

/** What follows the wording: with the question if it can be answered, and, for when there is no room, without. */
function smsClosings(draft: Draft, scene: Scene): readonly (readonly string[])[] {
  const rider = draft.rider === null ? [] : [draft.rider];
  const ending = [...rider, ...howToStop(draft, scene)];
  if (draft.question === null || scene.team.optOutContact !== null) return [ending];
  return [[...rider, draft.question, ...howToStop(draft, scene)], ending];
}

function howToStop({ saysHowToStop }: Draft, { language, stopHint, team }: Scene): readonly string[] {
  if (saysHowToStop) return [];
  const contact = smsContact(team);
  if (contact !== null) return [FRAME[language].noReplies(contact)];
  return stopHint ? [FRAME[language].stopHint] : [];
}

function mailBody(draft: Draft, scene: Scene): string {
  const hello = FRAME[scene.language].hello(mailName(scene.profile.name));
  return [hello, ...draft.paragraphs, `${mailTeamName(scene.team.name)} / Cooldown`].join("\n\n");
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
