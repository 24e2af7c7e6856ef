/** The lowest age a person born in `birthYear` can have on an ISO date [years]; rules.md section 9. */
export function ageOn(date: string, birthYear: number): number {
  return Number(date.slice(0, 4)) - birthYear - 1;
}

/** Whether a person may be under 18 on an ISO date; nobody who named no birth year is taken for a minor. */
export function isMinorOn(date: string, birthYear: number | null): boolean {
  return birthYear !== null && ageOn(date, birthYear) < 18;
}
