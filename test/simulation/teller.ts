import { isoDate, localDayAt, localTimeAt } from "../../lib/domain/local-time.ts";
import type { World } from "./world.ts";

/** Writes the story of a schedule, a line for each thing that happens, in the athletes' time. */
export function createTeller(
  lines: string[],
  now: () => { readonly nowMs: number; readonly zone: string },
): World["trace"] {
  return (life, what) => {
    const { nowMs, zone } = now();
    const seconds = String(Math.floor((nowMs / 1000) % 60)).padStart(2, "0");
    const when = `${isoDate(localDayAt(nowMs, zone))} ${localTimeAt(nowMs, zone)}:${seconds}`;
    lines.push(`${when}  ${life === undefined ? what : `${life.id} ${what}`}`);
  };
}
