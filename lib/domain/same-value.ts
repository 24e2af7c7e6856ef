/**
 * Whether two JSON values say the same, whatever order a table gives keys back in; a member that is undefined is as
 * good as absent.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b) || memberCount(a) !== memberCount(b)) return false;
  return Object.entries(a).every(([key, value]) => sameValue(value, ownMember(b, key)));
}

function memberCount(value: object): number {
  return Object.values(value).filter((member) => member !== undefined).length;
}

function ownMember(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
