import { epochDay } from "../local-time.ts";
import type { DayView } from "../log/training-log.ts";
import type { Held, Rule } from "./reason.ts";

/** The days after sickness, as many as it lasted, at least 2 and at most 7. Source: docs/rules.md 4. */
export const ILLNESS: Rule<"ILLNESS"> = {
  code: "ILLNESS",
  evaluate: (view) => afterSickness(view.today + 1, view)?.reason ?? null,
  holdsOn: afterSickness,
  sentence: { gapDays: "riderGapDays" },
};

function afterSickness(day: number, { athlete, policy }: DayView): Held<"ILLNESS"> | null {
  for (const { sickFrom, sickUntil } of athlete.sickSpells.toReversed()) {
    const ended = epochDay(sickUntil);
    const sickDays = ended - epochDay(sickFrom);
    const easyDays = Math.max(policy.minIllnessDays, Math.min(sickDays, policy.maxIllnessDays));
    if (sickDays < 1 || day < ended || day >= ended + easyDays) continue;
    return { level: "easy", reason: { code: "ILLNESS", evidence: { sickDays, easyDates: [] } } };
  }
  return null;
}
