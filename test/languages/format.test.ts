import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../lib/domain/language.ts";
import { epochDay } from "../../lib/domain/local-time.ts";
import {
  formatClockTime,
  formatDates,
  formatDays,
  formatDecimal,
  formatKilometers,
  formatList,
  formatShortDate,
  formatWeekday,
  formatWeekdays,
} from "../../lib/languages/format.ts";
import { heure } from "../../lib/languages/fr/formats.ts";
import { FORMATS } from "../../lib/languages/index.ts";

const friday = epochDay("2026-11-27");
const saturday = friday + 1;

describe("formatDays", () => {
  it("names tomorrow with its weekday, and later days by weekday", () => {
    const days = ["2026-11-28", "2026-11-29", "2026-11-30"];

    expect(formatDays(days.slice(0, 1), { today: friday, join: "and", formats: FORMATS.en })).toBe("tomorrow (Sat)");
    expect(formatDays(days.slice(0, 2), { today: friday, join: "and", formats: FORMATS.en })).toBe(
      "tomorrow (Sat) and Sun",
    );
    expect(formatDays(days, { today: friday, join: "or", formats: FORMATS.en })).toBe("tomorrow (Sat), Sun or Mon");
  });

  it("names today with its weekday", () => {
    const words = formatDays(["2026-11-28", "2026-11-29"], { today: saturday, join: "and", formats: FORMATS.en });

    expect(words).toBe("today (Sat) and tomorrow (Sun)");
  });

  it("names days that do not follow each other", () => {
    const words = formatDays(["2026-11-28", "2026-11-30"], { today: friday, join: "and", formats: FORMATS.en });

    expect(words).toBe("tomorrow (Sat) and Mon");
  });
});

describe("formatDates", () => {
  it("names weekday, day and month", () => {
    expect(formatDates(["2026-11-28", "2026-12-01"], FORMATS.en)).toBe("Saturday 28 November and Tuesday 1 December");
  });
});

describe("days in every language", () => {
  const dates = ["2026-11-27", "2026-11-28", "2026-11-30"];

  it.each<[LanguageCode, readonly string[]]>([
    ["en", ["today (Fri), tomorrow (Sat) and Mon", "today (Fri), tomorrow (Sat) or Mon", "Fri, Sat and Mon"]],
    ["es", ["hoy (vie), mañana (sáb) y el lun", "hoy (vie), mañana (sáb) ni el lun", "el vie, el sáb y el lun"]],
    ["de", ["heute (Fr), morgen (Sa) und Mo", "heute (Fr), morgen (Sa) und Mo", "Fr, Sa und Mo"]],
    ["fr", ["aujourd'hui (ven), demain (sam) et lun", "aujourd'hui (ven), demain (sam) ni lun", "ven, sam et lun"]],
  ])("are named in %s", (language, words) => {
    const named = [
      formatDays(dates, { today: friday, join: "and", formats: FORMATS[language] }),
      formatDays(dates, { today: friday, join: "or", formats: FORMATS[language] }),
      formatWeekdays(dates, FORMATS[language]),
    ];

    expect(named).toEqual(words);
  });

  it.each<[LanguageCode, string]>([
    ["en", "Tuesday 1 September and Wednesday 2 December"],
    ["es", "martes 1 de septiembre y miércoles 2 de diciembre"],
    ["de", "Dienstag, 1. September, und Mittwoch, 2. Dezember"],
    ["fr", "mardi 1er septembre et mercredi 2 décembre"],
  ])("have dates in %s", (language, words) => {
    expect(formatDates(["2026-09-01", "2026-12-02"], FORMATS[language])).toBe(words);
  });

  it.each<[LanguageCode, string, string]>([
    ["en", "Mon Tue Wed Thu Fri Sat Sun", "Monday 5 January, Friday 6 February, Saturday 7 March"],
    ["es", "lun martes mié jue vie sáb dom", "lunes 5 de enero, viernes 6 de febrero, sábado 7 de marzo"],
    ["de", "Mo Di Mi Do Fr Sa So", "Montag, 5. Januar, Freitag, 6. Februar, Samstag, 7. März"],
    ["fr", "lun mardi mercredi jeudi ven sam dim", "lundi 5 janvier, vendredi 6 février, samedi 7 mars"],
  ])("begin on Monday in %s", (language, week, dated) => {
    const days = [3, 4, 5, 6, 7, 8, 9].map((ahead) => formatWeekday(friday + ahead, FORMATS[language]));

    expect(days.join(" ")).toBe(week);
    expect(
      ["2026-01-05", "2026-02-06", "2026-03-07"].map((date) => formatDates([date], FORMATS[language])).join(", "),
    ).toBe(dated);
  });
});

describe("formatList", () => {
  it("joins with commas and a last and", () => {
    expect(formatList(["rest"], FORMATS.en.and)).toBe("rest");
    expect(formatList(["rest", "food", "sleep"], FORMATS.en.and)).toBe("rest, food and sleep");
  });
});

describe("formatDecimal", () => {
  it("has the mark of the language", () => {
    expect(LANGUAGES.map((language) => formatDecimal(8.5, FORMATS[language]))).toEqual(["8.5", "8,5", "8,5", "8,5"]);
    expect(formatDecimal("1640.00", FORMATS.de)).toBe("1640,00");
  });
});

describe("formatKilometers", () => {
  it("have at most one decimal", () => {
    expect(formatKilometers(18_040, FORMATS.en)).toBe("18");
    expect(formatKilometers(32_450, FORMATS.fr)).toBe("32,5");
  });
});

describe("formatClockTime", () => {
  it("reads 24 hours in the zone", () => {
    expect(formatClockTime("2026-11-28T03:15:00.000Z", "America/New_York")).toBe("22:15");
    expect(formatClockTime("2026-11-28T03:15:00.000Z", "Europe/Madrid")).toBe("04:15");
  });
});

describe("hours", () => {
  it.each([
    [480, "8 h"],
    [510, "8.5 h"],
    [450, "7.5 h"],
    [465, "7.75 h"],
    [500, "8 h 20 min"],
  ])("says %d minutes as %s", (minutes, words) => {
    expect(FORMATS.en.hours(minutes)).toBe(words);
  });
});

describe("hours in other languages", () => {
  it.each<[LanguageCode, number, string]>([
    ["es", 510, "8,5 h"],
    ["de", 465, "7,75 h"],
    ["de", 480, "8 h"],
    ["fr", 480, "8 h"],
    ["fr", 510, "8 h 30"],
    ["fr", 485, "8 h 05"],
  ])("say in %s %d minutes as %s", (language, minutes, words) => {
    expect(FORMATS[language].hours(minutes)).toBe(words);
  });
});

describe("heure", () => {
  it("writes a time of day as French does", () => {
    expect(["22:15", "06:30", "22:00", "00:05"].map(heure)).toEqual(["22h15", "6h30", "22h", "0h05"]);
  });
});

describe("formatShortDate", () => {
  it.each<[LanguageCode, string]>([
    ["en", "Thu 3 Dec"],
    ["es", "jue 3 dic"],
    ["de", "Do 3. Dez"],
    ["fr", "jeudi 3 déc"],
  ])("names weekday, day and month in %s", (language, words) => {
    expect(formatShortDate(epochDay("2026-12-03"), FORMATS[language])).toBe(words);
  });
});
