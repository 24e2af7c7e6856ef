import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { MUSCLE_GROUPS, WORKOUT_KINDS, type WorkoutReport } from "../../lib/domain/log/workout.ts";
import { packedReceipt, packedReport, unpackedReceipt, unpackedReport } from "../../lib/table/packed-report.ts";
import { aReport } from "../support/builders.ts";

const FULL: WorkoutReport = {
  kind: "strength",
  startedAt: "2026-11-22T11:30:00.250Z",
  offsetMinutes: -300,
  zone: "America/New_York",
  durationMinutes: 45.5,
  elapsedMinutes: 50,
  distanceMeters: 8200.5,
  ascentMeters: 0,
  rpe: 7,
  averageHeartRate: 151,
  muscleGroups: [...MUSCLE_GROUPS],
  toFailure: false,
  title: "Legs, then tea,too",
};

const amount = fc.double({ min: 0, max: 1e7, noNaN: true });
const anyReport: fc.Arbitrary<WorkoutReport> = fc
  .record(
    {
      kind: fc.constantFrom(...WORKOUT_KINDS),
      startedAt: fc.date({ min: new Date(0), noInvalidDate: true }).map((date) => date.toISOString()),
      durationMinutes: amount,
      offsetMinutes: fc.integer({ min: -1_080, max: 1_080 }),
      zone: fc.constantFrom("Europe/Berlin", "Etc/GMT+5", "UTC", ""),
      elapsedMinutes: amount,
      distanceMeters: amount,
      ascentMeters: amount,
      rpe: amount,
      averageHeartRate: amount,
      muscleGroups: fc.array(fc.constantFrom(...MUSCLE_GROUPS), { maxLength: 4 }),
      toFailure: fc.boolean(),
      dayOnly: fc.boolean(),
      title: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(",t", "a,b", "")),
    },
    { requiredKeys: ["kind", "startedAt", "durationMinutes"], noNullPrototype: true },
  )
  .filter(({ startedAt }) => startedAt.length === 24);

describe("a packed report", () => {
  it("is one short text, with the title last", () => {
    expect(packedReport(aReport({ rpe: 7, title: "Hills" }))).toBe("r1795347000,m45,o-300,x7,tHills");
    expect(packedReport(FULL)).toBe(
      "s1795347000.25,m45.5,e50,o-300,d8200.5,a0,x7,h151,gqhgcboeusa,f0,zAmerica/New_York,tLegs, then tea,too",
    );
  });

  it("is read back as it was, whatever it says", () => {
    const property = fc.property(anyReport, (report) => {
      const packed = packedReport(report);

      expect(unpackedReport(packed ?? "")).toStrictEqual(report);
    });

    fc.assert(property, { numRuns: 500 });
  });

  it("may hold fields that this release does not know", () => {
    expect(unpackedReport("r1795347000,m45,q9,o-300")).toStrictEqual(aReport());
  });

  it.each([
    ["an instant in another form", { startedAt: "2026-11-22T11:30:00Z" }],
    ["no instant", { startedAt: "this morning" }],
    ["a comma in its zone", { zone: "a,b" }],
  ])("is not made of %s", (_what, over) => {
    expect(packedReport(aReport(over))).toBeUndefined();
  });

  it.each([
    "",
    "r",
    "r1795347000",
    "k1795347000,m45",
    "r1795347000,m",
    "r1795347000,mx",
    "r1795347000,m45,g?",
    "rx,m45",
    "r1795347000,,m45",
    "r9e99,m45",
  ])("cannot be read where it says %j", (packed) => {
    expect(unpackedReport(packed)).toBeUndefined();
  });
});

test.each([
  ["1795350600000", false],
  ["1795350600000s", true],
])("a packed receipt %s is read back as it was", (packed, silent) => {
  const receipt = { firstReceivedAt: "2026-11-22T12:30:00.000Z", silent };

  expect(packedReceipt(receipt)).toBe(packed);
  expect(unpackedReceipt(packed)).toStrictEqual(receipt);
});

test.each(["", "s", "x", "1e99"])("no receipt is read from %j", (packed) => {
  expect(unpackedReceipt(packed)).toBeUndefined();
});
