/** How many of their first elements two lists share: the very same objects, in order. */
export function sharedStart<T extends object>(a: readonly T[], b: readonly T[]): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared;
}
