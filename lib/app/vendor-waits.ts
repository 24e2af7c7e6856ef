/** Until when nothing more is asked of a vendor, or for one of its users; remembered as long as the instance lives. */
export interface VendorWaits {
  /** @returns Epoch milliseconds; minus infinity when there is nothing to wait for. */
  readonly until: (source: string, athleteId: string) => number;
  /** `athleteId` null: for everybody. */
  readonly wait: (source: string, athleteId: string | null, untilMs: number) => void;
}

export function createVendorWaits(): VendorWaits {
  const waits = new Map<string, number>();
  const of = (source: string, athleteId: string | null): number =>
    waits.get(JSON.stringify([source, athleteId])) ?? Number.NEGATIVE_INFINITY;
  return {
    until: (source, athleteId) => Math.max(of(source, null), of(source, athleteId)),
    wait: (source, athleteId, untilMs) => {
      waits.set(JSON.stringify([source, athleteId]), Math.max(untilMs, of(source, athleteId)));
    },
  };
}
