/**
 * What is stored about an athlete cannot be read by this release: a fault, never an expected outcome. Names whose and
 * which attributes, never what they hold.
 */
export class UnreadableItemError extends Error {
  override readonly name = "UnreadableItemError";
  readonly athleteId: string | undefined;
  readonly attribute: string;

  constructor(
    item: string,
    { athleteId, attribute }: { readonly athleteId: string | undefined; readonly attribute: string },
  ) {
    super(`Item ${item} cannot be read: ${attribute}.`);
    this.athleteId = athleteId;
    this.attribute = attribute;
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
