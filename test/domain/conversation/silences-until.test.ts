import { describe, expect, it } from "vitest";
import { readText } from "../../../lib/app/text-reader.ts";
import { epochDay } from "../../../lib/domain/local-time.ts";
import { decided } from "../../support/conversing.ts";

const FRIDAY = epochDay("2026-11-27");

describe("a day in a PAUSE", () => {
  it.each([
    "pause from friday",
    "Pause ab Freitag",
    "pausa desde el viernes",
    "pause à partir de vendredi",
    "no texts on friday please",
    "pause the texts tomorrow",
  ])("that it begins on leaves it the usual length, from now: %s", (text) => {
    expect(readText(text)).toStrictEqual({ kind: "pause", days: null, until: null });
  });

  it.each(["pause until friday", "pause friday", "Pause bis Freitag", "pause from now until friday"])(
    "else ends it: %s",
    (text) => {
      expect(decided(text).reply).toStrictEqual({ kind: "paused", untilDay: FRIDAY });
    },
  );
});

describe("a day in a SICK", () => {
  it.each([
    "sick until friday",
    "krank bis Freitag",
    "enfermo hasta el viernes",
    "malade jusqu'à vendredi",
    "ill, back on friday",
  ])("ends it as it ends a PAUSE: %s", (text) => {
    expect(decided(text)).toStrictEqual({
      change: {
        pausedUntil: "2026-11-27T05:00:00.000Z",
        sickSpells: [{ sickFrom: "2026-11-26", sickUntil: "2026-11-27" }],
      },
      reply: { kind: "sick", untilDay: FRIDAY },
    });
  });

  it("counts no day of a date, and is 60 days away at most", () => {
    expect(readText("covid until 12 may")).toMatchObject({ kind: "sick", days: null, until: { month: 5, day: 12 } });
    expect(decided("covid until 12 may").reply).toStrictEqual({ kind: "sick", untilDay: epochDay("2027-01-25") });
  });

  it.each(["sick since monday", "krank seit Montag"])("that it began on leaves it the usual length: %s", (text) => {
    expect(decided(text).reply).toStrictEqual({ kind: "sick", untilDay: FRIDAY + 2 });
  });
});
