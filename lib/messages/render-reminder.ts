import type { Athlete } from "../domain/profile.ts";
import type { PlannedReminder } from "../domain/reminder.ts";
import { bedtimeDraft } from "./bedtime/bedtime.ts";
import { type Draft, type RenderedText, rendered, type Scene, type TeamVoice } from "./draft.ts";
import { easyDayDraft } from "./easy-day/easy-day.ts";
import { inviteDraft } from "./invite/invite.ts";
import { mealDraft } from "./meal/meal.ts";
import { noticeDraft } from "./notice.ts";
import { restDayDraft } from "./rest-day/rest-day.ts";
import { welcomeDraft } from "./welcome/welcome.ts";

export type { RenderedText, TeamVoice } from "./draft.ts";

/** A planned reminder in words, as they are true at `nowMs`; an SMS is GSM-7 and one part. */
export function renderReminder(input: {
  readonly reminder: PlannedReminder;
  readonly athlete: Athlete;
  readonly team: TeamVoice;
  readonly nowMs: number;
  /** Whether this is the month's first SMS, which ends with how to stop. */
  readonly stopHint: boolean;
}): RenderedText {
  const { reminder, athlete, team, nowMs, stopHint } = input;
  const scene: Scene = {
    language: athlete.profile.language,
    channel: reminder.channel,
    profile: athlete.profile,
    team,
    zone: reminder.zone,
    localDate: reminder.localDate,
    nowMs,
    stopHint,
  };
  return rendered(draftOf(reminder, scene), scene);
}

function draftOf({ facts }: PlannedReminder, scene: Scene): Draft {
  switch (facts.kind) {
    case "rest-day":
      return restDayDraft(facts, scene);
    case "easy-day":
      return easyDayDraft(facts, scene);
    case "meal":
      return mealDraft(facts, scene);
    case "bedtime":
      return bedtimeDraft(facts, scene);
    case "welcome":
      return welcomeDraft(facts, scene);
    case "invite":
      return inviteDraft(scene);
    case "notice":
      return noticeDraft(scene);
  }
}
