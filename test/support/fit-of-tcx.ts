import { instantMs } from "../../lib/domain/local-time.ts";
import { asFit, type RecordedPoint } from "./recordings.ts";

const CYCLING = 2;

/** The FIT file a device would have written of a ride whose TCX export by Garmin Connect is given. */
export function fitOfTcx(tcx: string): Uint8Array {
  const laps = [...tcx.matchAll(/<Lap .*?<\/Lap>/gs)].map(([lap]) => lap);
  const points = laps.flatMap((lap) =>
    [...lap.matchAll(/<Trackpoint>.*?<\/Trackpoint>/gs)].map(([xml]) => pointOf(xml)),
  );
  const beats = [...tcx.matchAll(/<HeartRateBpm>\s*<Value>(\d+)</g)].map(([, value]) => Number(value));
  const [start = 0, end = 0] = [points[0]?.ms, points.at(-1)?.ms];
  const session = {
    start: new Date(start).toISOString(),
    sport: CYCLING,
    timerSeconds: sum(laps.map((lap) => numberIn(lap, "DistanceMeters") / numberIn(lap, "ns3:AvgSpeed"))),
    elapsedSeconds: (end - start) / 1000,
    meters: sum(laps.map((lap) => numberIn(lap, "DistanceMeters"))),
    ascentMeters: 0,
    heartRate: Math.round(sum(beats) / beats.length),
  };
  return asFit([session], undefined, points);
}

function pointOf(xml: string): RecordedPoint {
  return {
    ms: instantMs(/<Time>(.*?)</.exec(xml)?.[1] ?? ""),
    latitude: numberIn(xml, "LatitudeDegrees"),
    longitude: numberIn(xml, "LongitudeDegrees"),
    altitudeMeters: numberIn(xml, "AltitudeMeters"),
    meters: numberIn(xml, "DistanceMeters"),
  };
}

function numberIn(xml: string, element: string): number {
  return Number(new RegExp(`<${element}>([^<]*)<`).exec(xml)?.[1]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
