import { describe, expect, it } from "vitest";
import { statusAnswer } from "../../../lib/domain/conversation/answer-status.ts";
import { isoDate } from "../../../lib/domain/local-time.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aRunAgo, daysAgo, logOf, TODAY } from "../../support/training.ts";

/** The cause of tomorrow that STATUS tells at 23:00. */
function toldCause(workouts: readonly Workout[], athlete = anAthlete()): unknown {
  const conversation = {
    athlete,
    intent: { kind: "status", isOfTomorrow: false },
    log: logOf(workouts, { athlete }),
    reminders: [],
  } as const;
  const { reply } = statusAnswer(conversation);
  return reply?.kind === "status" ? reply.cause : reply;
}

function sick(from: number, until: number): Athlete {
  return anAthlete({ sickSpells: [{ sickFrom: isoDate(TODAY + from), sickUntil: isoDate(TODAY + until) }] });
}

/** The cause of tomorrow after a half marathon so many days ago. */
function causeAfterRace(ago: number): unknown {
  const athlete = anAthlete({ profile: aProfile({ events: [isoDate(TODAY - ago)] }) });
  return toldCause([aRunAgo(90), aRunAgo(ago, { minutes: 110, distanceMeters: 21_100 })], athlete);
}

describe("STATUS", () => {
  it("names the training days behind a rest day", () => {
    const runs = daysAgo(4, 0).map((day) => aRunAgo(day, { rpe: 4 }));

    expect(toldCause(runs)).toStrictEqual({ code: "REST_QUOTA", trainingDays: 5, windowDays: 6 });
  });

  it("says that the athlete is recovering when only the windows make the day easy", () => {
    expect(toldCause([aRunAgo(20), aRunAgo(8), aRunAgo(0, { rpe: 8 })])).toStrictEqual({ code: "RECOVERING" });
  });

  it("speaks of sickness, then of the days after it", () => {
    expect(toldCause([], sick(0, 2))).toStrictEqual({ code: "SICK" });
    expect(toldCause([], sick(-2, 1))).toStrictEqual({ code: "ILLNESS" });
  });

  it("wishes well before an event, whatever else holds", () => {
    const athlete = anAthlete({ profile: aProfile({ events: [isoDate(TODAY + 1)] }) });

    expect(
      toldCause(
        daysAgo(5, 0).map((day) => aRunAgo(day)),
        athlete,
      ),
    ).toStrictEqual({ code: "EVENT" });
  });

  it("asks who was sick to race only if they are well", () => {
    const profile = aProfile({ events: [isoDate(TODAY + 1)] });
    const spells = [sick(-1, 1), sick(-4, -1)];

    expect(spells.map(({ sickSpells }) => toldCause([], anAthlete({ profile, sickSpells })))).toStrictEqual([
      { code: "EVENT_IF_WELL" },
      { code: "EVENT_IF_WELL" },
    ]);
  });

  it("tells rest days and easy days after a big day apart", () => {
    expect([0, 1, 3, 4].map(causeAfterRace)).toStrictEqual([
      { code: "BIG_DAY", level: "rest" },
      { code: "BIG_DAY", level: "easy" },
      { code: "BIG_DAY", level: "easy" },
      { code: "NONE" },
    ]);
  });
});
