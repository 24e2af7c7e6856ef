import { type Finding, ok, problem } from "../finding.ts";
import { type Overdue, overdueInWords } from "./due.ts";

export interface ErrandFacts {
  readonly errands: Overdue;
  /** How late an errand may be. */
  readonly lateSeconds: number;
  /** What shows whether fetch runs; null where nothing can be typed. */
  readonly command: string | null;
}

/** Whether the workouts that vendors only announce are fetched. */
export function errandFindings({ errands, lateSeconds, command }: ErrandFacts): readonly Finding[] {
  if (errands.oldestSeconds <= lateSeconds) return [ok("No errand at a vendor's API is overdue.")];
  return [
    problem({
      seen: `${overdueInWords(errands, "errand")}.`,
      means: "Workouts that vendors only announce come late, and meal texts about them not at all.",
      next: 'See whether fetch runs: docs/runbook.md, "Errands wait".',
      command,
    }),
  ];
}
