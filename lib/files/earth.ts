/** A place on earth [degrees]. */
interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the earth (IUGG). */
const EARTH_RADIUS_METERS = 6_371_008.8;

/** How far two places lie apart, by haversine [metres]. */
export function metersBetween(a: Place, b: Place): number {
  const cosines = Math.cos((a.latitude * Math.PI) / 180) * Math.cos((b.latitude * Math.PI) / 180);
  const square = haversine(b.latitude - a.latitude) + cosines * haversine(b.longitude - a.longitude);
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(square)));
}

function haversine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 360) ** 2;
}
