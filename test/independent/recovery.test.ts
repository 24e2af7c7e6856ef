import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { instantMs } from "../../lib/domain/local-time.ts";
import { parseLog } from "../../lib/domain/log/parse-log.ts";
import { trainingLogAtEndOf } from "../../lib/domain/log/read-log.ts";
import { DEFAULT_POLICY } from "../../lib/domain/policy.ts";
import { assessRecovery } from "../../lib/domain/recovery/assess-recovery.ts";
import type { RecoveryStatus } from "../../lib/domain/recovery/status.ts";
import type { ReasonCode } from "../../lib/domain/rules/reason.ts";
import { parseLogFile } from "../../lib/files/log-file.ts";
import { aLoggedWorkout, anAthlete } from "../support/builders.ts";

interface Figures {
  readonly days: number;
  readonly REST_QUOTA: readonly string[];
  readonly RUN_SPIKE: readonly string[];
  readonly MONOTONY: readonly string[];
  readonly fitness: number;
  readonly fatigue: number;
}

/** The status at the end of each day of test/fixtures/half-year.json. */
async function statuses(): Promise<readonly RecoveryStatus[]> {
  const bytes = await readFile("test/fixtures/half-year.json");
  const nowMs = instantMs("2026-08-01T00:00:00Z");
  const file = parseLogFile({ fileName: "half-year.json", bytes, format: "strava", nowMs, homeZone: "UTC" });
  const logged = file.workouts.map(({ source, externalId, report }) => aLoggedWorkout({ source, externalId, report }));
  const workouts = parseLog(logged, "America/New_York");
  const days = workouts.map(({ localDay }) => localDay);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const athlete = anAthlete();
  return Array.from({ length: last - first + 1 }, (_, at) =>
    assessRecovery(trainingLogAtEndOf({ workouts, athlete, policy: DEFAULT_POLICY, day: first + at })),
  );
}

describe("half a year of training", () => {
  it("is judged as by the independent calculation of test/independent/recovery.py", async () => {
    const expected = JSON.parse(await readFile("test/independent/half-year.expected.json", "utf8")) as Figures;

    const days = await statuses();

    const datesOf = (code: ReasonCode): readonly string[] =>
      days.filter(({ reasons }) => reasons.some((reason) => reason.code === code)).map(({ localDate }) => localDate);
    expect(days).toHaveLength(expected.days);
    expect(datesOf("REST_QUOTA")).toStrictEqual(expected.REST_QUOTA);
    expect(datesOf("RUN_SPIKE")).toStrictEqual(expected.RUN_SPIKE);
    expect(datesOf("MONOTONY")).toStrictEqual(expected.MONOTONY);
    expect(days.at(-1)?.context.fitness).toBeCloseTo(expected.fitness, 4);
    expect(days.at(-1)?.context.fatigue).toBeCloseTo(expected.fatigue, 4);
  });
});
