import type { AnswerUrgency } from "../domain/conversation/answer-limit.ts";
import type { RedFlagTier } from "../domain/danger.ts";
import type { DataRequest } from "../domain/data-request.ts";
import type { ReceiptTarget, ReceivedText } from "../domain/delivery/arrival.ts";
import type { SubscriptionReading } from "../domain/email-subscription.ts";
import type { Channel } from "../domain/profile.ts";
import type { Receipt } from "../domain/receipt.ts";
import type { ReminderKind } from "../domain/reminder-kinds.ts";

export interface OutgoingText {
  readonly athleteId: string;
  readonly channel: Channel;
  /** E.164 phone, or the ARN of the athlete's e-mail topic. */
  readonly to: string;
  readonly kind: ReminderKind | "reply" | "safety";
  readonly reminderId: string | null;
  /** E-mail only. */
  readonly subject: string | null;
  readonly body: string;
}

/**
 * `refused`: it was not sent and never will be. `opted-out`: so too, because the carrier's list holds the number.
 * `retry`: it was not sent, try again later. `ambiguous`: it may have been sent, so it is never tried again.
 */
export type PublishResult =
  | { readonly kind: "sent"; readonly messageId: string }
  | { readonly kind: "refused"; readonly error: string }
  | { readonly kind: "opted-out"; readonly error: string }
  | { readonly kind: "retry"; readonly error: string }
  | { readonly kind: "ambiguous"; readonly error: string };

export interface Messenger {
  publish(text: OutgoingText): Promise<PublishResult>;
}

/** The topics athletes get e-mail by, one each, with the athlete's address as their only subscriber. */
export interface EmailTopics {
  /**
   * Makes the athlete's topic where there is none, asks the address to confirm unless it has, and drops any other
   * address; as good done twice as once.
   */
  subscribe(athleteId: string, address: string): Promise<{ readonly topicArn: string; readonly isConfirmed: boolean }>;
  /** How far the address has come; `gone` too when the topic is. */
  read(athleteId: string, address: string): Promise<SubscriptionReading>;
  /** Asks an address of a topic that stands once more to confirm. */
  invite(athleteId: string, address: string): Promise<void>;
  /** Deletes the topic and every subscription; nothing where there is none. */
  remove(athleteId: string): Promise<void>;
}

/** That an athlete texted of danger: who and how urgent, never the words. */
export interface CoachAlert {
  readonly athleteId: string;
  readonly kind: RedFlagTier;
  readonly at: string;
  /** `on-its-way`: it is about to be sent. `none`: without a consent none goes (docs/adr/0012). `failed`: it did not go. */
  readonly answer: "on-its-way" | "none" | "failed";
  /** The last digits of the phone of somebody who was asked to join and is no athlete yet; undefined: an athlete. */
  readonly phoneEnding?: string;
}

/** That an athlete asked for a copy of their data or for its deletion, or took the latter back by START. */
export interface DataAlert {
  readonly athleteId: string;
  readonly about: DataRequest["about"] | "deletion-withdrawn";
  readonly at: string;
}

/** Reaches whoever operates a team. */
export interface OperatorAlerts {
  tell(alert: DataAlert): Promise<void>;
}

/** Reaches whoever looks after a team's athletes. */
export interface CoachAlerts {
  tell(alert: CoachAlert): Promise<void>;
}

/** An e-mail to a team's coach that is not urgent. */
export interface DigestMail {
  send(mail: { readonly subject: string; readonly body: string }): Promise<void>;
}

/** The list of numbers the carriers' STOP keeps, which AWS holds for the account. */
export interface Carrier {
  /** @param phone E.164 */
  isOptedOut(phone: string): Promise<boolean>;
}

/** What a team's texts cost in one calendar month of UTC. */
export interface Spending {
  /** SMS parts, as they are billed. */
  readonly parts: number;
  /** Millionths of a US dollar: whole numbers add up exactly. */
  readonly microUsd: number;
}

export interface SpendBook {
  /** A month (`2026-11`) so far, read consistently; nothing spent when nothing was added. */
  read(month: string): Promise<Spending>;
  /** Adds to a month; what turned out cheaper is negative. A try whose answer was lost may count twice, never not at all. */
  add(month: string, spent: Spending): Promise<void>;
}

/** Texts that were dealt with, so that one that is delivered again is answered once. */
export interface Inbox {
  /** A consistent read. */
  holds(athleteId: string, messageId: string): Promise<boolean>;
  /** Marks a text as dealt with, for 7 days, one of danger for 400; false when it was before. */
  take(athleteId: string, messageId: string, text: Pick<ReceivedText, "receivedAt" | "isOfDanger">): Promise<boolean>;
  /** Keeps the id that SNS gave the answer to a text, for its receipt. */
  noteAnswer(athleteId: string, messageId: string, answerId: string): Promise<void>;
  /** Counts one more answer to the athlete on an ISO date and answers how many of its urgency there were. */
  countAnswer(athleteId: string, date: string, urgency: AnswerUrgency): Promise<number>;
  /** The texts that were dealt with and are still kept, in no particular order. */
  read(athleteId: string): Promise<readonly ReceivedText[]>;
}

/** A receipt, and by how much more or less the text costs than was counted. */
export interface PricedReceipt {
  readonly receipt: Receipt;
  /** The month that the text was sent in (`2026-11`). */
  readonly month: string;
  readonly spent: Spending;
}

/** What carriers said of texts, kept with each text. */
export interface ReceiptBook {
  /**
   * Puts a receipt on a text and corrects the month's spending, both or neither; false when the text has another receipt
   * than when it was read, or can have none.
   */
  put(athleteId: string, target: ReceiptTarget, receipt: PricedReceipt): Promise<boolean>;
}
