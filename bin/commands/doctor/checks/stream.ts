import { ALARM_LIMITS } from "../../../../lib/team/alarm-limits.ts";
import { type Finding, ok, problem } from "../finding.ts";
import { lasting } from "../in-words.ts";

export interface StreamFacts {
  /** How long the newest changes had waited when assess took them up; null: nothing changed lately. */
  readonly behindMs: number | null;
}

/** Whether new workouts are assessed while they are news. */
export function streamFindings({ behindMs }: StreamFacts): readonly Finding[] {
  if (behindMs === null) return [ok("Nothing waits to be assessed; no change in the last quarter of an hour.")];
  const behind = lasting(behindMs / 1_000);
  if (behindMs <= ALARM_LIMITS.streamBehindMs) return [ok(`Changes are assessed within ${behind}.`)];
  return [
    problem({
      seen: `Changes wait ${behind} to be assessed.`,
      means: "Meal texts come late or not at all.",
      next: 'Look at the log of Assess: docs/runbook.md, "Assessments are behind". It catches up by itself.',
      command: null,
    }),
  ];
}
