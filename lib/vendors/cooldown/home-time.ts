import type { TableHints } from "../../files/table-hints.ts";
import { isDayOnly, startIn, wholeStart } from "../../files/table-start.ts";
import { timeZone } from "../../team/fields.ts";
import { asRfc3339, parseRfc3339 } from "../instants.ts";
import { readLeniently } from "../lenient-reading.ts";
import { noted, type ReadRecord, sentence, type ToldWorkout } from "../read-result.ts";
import { toldWorkout } from "./told-workouts.ts";
import { derivedId } from "./workout-fields.ts";

/**
 * Reads a workout in our format as people's files write it. A start that names no offset is read in the zone beside it,
 * else at home; a day alone counts as that day.
 */
export function readAtHome(record: unknown, where: string, hints: TableHints): ReadRecord {
  const start = startWithoutOffset(record, hints);
  const { told, problems } = readLeniently(start?.record ?? record, toldWorkout);
  if (told === undefined) return { where, problems };
  if (start === undefined) return { where, workout: told, problems };
  const said = start.dayOnly ? "names a day alone; only the day counts" : "names no offset; it is read at home's time";
  const workout = start.dayOnly ? ofDay(told) : told;
  return { where, workout, problems: [...problems, noted(sentence("startedAt", said))], isInWallTime: true };
}

interface HomeStart {
  readonly record: object;
  readonly dayOnly: boolean;
}

function startWithoutOffset(record: unknown, { homeZone, dayOrder }: TableHints): HomeStart | undefined {
  if (typeof record !== "object" || record === null || !("startedAt" in record)) return undefined;
  const { startedAt } = record;
  if (typeof startedAt !== "string" || parseRfc3339(asRfc3339(startedAt)) !== undefined) return undefined;
  const named = "timeZone" in record ? timeZone().safeParse(record.timeZone) : undefined;
  const zone = named?.success === true ? named.data : homeZone;
  const cells = { start: startedAt.trim(), clock: "", offset: "" };
  const start = startIn(wholeStart(cells), { offset: "", zone, order: dayOrder });
  if (typeof start === "string") return undefined;
  return { record: { ...record, startedAt: start.startedAt }, dayOnly: isDayOnly(cells) };
}

/** Without an id of its own, a workout of which only the day is known is told apart by its length too. */
function ofDay(told: ToldWorkout): ToldWorkout {
  const report = { ...told.report, dayOnly: true };
  const { externalId } = told;
  const isDerived = externalId === derivedId(report);
  return {
    ...told,
    report,
    externalId: isDerived ? `${externalId}-${Math.round(report.durationMinutes)}` : externalId,
  };
}
