import type { Channel, Profile } from "../domain/profile.ts";
import { fitsOnePart, toGsm7 } from "./gsm7.ts";
import type { Language } from "./language.ts";
import { mailName, mailTeamName, NAMELESS, type NameSlots, nameSlots, smsName } from "./names.ts";

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
  readonly language: Language;
  readonly channel: Channel;
  readonly profile: Profile;
  readonly team: TeamVoice;
  /** IANA zone of every day and time the text names. */
  readonly zone: string;
  /** ISO date the reminder belongs to; its day decides whose turn it is among the wordings. */
  readonly localDate: string;
  readonly nowMs: number;
}

export type Wording = (name: NameSlots) => string;

/** One text before its channel is known. */
export interface Draft {
  /** SMS wordings, the one whose turn it is first. */
  readonly wordings: readonly Wording[];
  /** The SMS wording short enough for any name, food and contact. */
  readonly plain: Wording;
  /** Asked at the end of an SMS that can be answered. */
  readonly question: string | null;
  /** Whether the wordings themselves name a one-way team's contact. */
  readonly namesContact: boolean;
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

interface FrameText {
  readonly noReplies: (contact: string) => string;
  readonly hello: (name: string | null) => string;
}

/** The words around every text. */
const FRAME: Readonly<Record<Language, FrameText>> = {
  en: {
    noReplies: (contact) => `No replies. Stop: ${contact}`,
    hello: (name) => (name === null ? "Hello," : `Hi ${name},`),
  },
};

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

/** The wording whose turn it is, without a name: what an e-mail opens with. */
export function nameless(wordings: readonly Wording[]): string {
  return upperFirst(wordings[0]?.(NAMELESS) ?? "");
}

/** The first wording that fits one part, with the name if it can; the plain one when none does. */
function smsBody(draft: Draft, scene: Scene): string {
  const name = nameSlots(smsName(scene.profile.name));
  const complete = (wording: Wording, slots: NameSlots): string =>
    [toGsm7(upperFirst(wording(slots))), ...smsClosing(draft, scene)].join(" ");
  for (const wording of draft.wordings) {
    const fitting = [name, NAMELESS].map((slots) => complete(wording, slots)).find(fitsOnePart);
    if (fitting !== undefined) return fitting;
  }
  return complete(draft.plain, NAMELESS);
}

function smsClosing(draft: Draft, scene: Scene): readonly string[] {
  const contact = smsContact(scene.team);
  if (contact === null) return draft.question === null ? [] : [draft.question];
  return draft.namesContact ? [] : [FRAME[scene.language].noReplies(contact)];
}

function mailBody(draft: Draft, scene: Scene): string {
  const hello = FRAME[scene.language].hello(mailName(scene.profile.name));
  return [hello, ...draft.paragraphs, `${mailTeamName(scene.team.name)} / Cooldown`].join("\n\n");
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
