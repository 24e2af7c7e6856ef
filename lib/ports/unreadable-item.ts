import type { LanguageCode } from "../domain/language.ts";
import type { Consent } from "../domain/profile.ts";

/**
 * What is stored about an athlete cannot be read by this release: a fault, never an expected outcome. Names whose and
 * which attributes, never what they hold.
 */
export class UnreadableItemError extends Error {
  override readonly name = "UnreadableItemError";
  readonly athleteId: string | undefined;
  readonly attribute: string;
  /** Its keys. */
  readonly item: string;

  constructor(
    item: string,
    { athleteId, attribute }: { readonly athleteId: string | undefined; readonly attribute: string },
    cause?: Error,
  ) {
    super(`Item ${item} cannot be read: ${attribute}.`, { cause });
    this.athleteId = athleteId;
    this.attribute = attribute;
    this.item = item;
  }
}

/**
 * What is worked out from what is stored of an athlete. A zone or an instant of the right type that is none shows only
 * there: it is as damaged as one of the wrong type.
 *
 * @throws UnreadableItemError
 */
export async function workedOut<Answer>(athleteId: string, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UnreadableItemError(`of ${athleteId}`, { athleteId, attribute: "a zone or instant" }, error);
  }
}

/** Told of an athlete who cannot be read, so that all others can be shown. */
export type OnDamaged = (damaged: UnreadableItemError) => void;

/** What is read; undefined when this release cannot read it, which is told. */
export async function unlessDamaged<Read>(read: Promise<Read>, onDamaged: OnDamaged): Promise<Read | undefined> {
  try {
    return await read;
  } catch (error) {
    if (!(error instanceof UnreadableItemError)) throw error;
    onDamaged(error);
    return undefined;
  }
}

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
