import type { LanguageCode } from "../domain/language.ts";
import type { Consent } from "../domain/profile.ts";

/** An athlete whose profile this release cannot read, by what still can be told. */
export interface DamagedProfile {
  readonly athleteId: string;
  /** Theirs, else English. */
  readonly language: LanguageCode;
  /** Whether they consented to SMS. */
  readonly consents: boolean;
}

/** What a text may need of a profile that cannot be read: that a STOP counts and a text of danger is answered. */
export interface DamagedProfiles {
  /** Whoever has a phone (E.164), whatever their profile holds. */
  findDamaged(phone: string): Promise<DamagedProfile | undefined>;
  withdrawDamaged(athleteId: string, sms: Consent): Promise<void>;
  /** Raises a red flag, unless one stands. */
  flagDamaged(athleteId: string, at: string): Promise<void>;
}
