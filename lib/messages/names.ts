import type { NameSlots } from "../languages/wordings.ts";
import { gsm7Form, septets } from "./gsm7.ts";

const NAME_SEPTETS = 15;
const TEAM_SEPTETS = 24;
/** Replaces a name that cannot be written, in every language. */
const NO_TEAM_NAME = "Cooldown";
const EMAIL_NAME_CHARACTERS = 60;

export const NAMELESS: NameSlots = { lead: "", tail: "" };

export function nameSlots(name: string | null): NameSlots {
  return name === null ? NAMELESS : { lead: `${name}, `, tail: `, ${name}` };
}

/** An athlete's name for an SMS: at most 15 septets of GSM-7; null when no word of it can be written. */
export function smsName(name: string | null): string | null {
  return name === null ? null : shortName(name, NAME_SEPTETS);
}

/** A team's name for an SMS: at most 24 septets of GSM-7. */
export function smsTeamName(name: string): string {
  return shortName(name, TEAM_SEPTETS) ?? NO_TEAM_NAME;
}

/** A team's name on one line of an e-mail. */
export function emailTeamName(name: string): string {
  return emailName(name) ?? NO_TEAM_NAME;
}

/** A name on one line of an e-mail; null when it is empty. */
export function emailName(name: string | null): string | null {
  const clean = Array.from((name ?? "").replaceAll(/[\s\p{Cc}]+/gu, " ").trim())
    .slice(0, EMAIL_NAME_CHARACTERS)
    .join("");
  return clean === "" ? null : clean;
}

function shortName(name: string, max: number): string | null {
  const words = name.normalize("NFC").split(/\s+/u).map(gsm7Word).join(" ");
  const cut = trimmed(cutAtWord(trimmed(words.replaceAll(/\s+/gu, " ")), max));
  return /\p{L}/u.test(cut) ? cut : null;
}

/** Removes spaces and marks at both ends, so that a comma can follow. */
function trimmed(text: string): string {
  return text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, "");
}

/** A word in GSM-7 without the symbols that GSM-7 lacks; empty when a letter would be lost. */
function gsm7Word(word: string): string {
  const forms = Array.from(word).map((character) => ({ character, form: gsm7Form(character) }));
  if (forms.some(({ character, form }) => form === undefined && /\p{L}/u.test(character))) return "";
  return forms.map(({ form }) => form ?? "").join("");
}

/** The longest beginning of at most `max` septets: whole words, or letters when even the first word is longer. */
function cutAtWord(text: string, max: number): string {
  if (septets(text) <= max) return text;
  const characters = Array.from(text);
  const fitting = characters.filter((_, i) => septets(characters.slice(0, i + 1).join("")) <= max);
  const boundary = characters.slice(0, fitting.length + 1).findLastIndex((character) => /[ -]/u.test(character));
  return fitting.slice(0, boundary > 0 ? boundary : fitting.length).join("");
}
