import type { Join, JoinEnd, JoinRefusal } from "../domain/conversation/join.ts";
import type { RedFlagTier } from "../domain/danger.ts";
import type { UndeliveredReason } from "../domain/receipt.ts";

/** Who asked to join a team, by phone (E.164). */
export interface JoinBook {
  /** The newest question to a phone, also one that was answered; a consistent read. */
  find(phone: string): Promise<Join | undefined>;
  /** Keeps a question in place of the one that was read before; false when another one stands. */
  ask(phone: string, join: Join, before: Join | undefined): Promise<boolean>;
  /** Keeps how a question ended. */
  close(phone: string, end: JoinEnd): Promise<void>;
  /** Keeps the id of the text that asked, for its receipt. */
  noteSent(phone: string, messageId: string): Promise<void>;
  /** Notes that HELP was answered while a phone's question is open; false when it was before, or there is no question. */
  noteHelp(phone: string): Promise<boolean>;
  /** Notes a text of danger; false when one as urgent was noted of this question before, or there is no question. */
  noteDanger(phone: string, danger: { readonly at: string; readonly tier: RedFlagTier }): Promise<boolean>;
  /** Counts a JOIN that was not answered, and keeps why with the phone where there is a question to it. */
  refuse(phone: string, refused: { readonly at: string; readonly code: JoinRefusal }): Promise<void>;
  /** Counts one more request to the team on an ISO date and answers how many there were. */
  count(date: string): Promise<number>;
}

/** What the carrier says of the questions. */
export interface JoinReceipts {
  /** Keeps that a question was not delivered; false when the text was no question to this phone. */
  lose(phone: string, messageId: string, reason: UndeliveredReason): Promise<boolean>;
}

/** How many times a JOIN was not answered on an ISO date of UTC, by reason. */
export interface RefusedJoins {
  readonly date: string;
  readonly counts: Readonly<Partial<Record<JoinRefusal, number>>>;
}

/** Everybody who asked to join in the last weeks: a command's business, never a function's. */
export interface JoinRecords {
  /** In no order. */
  read(): Promise<{
    readonly joins: readonly (Join & { readonly phone: string })[];
    readonly refusedOn: readonly RefusedJoins[];
  }>;
}
