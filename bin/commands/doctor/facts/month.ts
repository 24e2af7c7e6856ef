/** The calendar month of UTC an instant falls into: when it began, and how much of it is over, 0 to 1. */
export function monthOf(nowMs: number): { readonly startMs: number; readonly share: number } {
  const now = new Date(nowMs);
  const startMs = Date.UTC(now.getUTCFullYear(), now.getUTCMonth());
  const endMs = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1);
  return { startMs, share: (nowMs - startMs) / (endMs - startMs) };
}
