import type { Athlete } from "../domain/profile.ts";

/** What is known of phones, all in E.164. */
export interface PhoneDirectory {
  /** The athlete whose phone it is, a consistent read; undefined when it is nobody's. */
  findByPhone(phone: string): Promise<Athlete | undefined>;
  /** Marks a phone as invited, for good: false when another athlete was invited by it. */
  markInvited(phone: string, athleteId: string): Promise<boolean>;
}
