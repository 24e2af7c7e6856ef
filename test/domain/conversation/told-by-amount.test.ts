import { describe, expect, it } from "vitest";
import type { Reading } from "../../../lib/domain/conversation/command-intent.ts";
import type { FoundDate } from "../../../lib/domain/conversation/race-date.ts";
import { toldByAmount } from "../../../lib/domain/conversation/told-by-amount.ts";

const MAY_3: FoundDate = { date: { kind: "date", year: null, month: 5, day: 3 }, text: "may 3" };
const SATURDAY: FoundDate = { date: { kind: "weekday", weekday: 6 }, text: "saturday" };

function aReading(words: string, shares: Readonly<Record<string, number>>, told: Partial<Reading> = {}): Reading {
  const judged = { label: "chat", shares: new Map(Object.entries(shares)) };
  return {
    normal: { folded: words, words: ` ${words} `, isWordless: false },
    measured: { words: ` ${words} `, days: undefined, hours: undefined },
    judged,
    remark: undefined,
    command: undefined,
    isWhole: () => false,
    efforts: { stated: () => undefined, meant: () => undefined, isCounted: () => false },
    date: () => undefined,
    isOfRace: true,
    numberWord: () => undefined,
    question: () => undefined,
    part: () => aReading(words, shares, told),
    ...told,
  };
}

function measured(words: string, length: { readonly days?: number; readonly hours?: number }): Partial<Reading> {
  return { measured: { words: ` ${words} `, days: length.days, hours: length.hours } };
}

describe("a short text that may be talk", () => {
  it("is a SNOOZE where it names hours and may be one", () => {
    const reading = aReading("in 2 hours", { chat: 0.7, snooze: 0.2 }, measured("in #hours", { hours: 2 }));

    expect(toldByAmount(reading)).toStrictEqual({ kind: "snooze", hours: 2 });
  });

  it("is a PAUSE where it names days and may be one", () => {
    const reading = aReading("freeze 8 days", { chat: 0.6, pause: 0.3 }, measured("freeze #days", { days: 8 }));

    expect(toldByAmount(reading)).toStrictEqual({ kind: "pause", days: 8, until: null });
  });

  it("is a race where it names its day and may be one", () => {
    const reading = aReading("10k on may 3", { chat: 0.8, race: 0.1 }, { date: () => MAY_3 });

    expect(toldByAmount(reading)).toStrictEqual({ kind: "race", date: MAY_3.date, words: "may 3" });
  });

  it("is a race of a weekday only where that is likelier", () => {
    const date = { date: () => SATURDAY };

    expect(toldByAmount(aReading("long run saturday", { chat: 0.8, race: 0.1 }, date))).toBeUndefined();
    expect(toldByAmount(aReading("my 5k saturday", { chat: 0.6, race: 0.3 }, date))?.kind).toBe("race");
  });

  it("stays talk where nothing but the amount speaks for it, or where it is long", () => {
    const ran = aReading("ran 2 hours", { chat: 0.99, snooze: 0.01 }, measured("ran #hours", { hours: 2 }));
    const long = "we were out for 2 hours in the rain and then had cake";
    const told = aReading(long, { chat: 0.8, snooze: 0.2 }, measured(long, { hours: 2 }));

    expect(toldByAmount(ran)).toBeUndefined();
    expect(toldByAmount(told)).toBeUndefined();
  });
});
