import type { LanguageCode } from "../../domain/language.ts";
import { type Draft, type Scene, smsContact } from "../draft.ts";
import { mailTeamName, smsTeamName } from "../names.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { InviteSlots, InviteWords } from "./words.ts";

const WORDS: Readonly<Record<LanguageCode, InviteWords>> = { en, es, de, fr };

/** The question before any reminder: only a yes starts them (rules.md 9). */
export function inviteDraft(scene: Scene): Draft {
  const words = WORDS[scene.language];
  const slots: InviteSlots = { team: smsTeamName(scene.team.name), contact: smsContact(scene.team) };
  return {
    wordings: words.wordings.map((line) => line(slots)),
    plain: words.plain(slots),
    rider: null,
    question: null,
    saysHowToStop: true,
    subject: words.subject,
    paragraphs: words.paragraphs(mailTeamName(scene.team.name)),
  };
}
