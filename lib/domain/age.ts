/** The lowest age a person born in `birthYear` can have on an ISO date [years]; rules.md section 9. */
export function ageOn(date: string, birthYear: number): number {
  return Number(date.slice(0, 4)) - birthYear - 1;
}
