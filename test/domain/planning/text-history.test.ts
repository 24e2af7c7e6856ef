import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { epochDay, isoDate } from "../../../lib/domain/local-time.ts";
import { addTexts, EMPTY_HISTORY, recentTexts } from "../../../lib/domain/planning/text-history.ts";
import type { ReminderFacts } from "../../../lib/domain/reminder-facts.ts";
import { mealFacts } from "../../messages/reminders.ts";
import { someTexts } from "../../support/arbitrary-texts.ts";
import { aReminder, claimedUntil, endedAs, sentAt } from "../../support/builders.ts";
import { runs } from "../../support/property-runs.ts";

const SPIKE = {
  code: "RUN_SPIKE",
  evidence: {
    distanceMeters: 18_000,
    longestMeters: 14_000,
    limitRatio: 1.1,
    windowDays: 30,
    easyDates: ["2026-11-23"],
  },
} as const;
const EASY_DAY: ReminderFacts = {
  kind: "easy-day",
  easyDates: ["2026-11-23"],
  distanceMeters: 18_000,
  longestMeters: 14_000,
  windowDays: 30,
};

describe("the history of texts", () => {
  it("knows the first and the last text of a kind by the local day it went, and the last SMS", () => {
    const early = aReminder({}, sentAt("2026-11-20T02:00:00.000Z"));
    const late = aReminder({ localDate: "2026-11-22" }, sentAt("2026-11-22T12:31:00.000Z"));

    const history = addTexts(EMPTY_HISTORY, [late, early]);

    expect(history).toStrictEqual({
      firstDay: { meal: epochDay("2026-11-19") },
      lastDay: { meal: epochDay("2026-11-22") },
      lastSmsDay: epochDay("2026-11-22"),
      namedRestDays: [],
      reasonDay: {},
      fadingToldDay: null,
      omega3ToldDay: null,
      recentTexts: expect.any(Array),
    });
  });

  it("knows the days of the last six texts about training, each once", () => {
    const meals = [13, 14, 15, 16, 17, 18, 19].map((day) =>
      aReminder({ localDate: `2026-11-${day}` }, sentAt(`2026-11-${day}T18:00:00.000Z`)),
    );
    const bedtime = aReminder({ kind: "bedtime", localDate: "2026-11-19" }, sentAt("2026-11-20T02:00:00.000Z"));
    const welcome = aReminder({ kind: "welcome", localDate: "2026-11-19" }, sentAt("2026-11-20T02:00:00.000Z"));

    const once = addTexts(EMPTY_HISTORY, [...meals, bedtime, welcome]);

    const dates = ["2026-11-15", "2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-19"];
    expect(recentTexts(once).map(({ day }) => isoDate(day))).toStrictEqual(dates);
    expect(addTexts(once, [bedtime, ...meals])).toStrictEqual(once);
  });

  it("knows when a text last said that texts become fewer", () => {
    const facts = mealFacts({ announcesFading: true });
    const told = aReminder({ facts }, sentAt("2026-11-20T02:00:00.000Z"));
    const later = aReminder({ localDate: "2026-11-22" }, sentAt("2026-11-22T12:31:00.000Z"));

    expect(addTexts(EMPTY_HISTORY, [told, later]).fadingToldDay).toBe(epochDay("2026-11-19"));
  });

  it("knows when a text last called a food a source of omega-3", () => {
    const told = aReminder({}, { ...sentAt("2026-11-20T02:00:00.000Z"), told: ["omega-3"] });
    const later = aReminder({ localDate: "2026-11-22" }, { ...sentAt("2026-11-22T12:31:00.000Z"), told: [] });
    const unknown = aReminder({ localDate: "2026-11-22" }, endedAs("UNKNOWN", "AMBIGUOUS"));

    expect(addTexts(EMPTY_HISTORY, [told, later]).omega3ToldDay).toBe(epochDay("2026-11-19"));
    expect(addTexts(EMPTY_HISTORY, [told, unknown]).omega3ToldDay).toBe(epochDay("2026-11-22"));
  });

  it("counts what had no room in a text as not told", () => {
    const facts = mealFacts({ announcesFading: true, rider: SPIKE });
    const full = { ...sentAt("2026-11-20T02:00:00.000Z"), told: [] };

    const history = addTexts(EMPTY_HISTORY, [aReminder({ facts }, full)]);

    expect(history).toMatchObject({ reasonDay: {}, fadingToldDay: null, lastDay: { meal: epochDay("2026-11-19") } });
  });

  it("counts a text that may have gone, and nothing that did not", () => {
    const unknown = aReminder({}, endedAs("UNKNOWN", "AMBIGUOUS"));
    const others = [
      aReminder(),
      aReminder({}, claimedUntil("2026-11-22T13:00:00.000Z")),
      aReminder({}, endedAs("SKIPPED", "FADED")),
      aReminder({}, endedAs("FAILED", "REFUSED")),
      aReminder({}, endedAs("CANCELLED", "EDITED")),
      aReminder({}, endedAs("EXPIRED", "OVERDUE")),
    ];

    expect(addTexts(EMPTY_HISTORY, [unknown]).lastDay).toStrictEqual({ meal: epochDay("2026-11-22") });
    expect(addTexts(EMPTY_HISTORY, others)).toStrictEqual(EMPTY_HISTORY);
  });

  it("is left as it is by a text that did not go", () => {
    const history = addTexts(EMPTY_HISTORY, [aReminder({}, sentAt("2026-11-20T02:00:00.000Z"))]);

    expect(addTexts(history, [aReminder({ localDate: "2026-11-22" })])).toBe(history);
  });

  it("keeps the last rest-day texts with the days they named", () => {
    const texts = [20, 6, 13, 1, 27].map((day) => {
      const date = `2026-11-${String(day).padStart(2, "0")}`;
      const restDates = [`2026-11-${String(day + 1).padStart(2, "0")}`];
      const facts = { ...restDayFacts(), restDates };
      return aReminder({ kind: "rest-day", localDate: date, facts }, sentAt(`${date}T23:59:00.000Z`));
    });

    const { namedRestDays } = addTexts(EMPTY_HISTORY, texts);

    expect(namedRestDays).toStrictEqual(["14", "21", "28"].map((day) => [epochDay(`2026-11-${day}`)]));
  });

  it("takes an easy-day text for one of the kind rest-day that told of a RUN_SPIKE and named no rest day", () => {
    const easyDay = aReminder({ kind: "rest-day", facts: EASY_DAY }, sentAt("2026-11-23T00:00:00.000Z"));

    const history = addTexts(EMPTY_HISTORY, [easyDay]);

    const day = epochDay("2026-11-22");
    expect(history).toMatchObject({ lastDay: { "rest-day": day }, namedRestDays: [], reasonDay: { RUN_SPIKE: day } });
  });

  it("knows when a reason was told last, and no SMS of an e-mail", () => {
    const facts = { ...restDayFacts(), rider: SPIKE };
    const text = aReminder({ kind: "rest-day", channel: "email", facts }, sentAt("2026-11-22T12:00:00.000Z"));

    const history = addTexts(EMPTY_HISTORY, [text]);

    expect(history).toMatchObject({ lastSmsDay: null, reasonDay: { RUN_SPIKE: epochDay("2026-11-22") } });
  });

  it("counts a welcome as an SMS and as no kind that fades", () => {
    const welcome = aReminder({ kind: "welcome" }, sentAt("2026-11-22T12:00:00.000Z"));

    expect(addTexts(EMPTY_HISTORY, [welcome])).toStrictEqual({ ...EMPTY_HISTORY, lastSmsDay: epochDay("2026-11-22") });
  });

  it("is the same whatever the order, and however often a text is seen", () => {
    const seen = someTexts.chain((texts) =>
      fc.record({
        texts: fc.constant(texts),
        again: fc.shuffledSubarray([...texts, ...texts]),
        cut: fc.nat(texts.length),
      }),
    );

    fc.assert(
      fc.property(seen, ({ texts, again, cut }) => {
        const once = addTexts(EMPTY_HISTORY, texts);

        const bits = addTexts(addTexts(EMPTY_HISTORY, texts.slice(cut).toReversed()), texts.slice(0, cut));

        expect(bits).toStrictEqual(once);
        expect(addTexts(once, again)).toStrictEqual(once);
      }),
      runs(300),
    );
  });

  it("stays small however many texts went", () => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        const history = addTexts(EMPTY_HISTORY, texts);

        expect(history.namedRestDays.length).toBeLessThanOrEqual(3);
        expect(JSON.stringify(history).length).toBeLessThan(500);
      }),
      runs(300),
    );
  });
});

function restDayFacts(): Extract<ReminderFacts, { readonly kind: "rest-day" }> {
  return {
    kind: "rest-day",
    restDates: ["2026-11-23"],
    trainingDays: 5,
    windowDays: 6,
    offersRestOne: false,
    longRunCalls: false,
    rider: null,
  };
}
