import * as z from "zod/mini";
import { rounded } from "./vendor-fields.ts";

/** How much of ours one of a unit is. */
type Units = Readonly<Record<string, number>>;

export const METERS: Units = { m: 1, km: 1000, mi: 1609.344, ft: 0.3048, yd: 0.9144 };
export const SECONDS: Units = { s: 1, sec: 1, min: 60, h: 3600, hr: 3600 };

const SECONDS_A_MINUTE = 60;
/** A duration in seconds below this share of start to end was most likely minutes. */
const UNLIKELY_SHARE = 1 / 30;

/** `{"qty","units"}` in our unit, from 0 to `most`; a unit that is not known is refused, never guessed. */
export function quantity(units: Units, most: number): z.ZodMiniType<number> {
  const error = `{"qty","units"}, the unit being ${Object.keys(units).join(", ")}, at most ${most} in ours`;
  const shape = z.object(
    { qty: z.number({ error }).check(z.gte(0, { error })), units: z.string({ error }) },
    { error },
  );
  return z.pipe(
    z.pipe(
      shape,
      z.transform(({ qty, units: unit }) => (Object.hasOwn(units, unit) ? qty * (units[unit] ?? 0) : Number.NaN)),
    ),
    z.pipe(z.number({ error }).check(z.lte(most, { error })), z.transform(rounded)),
  );
}

/**
 * The minutes of a workout: its seconds, else from start to end; undefined when there is neither, or when the seconds
 * are so few against start and end that they may be minutes.
 */
export function minutesIn(seconds: number | undefined, elapsedMinutes: number | undefined): number | undefined {
  if (seconds === undefined) return elapsedMinutes;
  const minutes = seconds / SECONDS_A_MINUTE;
  const isDoubtful = elapsedMinutes !== undefined && minutes < elapsedMinutes * UNLIKELY_SHARE;
  return isDoubtful ? undefined : minutes;
}
