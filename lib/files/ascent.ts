/** A rise counts once it exceeds what a barometer or GPS makes up [choice]. */
const LEAST_RISE_METERS = 3;
/** Points an altitude is averaged with on either side [choice]. */
const SMOOTHED_POINTS = 5;

/** Metres climbed along altitudes, smoothed: every way from a low to a high; undefined without any. */
export function ascentOf(altitudes: readonly number[]): number | undefined {
  const smoothed = smooth(withoutSpikes(altitudes));
  const [first] = smoothed;
  if (first === undefined) return undefined;
  let ascent = 0;
  let [low, high] = [first, first];
  for (const altitude of [...smoothed.slice(1), -Infinity]) {
    high = Math.max(high, altitude);
    if (altitude >= low && high - altitude < LEAST_RISE_METERS) continue;
    if (high - low >= LEAST_RISE_METERS) ascent += high - low;
    [low, high] = [altitude, altitude];
  }
  return Math.round(ascent * 10) / 10;
}

const LOWEST_METERS = -500;
const HIGHEST_METERS = 9000;
/** No altitude jumps by this much and back from one point to the next. */
const ALTITUDE_SPIKE_METERS = 30;

function withoutSpikes(altitudes: readonly number[]): readonly number[] {
  const possible = altitudes.filter((altitude) => altitude >= LOWEST_METERS && altitude <= HIGHEST_METERS);
  return possible.filter((altitude, at) => {
    const [before = altitude, after = altitude] = [possible[at - 1], possible[at + 1]];
    const [rise, fall] = [altitude - before, altitude - after];
    return !(rise * fall > 0 && Math.min(Math.abs(rise), Math.abs(fall)) > ALTITUDE_SPIKE_METERS);
  });
}

function smooth(values: readonly number[]): readonly number[] {
  return values.map((_, at) => meanOf(values.slice(Math.max(0, at - SMOOTHED_POINTS), at + SMOOTHED_POINTS + 1)) ?? 0);
}

function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((total, value) => total + value, 0) / values.length;
}
