import { describe, expect, it } from "vitest";
import type { SourceWorkout } from "../../lib/app/log-workouts.ts";
import { type Replay, replay } from "../../lib/app/replay.ts";
import { reportReplay } from "../../lib/app/replay-report.ts";
import { epochDay, isoDate } from "../../lib/domain/local-time.ts";
import type { WorkoutReport } from "../../lib/domain/log/workout.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import { createReplayWorld } from "../../lib/table/replay-world.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { instantOf, localOf, NEW_YORK, ZONES } from "../support/planning.ts";

function aRunnerIn(timeZone: string, over: Parameters<typeof aProfile>[0] = {}): Athlete {
  return anAthlete({ profile: aProfile({ timeZone, channels: { "rest-day": ["sms"] }, ...over }) });
}

function runAt(local: string, zone: string, over: Partial<WorkoutReport> = {}): SourceWorkout {
  const startedAt = new Date(instantOf(local, zone)).toISOString();
  const report = { kind: "run", startedAt, durationMinutes: 45, ...over } as const;
  return { source: "cooldown", externalId: `w-${local}`, report, sourceVersion: null };
}

/** A run at 06:30 on each of so many days in a row. */
function runs(firstDate: string, days: number, zone: string = NEW_YORK): readonly SourceWorkout[] {
  return Array.from({ length: days }, (_, i) => runAt(`${isoDate(epochDay(firstDate) + i)} 06:30`, zone));
}

function replayed(athlete: Athlete, workouts: readonly SourceWorkout[]): Promise<Replay> {
  const world = createReplayWorld({
    team: { name: "Riverside RC", optOutContact: null },
    teamPolicy: {},
    startMs: Date.parse("2020-01-01T00:00:00Z"),
  });
  return replay({ athlete, workouts, teamPolicy: {} }, world);
}

/** What went out: kind, local date and time, and text. */
function texts({ reminders }: Replay, zone: string): readonly (readonly [string, string, string])[] {
  return reminders.flatMap((each) =>
    each.state === "SENT" ? [[each.kind, localOf(each.settledAt, zone), each.text] as const] : [],
  );
}

describe("replay", () => {
  it.each(ZONES)("sends exactly one rest-day text after five training days in a row, at 19:00 in %s", async (zone) => {
    const result = await replayed(aRunnerIn(zone), runs("2026-11-16", 5, zone));

    const sent = texts(result, zone);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.slice(0, 2)).toStrictEqual(["rest-day", "2026-11-20 19:00"]);
    expect(sent[0]?.[2]).toMatch(/tomorrow \(Sat\).*Sun/);
  });

  it.each([
    { first: "2026-03-04", at: "2026-03-08 19:00", what: "the clocks went forward that day" },
    { first: "2026-10-28", at: "2026-11-01 19:00", what: "the clocks went back that day" },
  ])("sends it at $at although $what (I10)", async ({ first, at }) => {
    const result = await replayed(aRunnerIn(NEW_YORK), runs(first, 5));

    expect(texts(result, NEW_YORK).map(([kind, local]) => [kind, local])).toStrictEqual([["rest-day", at]]);
  });

  it("has one status a local day, from the first workout to the last, rest days included", async () => {
    const workouts = [...runs("2026-11-16", 2), ...runs("2026-11-20", 1)];

    const { days } = await replayed(aRunnerIn(NEW_YORK), workouts);

    expect(days.map(({ localDate }) => localDate)).toStrictEqual([
      "2026-11-16",
      "2026-11-17",
      "2026-11-18",
      "2026-11-19",
      "2026-11-20",
    ]);
  });

  it("comes to the same whatever the order of the file (I3)", async () => {
    const workouts = runs("2026-11-16", 12);

    const forward = await replayed(aRunnerIn(NEW_YORK), workouts);
    const backward = await replayed(aRunnerIn(NEW_YORK), workouts.toReversed());

    expect(backward).toStrictEqual(forward);
  });

  it("settles every reminder, each with a reason of its own where no text went (I6)", async () => {
    const channels = { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] } as const;
    const athlete = aRunnerIn(NEW_YORK, { channels, wake: { default: "06:30" }, bedtimeNights: "every" });
    const workouts = [...runs("2026-11-02", 20), runAt("2026-11-21 22:30", NEW_YORK)];

    const { reminders } = await replayed(athlete, workouts);

    const open = reminders.filter(({ state }) => state === "PENDING" || state === "SENDING");
    const unexplained = reminders.filter((each) => each.state !== "SENT" && !("outcome" in each));
    expect(open).toStrictEqual([]);
    expect(unexplained).toStrictEqual([]);
    expect(reminders.length).toBeGreaterThan(40);
  });

  it("sends at most one of a kind a local day, 45 minutes apart, and none in quiet hours but bedtime", async () => {
    const channels = { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] } as const;
    const athlete = aRunnerIn(NEW_YORK, { channels, wake: { default: "06:30" } });
    const evenings = Array.from({ length: 14 }, (_, i) =>
      runAt(`${isoDate(epochDay("2026-11-02") + i)} 18:15`, NEW_YORK),
    );

    const result = await replayed(athlete, evenings);

    const sent = texts(result, NEW_YORK);
    const ofADay = sent.map(([kind, local]) => `${kind} ${local.slice(0, 10)}`);
    const instants = sent.map(([, local]) => instantOf(local)).toSorted((a, b) => a - b);
    const gaps = instants.slice(1).map((each, i) => (each - (instants[i] ?? 0)) / 60_000);
    const loud = sent.filter(
      ([kind, local]) => kind !== "bedtime" && (local.slice(11) >= "21:00" || local.slice(11) < "06:45"),
    );
    expect(new Set(ofADay).size).toBe(ofADay.length);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(45);
    expect(loud).toStrictEqual([]);
    expect(new Set(sent.map(([kind]) => kind))).toStrictEqual(new Set(["rest-day", "meal", "bedtime"]));
  });

  it("is no nag: eight weeks of the same runs get rest-day texts for four, and fewer meal texts after that", async () => {
    const athlete = aRunnerIn(NEW_YORK, { channels: { "rest-day": ["sms"], meal: ["sms"] } });
    const weeks = Array.from({ length: 8 }, (_, week) => runs(isoDate(epochDay("2026-09-28") + week * 7), 5));

    const result = await replayed(athlete, weeks.flat());

    const { summary } = reportReplay(result, {
      from: null,
      to: null,
      leftOut: 0,
      pricePerPartUsd: 0,
      partsOf: () => 1,
    });
    expect(summary.byKind).toStrictEqual({ meal: 24, "rest-day": 4 });
    expect(summary.silences).toStrictEqual({ "SKIPPED FADED": 16, "SKIPPED HABIT": 4 });
  });

  it("tells how far it is after each workout", async () => {
    const told: string[] = [];
    const world = createReplayWorld({
      team: { name: "Riverside RC", optOutContact: null },
      teamPolicy: {},
      startMs: Date.parse("2020-01-01T00:00:00Z"),
    });

    await replay(
      {
        athlete: aRunnerIn(NEW_YORK),
        workouts: runs("2026-11-16", 3),
        teamPolicy: {},
        onProgress: (done, total) => told.push(`${done}/${total}`),
      },
      world,
    );

    expect(told).toStrictEqual(["1/3", "2/3", "3/3"]);
  });

  it("of an empty log is empty", async () => {
    expect(await replayed(aRunnerIn(NEW_YORK), [])).toStrictEqual({ days: [], reminders: [] });
  });
});
