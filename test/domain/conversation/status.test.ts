import { describe, expect, it } from "vitest";
import { statusAnswer } from "../../../lib/domain/conversation/decide-answer.ts";
import { assessRecovery } from "../../../lib/domain/recovery/assess-recovery.ts";
import { anAthlete } from "../../support/builders.ts";
import { aRunAgo, daysAgo, logOf } from "../../support/training.ts";

const FLAGGED = anAthlete({ redFlagAt: "2026-11-21T12:00:00.000Z" });

function causeOnceLifted(days: readonly number[]): unknown {
  const workouts = days.map((day) => aRunAgo(day, { rpe: 4 }));
  const status = assessRecovery(logOf(workouts, { athlete: FLAGGED }));
  const conversation = {
    athlete: anAthlete(),
    intent: { kind: "status" },
    log: logOf(workouts),
    reminders: [],
  } as const;
  const { reply } = statusAnswer({ ...conversation, outlook: { today: status, tomorrow: status } });
  return reply?.kind === "status" ? reply.cause : reply;
}

describe("STATUS, when the advice was given under a red flag that is lifted since", () => {
  it("names the rest days behind it", () => {
    expect(causeOnceLifted(daysAgo(5, 1))).toStrictEqual({ code: "REST_QUOTA", trainingDays: 5, windowDays: 6 });
  });

  it("else says that the athlete is recovering", () => {
    expect(causeOnceLifted([3])).toStrictEqual({ code: "RECOVERING" });
  });
});
