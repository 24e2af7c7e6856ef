import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { toldWorkout } from "../../lib/vendors/cooldown/told-workouts.ts";
import { exportedWorkout } from "../../lib/vendors/health-auto-export/hook.ts";
import { readLeniently } from "../../lib/vendors/lenient-reading.ts";
import { findSource } from "../../lib/vendors/registry.ts";

const RUN = { kind: "run", startedAt: "2026-11-22T06:30:00-05:00", durationMinutes: 45 };
const EXPORTED = { name: "Run", start: "2026-11-22 06:30:00 -0500", duration: 2700 };

function withUnknownFields(count: number): object {
  const fields = Array.from({ length: count }, (_, at) => [`k${at}`, 1] as const);
  return { ...RUN, ...Object.fromEntries(fields) };
}

describe("a record with fields that a schema refuses", () => {
  it("is read without them, up to 1,000", () => {
    const { told, problems } = readLeniently(withUnknownFields(1_000), toldWorkout);

    expect(told?.report).toMatchObject({ kind: "run", durationMinutes: 45 });
    expect(problems).toHaveLength(1_000);
  });

  it("is not read when there are more", () => {
    expect(readLeniently(withUnknownFields(1_001), toldWorkout).told).toBeUndefined();
  });

  it("is not read when a list holds more", () => {
    const muscleGroups = Array.from({ length: 1_001 }, () => "x");

    expect(readLeniently({ ...RUN, muscleGroups }, toldWorkout).told).toBeUndefined();
  });

  it("keeps the other values of a list, wherever the refused ones stand", () => {
    const { told } = readLeniently({ ...RUN, muscleGroups: ["x", "quads", "y", "z", "core"], rpe: 11 }, toldWorkout);

    expect(told?.report.muscleGroups).toStrictEqual(["quads", "core"]);
    expect(told?.report.rpe).toBeUndefined();
  });

  it("keeps what stands beside a refused field, and loses what would hold a missing one", () => {
    const { told, problems } = readLeniently({ ...EXPORTED, distance: { units: "km" }, rpe: 6 }, exportedWorkout);

    expect(told?.report).toMatchObject({ durationMinutes: 45, rpe: 6, distanceMeters: undefined });
    expect(problems.map(({ path }) => path)).toStrictEqual(["distance.qty"]);
  });

  it.each([
    { what: "no record", record: 0 },
    { what: "a record without a field that it must have", record: {} },
  ])("is tried once where nothing can be left out: $what", ({ record }) => {
    let tries = 0;
    const counted = z.transform((value: unknown) => {
      tries += 1;
      return value;
    });

    readLeniently(record, z.pipe(counted, toldWorkout));

    expect(tries).toBe(1);
  });
});

describe("a list of more records than a real payload can have", () => {
  const zeros = Array.from({ length: 5_001 }, () => 0);

  it.each([
    { slug: "cooldown", body: { workouts: zeros } },
    { slug: "shortcuts", body: { deleted: zeros } },
    { slug: "health-auto-export", body: { data: { workouts: zeros } } },
    { slug: "garmin", body: { activities: zeros } },
    { slug: "intervals-icu", body: { secret: "s", events: zeros } },
    { slug: "terra", body: { type: "activity", user: { user_id: "u" }, data: zeros } },
  ])("is kept whole and unread: $slug", async ({ slug, body }) => {
    const source = await findSource(slug);

    const records = source?.parse(body, { nowMs: 0 });

    expect(records).toMatchObject([{ kind: "not-understood", reason: "body: expected at most 5000 records" }]);
    expect(JSON.stringify(records)).not.toContain("secret");
  });
});

it("what stands beside Terra's activities is not copied for each of them when it is long", async () => {
  const source = await findSource("terra");
  const user = { user_id: "u", provider: "COROS", note: "x".repeat(10_000) };

  const [record] = source?.parse({ type: "activity", user, data: [0] }, { nowMs: 0 }) ?? [];

  const kept = { type: "activity", user: { user_id: "u", provider: "COROS" }, data: [0] };
  expect(record).toMatchObject({ kind: "not-understood", user: "u", raw: JSON.stringify(kept) });
});
