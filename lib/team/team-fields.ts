import * as z from "zod/mini";
import { LANGUAGES, type LanguageCode } from "../domain/language.ts";
import { number, oneOf, text, timeZone, whole } from "./fields.ts";

/** Single fields that the team file and the functions' environment share. */

/** The GSM-7 basic set without line breaks and escape: what every phone shows and counts as one character. */
const GSM_BASIC = "[A-Za-z0-9 @£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!\"#¤%&'()*+,./:;<=>?¡ÄÖÑÜ§¿äöñüà-]";

const SLUG = /^[a-z][a-z0-9-]{1,30}$/;

/** What a slug may be, in words. */
export const SLUG_ALLOWED = "2 to 31 characters a-z, 0-9 and -, a letter first";

export function isSlug(name: string): boolean {
  return SLUG.test(name);
}

export function slug(): z.ZodMiniType<string> {
  return text(SLUG_ALLOWED, SLUG);
}

export function teamName(): z.ZodMiniType<string> {
  return gsmText(24);
}

/** How to stop texts that come from a sender id, as a text says it: a number, an address or a page. */
export function optOutContact(): z.ZodMiniType<string> {
  return gsmText(40);
}

/** What people text after JOIN. */
export function joinCode(): z.ZodMiniType<string> {
  return text("4 to 16 letters A-Z and digits", /^[A-Za-z0-9]{4,16}$/);
}

/** How people join a team by text. */
export interface Joining {
  readonly code: string;
  readonly timeZone: string;
  readonly language: LanguageCode;
  readonly shards: number;
}

export function joining(): z.ZodMiniType<Joining> {
  return z.object({ code: joinCode(), timeZone: timeZone(), language: oneOf(LANGUAGES), shards: shards() });
}

/** What a phone number may be, in words. */
export const PHONE_ALLOWED = "a phone number in E.164 such as +12025550123";

export function phoneNumber(): z.ZodMiniType<string> {
  return text(PHONE_ALLOWED, /^\+[1-9]\d{6,14}$/);
}

export function senderId(): z.ZodMiniType<string> {
  return text("1 to 11 letters and digits with at least one letter", /^(?=.*[A-Za-z])[A-Za-z0-9]{1,11}$/);
}

export function maxPriceUsd(): z.ZodMiniType<number> {
  return number(0.001, 5);
}

/** Texts a second the account may send, all its teams together; 20 unless AWS raised it. */
export function ratePerSecond(): z.ZodMiniType<number> {
  return number(0.1, 1000);
}

/** The most a calendar month of UTC may cost in SMS. */
export function monthlySpendCapUsd(): z.ZodMiniType<number> {
  return number(0, 1_000_000);
}

export function pricePerPartUsd(): z.ZodMiniType<number> {
  return number(0, 5);
}

/** Amazon SNS's own quota of SMS messages a second. */
export const DEFAULT_SMS_RATE_PER_SECOND = 20;
/** One part of US SMS, carrier fees included, in 2026. */
export const DEFAULT_PRICE_PER_PART_USD = 0.00883;

export const MOST_SHARDS = 64;

/** The shards of a team's athletes; they may only grow. */
export function shards(): z.ZodMiniType<number> {
  return whole(1, MOST_SHARDS);
}

export const DEFAULT_RETENTION_DAYS = 800;

/** How long workouts are kept; the rules look back 90 days. */
export function retentionDays(): z.ZodMiniType<number> {
  return whole(90, 3650);
}

/** What a month of AWS may cost before somebody is told; nothing stops at it. */
export function monthlyBudgetUsd(): z.ZodMiniType<number> {
  return number(1, 1_000_000);
}

/** Requests a second that the webhook's stage lets through, of everybody together; twice as many at once. */
export function requestsPerSecond(): z.ZodMiniType<number> {
  return whole(1, 5_000);
}

export const DEFAULT_REQUESTS_PER_SECOND = 50;

/** Functions for which an account may keep executions. */
export const RESERVABLE = ["webhook", "assess", "deliver", "inbound"] as const;

/** How many of a function may run at a time; an account has 1,000 in all unless AWS says otherwise. */
export function reservedExecutions(): z.ZodMiniType<number> {
  return whole(1, 1_000);
}

export const STAGES = ["sandbox", "production"] as const;
export const SMS_TYPES = ["transactional", "promotional"] as const;

function gsmText(length: number): z.ZodMiniType<string> {
  const allowed = `1 to ${length} characters of the GSM-7 basic set (no curly quotes, no emoji), no space at the ends`;
  const one = new RegExp(GSM_BASIC, "u");
  const error = ({ input }: { readonly input?: unknown }): string => {
    const others = Array.from(String(input)).filter((character) => !one.test(character));
    return others.length === 0 ? allowed : `${allowed}; not of it: ${JSON.stringify([...new Set(others)].join(""))}`;
  };
  return z.string({ error: allowed }).check(
    z.regex(new RegExp(`^${GSM_BASIC}{1,${length}}$`, "u"), { error }),
    z.refine((value) => value === value.trim(), { error: allowed }),
  );
}
