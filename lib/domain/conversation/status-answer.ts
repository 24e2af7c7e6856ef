import { localTimeAt } from "../local-time.ts";
import type { RecoveryStatus } from "../recovery/status.ts";
import type { Conversation, Decision } from "./decision.ts";
import { safetyReply } from "./red-flag-answer.ts";
import type { StatusCause } from "./reply.ts";

/** From this local time on STATUS speaks of tomorrow. */
const EVENING = "18:00";

/** STATUS: of today until a workout is logged or 18:00, then of tomorrow; under a red flag the safety text. */
export function statusAnswer(conversation: Conversation): Decision {
  const { athlete, log, outlook } = conversation;
  if (athlete.redFlagAt !== null) return { reply: safetyReply("doctor", conversation) };
  const trained = log.recent.some(({ localDay, kind }) => localDay === log.today && kind !== "recovery");
  const isToday = !trained && localTimeAt(log.nowMs, log.zone) < EVENING;
  const day = isToday ? log.today : log.today + 1;
  return { reply: { kind: "status", day, isToday, cause: causeOf(isToday ? outlook.today : outlook.tomorrow) } };
}

/** The first reason behind the level. */
function causeOf({ level, reasons }: RecoveryStatus): StatusCause {
  switch (level) {
    case "rest": {
      const quota = reasons.find((reason) => reason.code === "REST_QUOTA");
      return quota === undefined
        ? { code: "RECOVERING" }
        : { code: quota.code, trainingDays: quota.evidence.trainingDays, windowDays: quota.evidence.windowDays };
    }
    case "building":
      return { code: "BUILDING" };
    case "easy": {
      const codes = reasons.map(({ code }) => code);
      return {
        code: (["RETURN", "RUN_SPIKE", "MONOTONY"] as const).find((code) => codes.includes(code)) ?? "RECOVERING",
      };
    }
    case "ready":
      return { code: "NONE" };
  }
}
