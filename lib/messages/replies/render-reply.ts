import type { Reply } from "../../domain/conversation/decision.ts";
import type { LanguageCode } from "../../domain/language.ts";
import { toGsm7 } from "../gsm7.ts";
import { nameSlots, smsName, smsTeamName } from "../names.ts";
import { foodReply } from "./food.ts";
import { frequencyReply } from "./frequency.ts";
import { helpReply } from "./help.ts";
import { pausedReply } from "./paused.ts";
import { raceReply, raceUnclearReply } from "./race.ts";
import type { ReplyScene } from "./reply-scene.ts";
import { restDaysReply } from "./rest-days.ts";
import { resumedReply } from "./resumed.ts";
import { rpeNotedReply, rpeWithoutWorkoutReply } from "./rpe.ts";
import { safetyReply } from "./safety.ts";
import { sickReply } from "./sick.ts";
import { snoozedReply } from "./snoozed.ts";
import { statusReply } from "./status.ts";

/** An answer in the athlete's language: an SMS of GSM-7 and one part. */
export function renderReply(reply: Reply, to: Addressee): string {
  const name = nameSlots(smsName(to.name));
  return toGsm7(wordsOf(reply, { language: to.language, name, teamName: smsTeamName(to.teamName) }));
}

interface Addressee {
  readonly name: string | null;
  readonly language: LanguageCode;
  readonly teamName: string;
}

function wordsOf(reply: Reply, scene: ReplyScene): string {
  const { language } = scene;
  switch (reply.kind) {
    case "help":
      return helpReply[language](reply, scene);
    case "status":
      return statusReply[language](reply, scene);
    case "snoozed":
      return snoozedReply[language](reply, scene);
    case "paused":
      return pausedReply[language](reply, scene);
    case "sick":
      return sickReply[language](reply, scene);
    case "resumed":
      return resumedReply[language](reply, scene);
    case "frequency":
      return frequencyReply[language](reply, scene);
    case "rest-days":
      return restDaysReply[language](reply, scene);
    case "food":
      return foodReply[language](reply, scene);
    case "race":
      return raceReply[language](reply, scene);
    case "race-unclear":
      return raceUnclearReply[language](reply, scene);
    case "rpe-noted":
      return rpeNotedReply[language](reply, scene);
    case "rpe-without-workout":
      return rpeWithoutWorkoutReply[language](reply, scene);
    case "safety":
      return safetyReply[language](reply, scene);
  }
}
