import { describe, expect, it } from "vitest";
import { instantMs } from "../../../lib/domain/local-time.ts";
import { startedWhere } from "../../../lib/local/dashboard/log-workout.ts";

const HERE = { zone: "America/New_York", nowMs: instantMs("2026-11-22T17:00:00Z") };

describe("the start of a workout from the page", () => {
  it("left out, makes it end now", () => {
    expect(startedWhere({ kind: "run", durationMinutes: 45 }, HERE)).toStrictEqual({
      kind: "run",
      durationMinutes: 45,
      startedAt: "2026-11-22T11:15:00-05:00",
    });
  });

  it("as wall time, is taken where the athlete is, by the offset of that day", () => {
    const startedAt = ["2026-11-22T06:30", "2026-10-31T06:30", "2026-10-31T06:30:15.5"].map(
      (wall) => startedWhere({ startedAt: wall }, HERE)["startedAt"],
    );

    expect(startedAt).toStrictEqual([
      "2026-11-22T06:30:00-05:00",
      "2026-10-31T06:30:00-04:00",
      "2026-10-31T06:30:00-04:00",
    ]);
  });

  it.each(["2026-11-22T06:30:00+09:00", "2026-02-31T06:30", "2026-13-01T06:30", "yesterday", 7, null])(
    "%s stays as it came, for the webhook to judge",
    (startedAt) => {
      expect(startedWhere({ startedAt }, HERE)).toStrictEqual({ startedAt });
    },
  );

  it.each([1e300, -1e300, 1441, "45", undefined])(
    "left out with %s minutes is now, so that the minutes alone are wrong",
    (durationMinutes) => {
      expect(startedWhere({ durationMinutes }, HERE)["startedAt"]).toBe("2026-11-22T12:00:00-05:00");
    },
  );
});
