import { isoDate } from "../local-time.ts";
import type { DayView } from "../log/training-log.ts";
import type { Held, Rule } from "./reason.ts";

/** A day of sickness, as the athlete texted it; a workout does not end it. Source: docs/rules.md 4 and 9. */
export const SICK: Rule<"SICK"> = {
  code: "SICK",
  evaluate: (view) => sickOn(view.today, view)?.reason ?? sickOn(view.today + 1, view)?.reason ?? null,
  holdsOn: sickOn,
  sentence: null,
};

function sickOn(day: number, { athlete }: DayView): Held<"SICK"> | null {
  if (athlete.sickSpells.length === 0) return null;
  const date = isoDate(day);
  const spell = athlete.sickSpells.find(({ sickFrom, sickUntil }) => sickFrom <= date && date < sickUntil);
  if (spell === undefined) return null;
  const { sickFrom, sickUntil } = spell;
  return { level: "rest", reason: { code: "SICK", evidence: { sickFrom, sickUntil } } };
}
