/** Texts that were dealt with, so that one that is delivered again is answered once. */
export interface Inbox {
  /** A consistent read. */
  holds(athleteId: string, messageId: string): Promise<boolean>;
  /** Marks a text as dealt with, for 7 days; false when it was before. */
  take(athleteId: string, messageId: string, receivedAt: string): Promise<boolean>;
}
