import type { Athlete } from "../domain/profile.ts";
import type { PlannedReminder } from "../domain/reminder.ts";
import { FORMATS, REASON_TEXTS, REMINDER_TEXTS } from "../languages/index.ts";
import { bedtimeText } from "./bedtime.ts";
import { type ComposedText, composeText, type RenderContext, type TeamVoice, type TextDraft } from "./compose.ts";
import { eventText } from "./event.ts";
import { mealText } from "./meal.ts";
import { bigDayText, restAfterText, starterText } from "./milestones.ts";
import { easyDayText, restDayText } from "./rest-day.ts";
import { consentRequestText, quietNoticeText, textsOffText, welcomeText } from "./service-texts.ts";

/** A planned reminder in words, as they are true at `nowMs`; an SMS is GSM-7 and one part. */
export function renderReminder(input: {
  readonly reminder: PlannedReminder;
  readonly athlete: Athlete;
  readonly team: TeamVoice;
  readonly nowMs: number;
  /** Whether this is the month's first SMS, which ends with how to stop. */
  readonly stopHint: boolean;
  /** Whether it may say that texts become fewer. */
  readonly tellsFading: boolean;
  /** Whether it may call a food a source of omega-3. */
  readonly tellsOmega3: boolean;
}): ComposedText {
  const { reminder, athlete, team, nowMs, stopHint, tellsFading, tellsOmega3 } = input;
  const { profile } = athlete;
  const context: RenderContext = {
    language: {
      formats: FORMATS[profile.language],
      reasonTexts: REASON_TEXTS[profile.language],
      reminderTexts: REMINDER_TEXTS[profile.language],
    },
    channel: reminder.channel,
    profile,
    team,
    zone: reminder.zone,
    localDate: reminder.localDate,
    nowMs,
    stopHint,
    tellsFading,
    tellsOmega3,
  };
  return composeText(draftOf(reminder, context), context);
}

function draftOf({ facts }: PlannedReminder, context: RenderContext): TextDraft {
  switch (facts.kind) {
    case "rest-day":
      return restDayText(facts, context);
    case "easy-day":
      return easyDayText(facts, context);
    case "meal":
      return mealText(facts, context);
    case "bedtime":
      return bedtimeText(facts, context);
    case "rest-after":
      return restAfterText(facts, context);
    case "big-day":
      return bigDayText(facts, context);
    case "starter":
      return starterText(facts, context);
    case "event":
      return eventText(facts, context);
    case "welcome":
      return welcomeText(facts, context);
    case "invite":
      return consentRequestText(context);
    case "notice-quiet":
      return quietNoticeText(facts, context);
    case "notice":
      return textsOffText(context);
  }
}
