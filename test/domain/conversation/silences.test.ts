import { describe, expect, it } from "vitest";
import { epochDay } from "../../../lib/domain/local-time.ts";
import { anAthlete } from "../../support/builders.ts";
import { decided } from "../../support/conversing.ts";

const THURSDAY = epochDay("2026-11-26");

describe("SNOOZE", () => {
  it.each([
    { now: "2026-11-26 10:00", until: "2026-11-27T13:00:00.000Z", day: THURSDAY + 1 },
    { now: "2026-11-26 00:00", until: "2026-11-26T13:00:00.000Z", day: THURSDAY },
    { now: "2026-11-26 00:01", until: "2026-11-27T13:00:00.000Z", day: THURSDAY + 1 },
    { now: "2026-11-26 23:59", until: "2026-11-27T13:00:00.000Z", day: THURSDAY + 1 },
    { now: "2026-03-07 23:30", until: "2026-03-09T12:00:00.000Z", day: epochDay("2026-03-09") },
    { now: "2026-03-08 00:00", until: "2026-03-09T12:00:00.000Z", day: epochDay("2026-03-09") },
  ])("at $now holds texts back until $until", ({ now, until, day }) => {
    expect(decided("SNOOZE", { now })).toStrictEqual({
      change: { snoozedUntil: until },
      reply: { kind: "snoozed", day, at: "08:00" },
    });
  });
});

describe("SICK", () => {
  it("holds texts back and keeps the days of sickness", () => {
    expect(decided("SICK 5")).toStrictEqual({
      change: {
        pausedUntil: "2026-12-01T15:00:00.000Z",
        sickSpells: [{ sickFrom: "2026-11-26", sickUntil: "2026-12-01" }],
      },
      reply: { kind: "sick", untilDay: THURSDAY + 5 },
    });
  });

  it("lasts 3 days unless told, and joins a spell it overlaps", () => {
    const athlete = anAthlete({
      sickSpells: [
        { sickFrom: "2026-08-01", sickUntil: "2026-08-04" },
        { sickFrom: "2026-11-24", sickUntil: "2026-11-27" },
      ],
    });

    expect(decided("I'm sick", { athlete }).change?.sickSpells).toStrictEqual([
      { sickFrom: "2026-11-24", sickUntil: "2026-11-29" },
    ]);
  });

  it("leaves a longer pause as it is, and names its end", () => {
    const athlete = anAthlete({ pausedUntil: "2026-12-06T15:00:00.000Z" });

    expect(decided("SICK 2", { athlete })).toStrictEqual({
      change: { sickSpells: [{ sickFrom: "2026-11-26", sickUntil: "2026-11-28" }] },
      reply: { kind: "sick", untilDay: THURSDAY + 10 },
    });
  });

  it("of fewer days than the sickness told before shortens both", () => {
    const athlete = anAthlete({
      pausedUntil: "2026-12-06T15:00:00.000Z",
      sickSpells: [{ sickFrom: "2026-11-25", sickUntil: "2026-12-06" }],
    });

    expect(decided("SICK 2", { athlete })).toStrictEqual({
      change: {
        pausedUntil: "2026-11-28T15:00:00.000Z",
        sickSpells: [{ sickFrom: "2026-11-25", sickUntil: "2026-11-28" }],
      },
      reply: { kind: "sick", untilDay: THURSDAY + 2 },
    });
  });

  it("is ended by RESUME", () => {
    const athlete = anAthlete({ sickSpells: [{ sickFrom: "2026-11-24", sickUntil: "2026-11-29" }] });

    expect(decided("RESUME", { athlete }).change?.sickSpells).toStrictEqual([
      { sickFrom: "2026-11-24", sickUntil: "2026-11-26" },
    ]);
  });
});

describe("SNOOZE 2h", () => {
  it("holds texts back for two hours", () => {
    expect(decided("snooze 2h")).toStrictEqual({
      change: { snoozedUntil: "2026-11-26T17:00:00.000Z" },
      reply: { kind: "snoozed", day: THURSDAY, at: "12:00" },
    });
  });
});

