import { instantAt, localDayAt, MINUTE_MS } from "../local-time.ts";
import { stableHash } from "../stable-value.ts";

const REVIEW_TIME = "03:00";

/** The athlete's next nightly review: local 03:00, spread over the hour by athlete [epoch milliseconds]. */
export function nextReviewMs(input: {
  readonly athleteId: string;
  readonly zone: string;
  readonly nowMs: number;
}): number {
  const today = localDayAt(input.nowMs, input.zone);
  const spreadMs = (stableHash(input.athleteId) % 60) * MINUTE_MS;
  const tonight = instantAt(today, REVIEW_TIME, input.zone) + spreadMs;
  return tonight > input.nowMs ? tonight : instantAt(today + 1, REVIEW_TIME, input.zone) + spreadMs;
}
