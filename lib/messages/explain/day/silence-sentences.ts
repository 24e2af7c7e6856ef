import type { Policy } from "../../../domain/policy.ts";
import type { Athlete } from "../../../domain/profile.ts";
import type { SilenceCode } from "../../../domain/reminder.ts";
import { calledName } from "./day-facts.ts";

/** Whose silence it was, and by which policy. */
interface Silenced {
  readonly athlete: Athlete;
  readonly log: { readonly policy: Policy };
}

/** Why a planned text did not go out, or may not have. */
export function silenceSentence(outcome: SilenceCode, { athlete, log }: Silenced): string {
  const { spacingMinutes, maxTextsPerDay, mealDelayMinutes } = log.policy;
  const name = calledName(athlete);
  const sentences: Readonly<Record<SilenceCode, string>> = {
    EDITED: "The log or the profile changed before it went, and after that it was not called for.",
    TRAINED: `${name} trained on the rest day it was about.`,
    OPTED_OUT: `${name} had not consented to this channel, or had withdrawn.`,
    RED_FLAG: `${name} had written of feeling unwell; until that is lifted no reminder goes.`,
    SNOOZED: `${name} had texted SNOOZE.`,
    PAUSED: `${name} had texted PAUSE or SICK.`,
    HABIT: "This weekday has been free of training for four weeks: no need to say what is a habit already.",
    FADED: "After the first four weeks this kind goes only when there is something new to say.",
    FASTING: `It fell in the hours in which ${name} fasts.`,
    CARRIER_OPT_OUT: "The carrier refuses the number because it texted STOP.",
    EMAIL_UNCONFIRMED: "The e-mail address has not confirmed yet.",
    SPEND_CAP: "The team's budget for texts this month was used up.",
    QUIET_HOURS: "It fell in quiet hours, and would have been worth nothing after them.",
    PAST: "The workout reached us so late that the text could not be on time any more.",
    TOO_EARLY: "It would have had to go earlier in the day than bedtime texts do.",
    TOO_LATE: "Bedtime is after midnight, and bedtime texts do not go that late.",
    EVENT: "The next day is a race or another event of the profile: an event day is never a rest day.",
    MERGED: `A session within ${mealDelayMinutes} min of the meal text joined one whose text had already gone.`,
    BUDGET: `There is at most one text of a kind and ${maxTextsPerDay} in all a day, and this one was over it.`,
    SPACING: `Texts keep ${spacingMinutes} minutes apart, and there was no room left before it would be worth nothing.`,
    NO_CHANNEL: "None of the channels the profile lists for it could be used.",
    NO_ATHLETE: "The athlete had been removed.",
    NOT_WELCOMED: "No reminder goes before the welcome has.",
    OVERDUE: "The sweep came to it only after it was worth nothing any more.",
    NOT_IN_PLAN: "The plan had changed and did not name it any more.",
    LEASE_RAN_OUT: "The function died while sending: it may have gone out, so it is never tried again.",
    UNREADABLE: "Its item in the table cannot be read: a fault, see the runbook.",
    REFUSED: "SNS refused to send it.",
    AMBIGUOUS: "SNS gave no clear answer: it may have gone out, so it is never tried again.",
  };
  return sentences[outcome];
}
