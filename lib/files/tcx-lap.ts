import { type Step, stoppedSeconds } from "./track.ts";
import { below, numberAt, textAt, type XmlElement } from "./xml.ts";
import { xmlInstant } from "./xml-instant.ts";

/**
 * How long a lap moved [s]. `TotalTimeSeconds` leaves pauses out, but some exports of Garmin Connect leave them in: then
 * the time in which the device was silent, without way by its own distance, is taken off.
 */
export function lapMovingSeconds(lap: XmlElement): number {
  const total = numberAt(lap, "TotalTimeSeconds") ?? 0;
  const steps = stepsOf(lap);
  const withPauses = Math.max(total, secondsOf(steps));
  return Math.min(total, withPauses - stoppedSeconds(steps));
}

/** The steps between points with a distance; none for a lap without way, such as one of lifting. */
function stepsOf(lap: XmlElement): readonly Step[] {
  if ((numberAt(lap, "DistanceMeters") ?? 0) === 0) return [];
  const points = below(lap, "Track", "Trackpoint").flatMap((point) => {
    const ms = xmlInstant(textAt(point, "Time"))?.ms;
    const meters = numberAt(point, "DistanceMeters");
    return ms === undefined || meters === undefined ? [] : [{ ms, meters }];
  });
  const ordered = points.toSorted((a, b) => a.ms - b.ms);
  return ordered.slice(1).flatMap((point, at) => {
    const before = ordered[at];
    return before === undefined
      ? []
      : [{ seconds: (point.ms - before.ms) / 1000, meters: point.meters - before.meters }];
  });
}

function secondsOf(steps: readonly Step[]): number {
  return steps.reduce((total, { seconds }) => total + seconds, 0);
}
