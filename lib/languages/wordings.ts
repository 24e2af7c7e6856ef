/** A name at the beginning or end of a clause; both are empty for an athlete without a usable name. */
export interface NameSlots {
  /** `"Ana, "` */
  readonly lead: string;
  /** `", Ana"` */
  readonly tail: string;
}

export type Wording = (name: NameSlots) => string;

/** A wording whose facts are not filled in yet. */
export type Line<Slots> = (slots: Slots) => Wording;
