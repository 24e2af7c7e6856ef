/** How many values come before a place in a sorted list: those at its front that `isBefore` holds for. Takes O(log n). */
export function countBefore<Value>(sorted: ArrayLike<Value>, isBefore: (value: Value) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = sorted[middle];
    if (value !== undefined && isBefore(value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
