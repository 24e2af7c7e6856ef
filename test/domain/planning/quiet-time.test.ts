import { describe, expect, it } from "vitest";
import { epochDay, isoInstant } from "../../../lib/domain/local-time.ts";
import { type QuietRules, quietEndOn, quietUntil } from "../../../lib/domain/planning/quiet-time.ts";
import { DEFAULT_POLICY, type PolicyOverrides } from "../../../lib/domain/policy.ts";
import { aProfile } from "../../support/builders.ts";
import { instantOf, localOf, NEW_YORK } from "../../support/planning.ts";

interface Given {
  readonly wake?: Readonly<Record<string, string>>;
  readonly quietHours?: { readonly from: string; readonly to: string };
  readonly zone?: string;
  readonly policy?: PolicyOverrides;
}

function rulesOf({ wake = {}, quietHours, zone = NEW_YORK, policy = {} }: Given): QuietRules {
  const profile = aProfile({ wake, quietHours: quietHours ?? null });
  return { profile, policy: { ...DEFAULT_POLICY, ...policy }, zone };
}

/** When the quiet hours at a local instant end; `loud` outside of them. */
function endAt(local: string, given: Given = {}): string {
  const { zone = NEW_YORK } = given;
  const untilMs = quietUntil(instantOf(local, zone), rulesOf(given));
  return untilMs === undefined ? "loud" : localOf(isoInstant(untilMs), zone);
}

describe("quietUntil", () => {
  it.each([
    { local: "2026-11-20 20:59", end: "loud" },
    { local: "2026-11-20 21:00", end: "2026-11-21 08:00" },
    { local: "2026-11-20 23:59", end: "2026-11-21 08:00" },
    { local: "2026-11-21 00:00", end: "2026-11-21 08:00" },
    { local: "2026-11-21 07:59", end: "2026-11-21 08:00" },
    { local: "2026-11-21 08:00", end: "loud" },
    { local: "2026-11-21 12:00", end: "loud" },
  ])("is from 21:00 to 08:00: $local -> $end", ({ local, end }) => {
    const result = endAt(local);

    expect(result).toBe(end);
  });

  it.each([
    { wake: { default: "06:30" }, end: "06:45" },
    { wake: { default: "07:45" }, end: "08:00" },
    { wake: { default: "07:46" }, end: "08:00" },
    { wake: { default: "04:45" }, end: "05:00" },
    { wake: { default: "03:00" }, end: "05:00" },
    { wake: { default: "06:30", sat: "07:30" }, end: "07:45" },
    { wake: { default: "06:30", fri: "05:30" }, end: "06:45" },
    { wake: { fri: "06:30" }, end: "08:00" },
    { wake: { default: "23:55" }, end: "08:00" },
  ])("ends 15 minutes after that weekday's wake time $wake: $end", ({ wake, end }) => {
    const result = endAt("2026-11-20 22:00", { wake });

    expect(result).toBe(`2026-11-21 ${end}`);
  });

  it.each([
    { hours: { from: "22:00", to: "09:30" }, local: "2026-11-20 21:59", end: "loud" },
    { hours: { from: "22:00", to: "09:30" }, local: "2026-11-21 09:29", end: "2026-11-21 09:30" },
    { hours: { from: "22:00", to: "04:00" }, local: "2026-11-21 03:59", end: "2026-11-21 04:00" },
    { hours: { from: "22:00", to: "04:00" }, local: "2026-11-21 04:00", end: "loud" },
    { hours: { from: "00:30", to: "07:00" }, local: "2026-11-21 00:29", end: "loud" },
    { hours: { from: "00:30", to: "07:00" }, local: "2026-11-21 00:30", end: "2026-11-21 07:00" },
    { hours: { from: "09:00", to: "17:00" }, local: "2026-11-20 08:59", end: "loud" },
    { hours: { from: "09:00", to: "17:00" }, local: "2026-11-20 09:00", end: "2026-11-20 17:00" },
    { hours: { from: "09:00", to: "17:00" }, local: "2026-11-20 17:00", end: "loud" },
    { hours: { from: "09:00", to: "17:00" }, local: "2026-11-20 23:00", end: "loud" },
    { hours: { from: "12:00", to: "12:00" }, local: "2026-11-20 12:00", end: "loud" },
  ])("is the athlete's own $hours, whatever the wake time: $local -> $end", ({ hours, local, end }) => {
    const result = endAt(local, { quietHours: hours, wake: { default: "05:30" } });

    expect(result).toBe(end);
  });

  it("is the team's where the athlete says nothing", () => {
    const policy = { quietFrom: "20:00", quietTo: "09:00" };

    const result = [endAt("2026-11-20 20:00", { policy }), endAt("2026-11-21 08:59", { policy })];

    expect(result).toStrictEqual(["2026-11-21 09:00", "2026-11-21 09:00"]);
  });

  it.each([
    { zone: NEW_YORK, local: "2026-03-07 22:00", end: "2026-03-08 08:00", hours: 9 },
    { zone: NEW_YORK, local: "2026-10-31 22:00", end: "2026-11-01 08:00", hours: 11 },
    { zone: "Pacific/Auckland", local: "2026-09-26 22:00", end: "2026-09-27 08:00", hours: 9 },
    { zone: "Asia/Kolkata", local: "2026-09-26 22:00", end: "2026-09-27 08:00", hours: 10 },
  ])("ends by the clock on the wall in $zone, $hours hours after $local (I10)", ({ zone, local, end, hours }) => {
    const rules = rulesOf({ zone });
    const ms = instantOf(local, zone);

    const untilMs = quietUntil(ms, rules) ?? 0;

    expect(localOf(isoInstant(untilMs), zone)).toBe(end);
    expect((untilMs - ms) / 3_600_000).toBe(hours);
  });

  it("runs over midnight where it starts after the next day's end", () => {
    const given = { policy: { quietFrom: "06:00" }, wake: { default: "07:30", sat: "05:00" } };

    expect(endAt("2026-11-20 12:00", given)).toBe("2026-11-21 05:15");
    expect(endAt("2026-11-19 07:00", given)).toBe("2026-11-19 07:45");
  });

  it("ends five minutes past the hour on a day when the clocks move", () => {
    expect(endAt("2026-03-07 22:00", { wake: { sun: "06:50" } })).toBe("2026-03-08 07:05");
  });

  it("starts with the later instant when its start falls into a gap", () => {
    const quietHours = { from: "02:30", to: "06:00" };

    const result = [endAt("2026-03-08 01:59", { quietHours }), endAt("2026-03-08 03:30", { quietHours })];

    expect(result).toStrictEqual(["loud", "2026-03-08 06:00"]);
  });
});

describe("quietEndOn", () => {
  it.each([
    { given: {}, end: "2026-11-21 08:00" },
    { given: { wake: { sat: "06:00" } }, end: "2026-11-21 06:15" },
    { given: { quietHours: { from: "23:00", to: "10:00" } }, end: "2026-11-21 10:00" },
  ])("is the end on that day: $end", ({ given, end }) => {
    const rules = rulesOf(given);

    const endMs = quietEndOn(epochDay("2026-11-21"), rules);

    expect(localOf(isoInstant(endMs))).toBe(end);
  });
});
