import type { LanguageCode } from "../domain/language.ts";

/** What a phone asked for by JOIN. */
export interface JoinRequest {
  /** The athlete they become, or are. */
  readonly athleteId: string;
  readonly language: LanguageCode;
  readonly askedAt: string;
}

/** Who asked to join a team, by phone (E.164). */
export interface JoinBook {
  /** The newest request, also one that was answered; a consistent read. */
  find(phone: string): Promise<(JoinRequest & { readonly isClosed: boolean }) | undefined>;
  /** Keeps a request in place of one that was made by `before`; false when a later one stands. */
  ask(phone: string, request: JoinRequest, before: string): Promise<boolean>;
  /** Marks a request as answered, by a yes or a no. */
  close(phone: string): Promise<void>;
  /** Notes that HELP was answered while a phone's question is open; false when it was before, or there is no question. */
  noteHelp(phone: string): Promise<boolean>;
  /** Counts one more request to the team on an ISO date and answers how many there were. */
  count(date: string): Promise<number>;
}
