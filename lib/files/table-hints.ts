import { noted, type ReadRecord, sentence } from "../vendors/read-result.ts";
import { type DayOrder, isTwoDays, onlyOrderOf } from "../vendors/wall-times.ts";

/** The units in which a table may count a way without naming them. */
export const DISTANCE_UNITS = ["km", "mi"] as const;
export type DistanceUnit = (typeof DISTANCE_UNITS)[number];

/** What is known of a table beside what stands in it. */
export interface TableHints {
  /** IANA zone of wall times without one. */
  readonly homeZone: string;
  /** Which number of its dates is the day, where it does not tell. */
  readonly dayOrder?: DayOrder | undefined;
  /** What its distances are in, where it does not tell. */
  readonly distanceUnit?: DistanceUnit | undefined;
}

export interface TableDates {
  /** Undefined where nothing tells. */
  readonly order: DayOrder | undefined;
  /** What was taken, where dates could be two and nothing but other dates tells. */
  readonly notes: readonly ReadRecord[];
}

/**
 * The order of day and month in the dates of a table: the one that some of them can only have, else the one its language
 * or its reader gives. Where some can only be day first and others month first, none.
 */
export function datesOf(
  dates: readonly string[],
  { heading, usual }: { readonly heading: string; readonly usual: DayOrder | undefined },
): TableDates {
  const settling = dates.find((date) => onlyOrderOf(date) !== undefined);
  const settled = settling === undefined ? undefined : onlyOrderOf(settling);
  if (dates.some((date) => ![undefined, settled].includes(onlyOrderOf(date)))) return { order: undefined, notes: [] };
  const order = settled ?? usual;
  const open = dates.find(isTwoDays);
  if (settling === undefined || open === undefined || order === undefined || order === usual)
    return { order, notes: [] };
  const read = `all dates are read ${order.replace("-", " ")}, as ${JSON.stringify(settling)} can only be`;
  const remark = noted(sentence(heading, `${JSON.stringify(open)} may be two days; ${read}`));
  return { order, notes: [{ where: "", problems: [remark] }] };
}
