import { isoDate } from "./local-time.ts";

/** The lowest age a person born in `birthYear` can have on an ISO date [years]; rules.md section 9. */
export function ageOn(date: string, birthYear: number): number {
  return Number(date.slice(0, 4)) - birthYear - 1;
}

/** Whether a person may be under 18 on a local day [epoch day]; nobody who named no birth year is taken for a minor. */
export function isMinorOn(day: number, birthYear: number | null): boolean {
  return birthYear !== null && ageOn(isoDate(day), birthYear) < 18;
}
