import { describe, expect, it } from "vitest";
import type { LanguageCode } from "../../lib/domain/language.ts";
import { epochDay } from "../../lib/domain/local-time.ts";
import { datesInWords, daysInWords, listInWords, weekdayName, weekdaysInWords } from "../../lib/messages/days.ts";

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

describe("days in every language", () => {
  const dates = ["2026-11-27", "2026-11-28", "2026-11-30"];

  it.each<[LanguageCode, readonly string[]]>([
    ["en", ["today (Fri), tomorrow (Sat) and Mon", "today (Fri), tomorrow (Sat) or Mon", "Fri, Sat and Mon"]],
    ["es", ["hoy (vie), mañana (sáb) y el lun", "hoy (vie), mañana (sáb) ni el lun", "el vie, el sáb y el lun"]],
    ["de", ["heute (Fr), morgen (Sa) und Mo", "heute (Fr), morgen (Sa) und Mo", "Fr, Sa und Mo"]],
    ["fr", ["aujourd'hui (ven), demain (sam) et lun", "aujourd'hui (ven), demain (sam) ni lun", "ven, sam et lun"]],
  ])("are named in %s", (language, words) => {
    const named = [
      daysInWords(dates, { today: friday, join: "and", language }),
      daysInWords(dates, { today: friday, join: "or", language }),
      weekdaysInWords(dates, language),
    ];

    expect(named).toEqual(words);
  });

  it.each<[LanguageCode, string]>([
    ["en", "Tuesday 1 September and Wednesday 2 December"],
    ["es", "martes 1 de septiembre y miércoles 2 de diciembre"],
    ["de", "Dienstag, 1. September und Mittwoch, 2. Dezember"],
    ["fr", "mardi 1er septembre et mercredi 2 décembre"],
  ])("have dates in %s", (language, words) => {
    expect(datesInWords(["2026-09-01", "2026-12-02"], language)).toBe(words);
  });

  it.each<[LanguageCode, string, string]>([
    ["en", "Mon Tue Wed Thu Fri Sat Sun", "Monday 5 January, Friday 6 February, Saturday 7 March"],
    ["es", "lun mar mié jue vie sáb dom", "lunes 5 de enero, viernes 6 de febrero, sábado 7 de marzo"],
    ["de", "Mo Di Mi Do Fr Sa So", "Montag, 5. Januar, Freitag, 6. Februar, Samstag, 7. März"],
    ["fr", "lun mar mer jeu ven sam dim", "lundi 5 janvier, vendredi 6 février, samedi 7 mars"],
  ])("begin on Monday in %s", (language, week, dated) => {
    const days = [3, 4, 5, 6, 7, 8, 9].map((ahead) => weekdayName(friday + ahead, language));

    expect(days.join(" ")).toBe(week);
    expect(["2026-01-05", "2026-02-06", "2026-03-07"].map((date) => datesInWords([date], language)).join(", ")).toBe(
      dated,
    );
  });
});

describe("listInWords", () => {
  it("joins with commas and a last and", () => {
    expect(listInWords(["rest"], "en")).toBe("rest");
    expect(listInWords(["rest", "food", "sleep"], "en")).toBe("rest, food and sleep");
  });
});