describe("PAUSE", () => {
  it.each([
    { text: "PAUSE", until: "2026-12-03T15:00:00.000Z", reply: { kind: "paused", untilDay: THURSDAY + 7 } },
    { text: "PAUSE 1", until: "2026-11-27T15:00:00.000Z", reply: { kind: "paused", untilDay: THURSDAY + 1 } },
    {
      text: "pause until monday pls",
      until: "2026-11-30T05:00:00.000Z",
      reply: { kind: "paused", untilDay: THURSDAY + 4 },
    },
    { text: "Pause bis 20.12.", until: "2026-12-20T05:00:00.000Z", reply: { kind: "paused", untilDay: THURSDAY + 24 } },
    {
      text: "pause until 1 june",
      until: "2027-01-25T05:00:00.000Z",
      reply: { kind: "paused", untilDay: THURSDAY + 60 },
    },
    { text: "PAUSE 60", until: "2027-01-25T15:00:00.000Z", reply: { kind: "paused", untilDay: THURSDAY + 60 } },
  ])("'$text' holds texts back until $until", ({ text, until, reply }) => {
    expect(decided(text)).toStrictEqual({ change: { pausedUntil: until }, reply });
  });
});

describe("RESUME", () => {
  it("ends pause and snooze", () => {
    const athlete = anAthlete({ pausedUntil: "2026-12-03T15:00:00.000Z" });

    expect(decided("RESUME", { athlete })).toStrictEqual({
      change: { pausedUntil: null, snoozedUntil: null, redFlagAt: null, sickSpells: [] },
      reply: { kind: "resumed", liftedRedFlag: false },
    });
  });

  it("lifts a red flag, which then was a false alarm", () => {
    const athlete = anAthlete({ redFlagAt: "2026-11-25T12:00:00.000Z" });

    expect(decided("RESUME", { athlete })).toStrictEqual({
      change: { pausedUntil: null, snoozedUntil: null, redFlagAt: null, sickSpells: [] },
      reply: { kind: "resumed", liftedRedFlag: true },
    });
  });

  it("lifts a false alarm and leaves the sickness told before it", () => {
    const athlete = anAthlete({
      redFlagAt: "2026-11-26T12:00:00.000Z",
      redFlagTier: "doctor",
      pausedUntil: "2026-11-28T15:00:00.000Z",
      sickSpells: [{ sickFrom: "2026-11-25", sickUntil: "2026-11-28" }],
    });

    expect(decided("false alarm", { athlete })).toStrictEqual({
      change: { redFlagAt: null },
      reply: { kind: "still-sick", untilDay: THURSDAY + 2 },
    });
  });

  it("ends everything after a crisis, also a sickness", () => {
    const athlete = anAthlete({
      redFlagAt: "2026-11-26T12:00:00.000Z",
      redFlagTier: "crisis",
      sickSpells: [{ sickFrom: "2026-11-25", sickUntil: "2026-11-28" }],
    });

    expect(decided("RESUME", { athlete }).change).toStrictEqual({
      pausedUntil: null,
      snoozedUntil: null,
      redFlagAt: null,
      sickSpells: [{ sickFrom: "2026-11-25", sickUntil: "2026-11-26" }],
    });
  });
});

describe("PAUSE in a sickness", () => {
  const athlete = anAthlete({
    pausedUntil: "2026-12-01T15:00:00.000Z",
    sickSpells: [{ sickFrom: "2026-11-26", sickUntil: "2026-12-01" }],
  });

  it("ends its silence no earlier", () => {
    expect(decided("PAUSE 1", { athlete })).toStrictEqual({
      change: { pausedUntil: "2026-12-01T15:00:00.000Z" },
      reply: { kind: "paused", untilDay: THURSDAY + 5 },
    });
  });

  it("makes it longer, and shortens a pause that is of none", () => {
    expect(decided("PAUSE 7", { athlete }).change?.pausedUntil).toBe("2026-12-03T15:00:00.000Z");
    const paused = anAthlete({ pausedUntil: "2026-12-01T15:00:00.000Z" });
    expect(decided("PAUSE 1", { athlete: paused }).change?.pausedUntil).toBe("2026-11-27T15:00:00.000Z");
  });
});
