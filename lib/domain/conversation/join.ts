import { RED_FLAG_TIERS, type RedFlagTier } from "../danger.ts";
import type { LanguageCode } from "../language.ts";
import { DAY_MS, instantMs, isoInstant } from "../local-time.ts";
import type { UndeliveredReason } from "../receipt.ts";

// JOIN and the team's code, from a number that is nobody's or whose owner never said yes or no (docs/rules.md 9).

/** How the question of a JOIN ended; `not-sent`: AWS did not take it. */
export const JOIN_ENDS = ["agreed", "declined", "under-age", "not-sent"] as const;
export type JoinEnd = (typeof JOIN_ENDS)[number];

/** Why a JOIN was not answered with a question. */
export const JOIN_REFUSALS = [
  "ASKED_TODAY",
  "ASKED_OFTEN",
  "UNDER_AGE",
  "OPTED_OUT",
  "ABROAD",
  "TEAM_LIMIT",
  "OTHER_CODE",
] as const;
export type JoinRefusal = (typeof JOIN_REFUSALS)[number];

/** What is kept of a phone that asked to join: its newest question and what became of it. */
export interface Join {
  /** The athlete they become, or are. */
  readonly athleteId: string;
  readonly language: LanguageCode;
  readonly askedAt: string;
  /** When it was asked before in these weeks; without questions that surely did not arrive. */
  readonly askedBefore: readonly string[];
  /** Null: nobody has answered it. */
  readonly end: JoinEnd | null;
  /** Why the carrier did not deliver the question; null: it may have arrived. */
  readonly undelivered: UndeliveredReason | null;
  /** The worst text of danger that came while the question was open, and when; null: none did. */
  readonly danger: { readonly at: string; readonly tier: RedFlagTier } | null;
  /** The last JOIN that was not answered since, and why; null: there was none. */
  readonly refused: { readonly at: string; readonly code: JoinRefusal } | null;
}

/** A phone is asked once in so many hours, whatever became of the question [choice]. */
const ASKED_ONCE_IN_MS = DAY_MS;
/** So many questions that may have arrived a phone gets in so many days [choice]. */
const MOST_QUESTIONS = { questions: 3, days: 30 } as const;
/** So many phones a team answers on a day of UTC [choice]. */
export const MOST_JOINS_A_DAY = 50;
/** So many of the last digits of a phone tell coach and operator whose it is: never the whole number of a stranger. */
export const SHOWN_DIGITS = 4;
/** A YES counts for so many days, to an invitation as to JOIN (docs/rules.md 9). */
const OPEN_DAYS = 7;

/** Why a phone is not asked again at an instant; undefined: it may be. */
export function joinRefusal(
  join: Join | undefined,
  nowMs: number,
): "ASKED_TODAY" | "ASKED_OFTEN" | "UNDER_AGE" | undefined {
  if (join === undefined) return undefined;
  const askedMs = instantMs(join.askedAt);
  if (join.end === "under-age" && nowMs < askedMs + MOST_QUESTIONS.days * DAY_MS) return "UNDER_AGE";
  if (nowMs < askedMs + ASKED_ONCE_IN_MS) return "ASKED_TODAY";
  return arrivedSince(join, nowMs).length >= MOST_QUESTIONS.questions ? "ASKED_OFTEN" : undefined;
}

/** From when on a phone may be asked again [epoch milliseconds]. */
export function mayAskAgainMs(join: Join): number {
  const askedMs = instantMs(join.askedAt);
  const weeksMs = MOST_QUESTIONS.days * DAY_MS;
  if (join.end === "under-age") return askedMs + weeksMs;
  const arrived = arrivedSince(join, askedMs);
  const first = arrived.at(-MOST_QUESTIONS.questions);
  return Math.max(askedMs + ASKED_ONCE_IN_MS, first === undefined ? 0 : instantMs(first) + weeksMs);
}

/** A question to a phone now, in place of an earlier one. */
export function newJoin(
  { athleteId, language }: Pick<Join, "athleteId" | "language">,
  { before, nowMs }: { readonly before: Join | undefined; readonly nowMs: number },
): Join {
  const askedBefore = before === undefined ? [] : arrivedSince(before, nowMs);
  const unanswered = { end: null, undelivered: null, danger: null, refused: null };
  return { athleteId, language, askedAt: isoInstant(nowMs), askedBefore, ...unanswered };
}

/** The questions of the last weeks before an instant that may have arrived, the oldest first. */
function arrivedSince({ askedBefore, askedAt, end, undelivered }: Join, nowMs: number): readonly string[] {
  const isLost = end === "not-sent" || undelivered !== null;
  const since = isoInstant(nowMs - MOST_QUESTIONS.days * DAY_MS);
  return [...askedBefore, ...(isLost ? [] : [askedAt])].filter((at) => at > since);
}

/** Whether a YES still answers the question of a JOIN. */
export function isJoinOpen({ askedAt, end }: Pick<Join, "askedAt" | "end">, nowMs: number): boolean {
  return end === null && nowMs < openUntilMs({ askedAt });
}

/** Until when a YES to a question counts [epoch milliseconds]. */
export function openUntilMs({ askedAt }: Pick<Join, "askedAt">): number {
  return instantMs(askedAt) + OPEN_DAYS * DAY_MS;
}

/** How urgent a tier of danger is, more for the more urgent one: what a milder one was told does not stand for it. */
export function dangerRankOf(tier: RedFlagTier): number {
  return RED_FLAG_TIERS.length - RED_FLAG_TIERS.indexOf(tier);
}

/** Where a JOIN has come to; `UNDELIVERED`: as the carrier says, so that a YES is not to be expected. */
export type JoinState =
  | "OPEN"
  | "AGREED"
  | "DECLINED"
  | "UNDER_AGE"
  | "OPTED_OUT"
  | "NOT_SENT"
  | "UNDELIVERED"
  | "EXPIRED";

const STATE_OF_END = {
  agreed: "AGREED",
  declined: "DECLINED",
  "under-age": "UNDER_AGE",
  "not-sent": "NOT_SENT",
} as const satisfies Record<JoinEnd, JoinState>;

/** Where a JOIN has come to at an instant; `isOptedOut`: its number texted STOP. */
export function joinState(
  join: Join,
  { isOptedOut, nowMs }: { readonly isOptedOut: boolean; readonly nowMs: number },
): JoinState {
  if (join.end !== null) return STATE_OF_END[join.end];
  if (isOptedOut) return "OPTED_OUT";
  if (join.undelivered !== null) return "UNDELIVERED";
  return isJoinOpen(join, nowMs) ? "OPEN" : "EXPIRED";
}
