const STEPS = [1, 2, 4, 6, 8, 10] as const;
const LEAST = 100;

/** The round number an axis ends at: the least of 1, 2, 4, 6, 8 times a power of ten that no value exceeds, 100 at least. */
export function chartTop(values: readonly number[]): number {
  const most = Math.max(LEAST, ...values);
  const power = 10 ** Math.floor(Math.log10(most));
  return (STEPS.find((step) => step * power >= most) ?? 10) * power;
}
