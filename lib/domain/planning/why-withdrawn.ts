import type { Reminder, SilenceCode } from "../reminder.ts";
import { KIND_RULES } from "../reminder-kinds.ts";
import { wantedChannelFor } from "./channel.ts";
import type { PlanContext } from "./plan-context.ts";
import { wasMerged } from "./plan-meal.ts";
import { restDayWasTrained } from "./plan-rest-day.ts";

/** Why a standing reminder is asked for no more. */
export function whyWithdrawn(reminder: Reminder, context: PlanContext): SilenceCode {
  const { athlete } = context.log;
  if (athlete.redFlagAt !== null) return "RED_FLAG";
  const { consent, redFlag } = KIND_RULES[reminder.kind];
  if (consent === "requested" || redFlag === "causes it") return "EDITED";
  if (athlete.consent[reminder.channel]?.state !== "given") return "OPTED_OUT";
  if (wantedChannelFor(reminder.kind, athlete) === undefined) return "NO_CHANNEL";
  if (wasMerged(reminder, context)) return "MERGED";
  if (reminder.kind === "rest-day" && restDayWasTrained(reminder.localDate, context)) return "TRAINED";
  return "EDITED";
}
