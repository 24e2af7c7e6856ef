import type { SubscriptionReading } from "../domain/email-subscription.ts";

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

/** The list of numbers the carriers' STOP keeps, which AWS holds for the account. */
export interface Carrier {
  /** @param phone E.164 */
  isOptedOut(phone: string): Promise<boolean>;
}
