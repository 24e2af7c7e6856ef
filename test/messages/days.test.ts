import { describe, expect, it } from "vitest";
import { epochDay } from "../../lib/domain/local-time.ts";
import { datesInWords, daysInWords, listInWords } from "../../lib/messages/days.ts";

const friday = epochDay("2026-11-27");
const saturday = friday + 1;

describe("daysInWords", () => {
  it("names tomorrow with its weekday, and later days by weekday", () => {
    const days = ["2026-11-28", "2026-11-29", "2026-11-30"];

    expect(daysInWords(days.slice(0, 1), { today: friday, join: "and", language: "en" })).toBe("tomorrow (Sat)");
    expect(daysInWords(days.slice(0, 2), { today: friday, join: "and", language: "en" })).toBe(
      "tomorrow (Sat) and Sun",
    );
    expect(daysInWords(days, { today: friday, join: "or", language: "en" })).toBe("tomorrow (Sat), Sun or Mon");
  });

  it("names today with its weekday", () => {
    const words = daysInWords(["2026-11-28", "2026-11-29"], { today: saturday, join: "and", language: "en" });

    expect(words).toBe("today (Sat) and tomorrow (Sun)");
  });

  it("names days that do not follow each other", () => {
    const words = daysInWords(["2026-11-28", "2026-11-30"], { today: friday, join: "and", language: "en" });

    expect(words).toBe("tomorrow (Sat) and Mon");
  });
});

describe("datesInWords", () => {
  it("names weekday, day and month", () => {
    expect(datesInWords(["2026-11-28", "2026-12-01"], "en")).toBe("Saturday 28 November and Tuesday 1 December");
  });
});

describe("listInWords", () => {
  it("joins with commas and a last and", () => {
    expect(listInWords(["rest"], "en")).toBe("rest");
    expect(listInWords(["rest", "food", "sleep"], "en")).toBe("rest, food and sleep");
  });
});
