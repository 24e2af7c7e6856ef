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
