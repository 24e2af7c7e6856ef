import { durationMinutesIn, localNumber } from "../../files/csv-values.ts";
import type { DistanceUnit } from "../../files/table-hints.ts";

/** What of a row tells how far somebody ran, beside the distance itself. */
interface StrideColumns {
  readonly distance: string | undefined;
  readonly time: string | undefined;
  /** Steps a minute. */
  readonly cadence: string | undefined;
  /** Metres a step, whatever the unit of distances. */
  readonly stride: string | undefined;
}

/** Steps are counted and strides are measured so well [choice]: far better than a mile differs from a kilometre. */
const MOST_OFF = 0.15;
const METERS_A: Readonly<Record<DistanceUnit, number>> = { km: 1000, mi: 1609.344 };

/**
 * The unit of a table's distances by its runs: steps a minute, times metres a step, times minutes is the way in metres.
 * Undefined where no run tells, or where they tell neither.
 */
export function unitByStrides(runs: readonly StrideColumns[]): DistanceUnit | undefined {
  const metersAUnit = runs.flatMap((run) => metersAUnitIn(run) ?? []).toSorted((a, b) => a - b);
  const middle = metersAUnit[metersAUnit.length >> 1];
  if (middle === undefined) return undefined;
  return (["km", "mi"] as const).find((unit) => Math.abs(middle / METERS_A[unit] - 1) <= MOST_OFF);
}

function metersAUnitIn({ distance, time, cadence, stride }: StrideColumns): number | undefined {
  const [units = 0, steps = 0, meters = 0] = [distance, cadence, stride].map((text) => localNumber(text ?? ""));
  const minutes = durationMinutesIn(time ?? "") ?? 0;
  const way = steps * minutes * meters;
  return units > 0 && way > 0 ? way / units : undefined;
}
