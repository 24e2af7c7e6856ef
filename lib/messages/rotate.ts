/** The list, beginning with the entry whose turn it is on a day; the next day begins with the next entry. */
export function rotated<T>(list: readonly T[], day: number): readonly T[] {
  const first = turn(list.length, day);
  return [...list.slice(first), ...list.slice(0, first)];
}

/** Whose turn it is on a day, from 0 to `length - 1`; 0 for an empty list. */
export function turn(length: number, day: number): number {
  return length === 0 ? 0 : ((day % length) + length) % length;
}
